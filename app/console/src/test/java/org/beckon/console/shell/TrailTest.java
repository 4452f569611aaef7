package org.beckon.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.beckon.console.panel.Place;
import org.junit.jupiter.api.Test;

class TrailTest {

  private final Trail trail = new Trail(new Place.Devices());

  @Test
  void goesBackStepByStep() {
    trail.go(new Place.Server());
    trail.go(new Place.Sessions());
    trail.back();
    assertThat(trail.hereProperty().get()).isEqualTo(new Place.Server());
    trail.back();
    assertThat(trail.hereProperty().get()).isEqualTo(new Place.Devices());
    assertThat(trail.canGoBackProperty().get()).isFalse();
    trail.back();
    assertThat(trail.hereProperty().get()).isEqualTo(new Place.Devices());
  }

  @Test
  void goingWhereOneIsIsNoStep() {
    trail.go(new Place.Devices());
    assertThat(trail.canGoBackProperty().get()).isFalse();
  }

  @Test
  void forgetsTheBeginningOfALongWay() {
    IntStream.range(0, 200).forEach(i -> trail.go(new Place.Devices("filter " + i)));
    IntStream.range(0, 200).forEach(i -> trail.back());
    assertThat(trail.hereProperty().get()).isEqualTo(new Place.Devices("filter 149"));
  }
}
