package org.beckon.console.panel.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.task.TaskResult;
import org.junit.jupiter.api.Test;

class FirstDeviceModelTest {

  private final FakeAcs acs = new FakeAcs();
  private final FakeDesk desk = new FakeDesk(acs);

  @Test
  void saysWhatToEnterAtTheDeviceAndHidesThePassword() {
    FirstDeviceModel model = new FirstDeviceModel(desk.context, Optional.empty());
    assertThat(model.urls()).containsExactly("http://192.168.1.10:7547/", "http://10.0.0.5:7547/");
    assertThat(model.usernameProperty().get()).isEqualTo("beckon");
    assertThat(model.password().get()).isEqualTo("Kp7-vW2m-9xQd");
    assertThat(model.password().visibleProperty().get()).doesNotContain("Kp7");
    assertThat(model.offersDemo()).isFalse();
  }

  @Test
  void showsARefusedLoginWhileThePersonWatches() {
    FirstDeviceModel model = new FirstDeviceModel(desk.context, Optional.empty());
    acs.wrongPassword("192.168.1.1", "admin");
    for (int i = 0; i < 3; i++) {
      desk.deliver();
    }
    assertThat(model.notices()).singleElement().extracting("count").isEqualTo(1);
  }

  @Test
  void startsTheSimulatedDevicesAndSaysWhenThatFails() {
    List<String> started = new ArrayList<>();
    FirstDeviceModel model =
        new FirstDeviceModel(desk.context, Optional.of(() -> started.add("demo")));
    model.startDemo();
    assertThat(started).containsExactly("demo");
    assertThat(model.startingProperty().get()).isFalse();
    FirstDeviceModel broken =
        new FirstDeviceModel(
            desk.context,
            Optional.of(
                () -> {
                  throw new IllegalStateException("no port is free");
                }));
    broken.startDemo();
    assertThat(broken.startingProperty().get()).isFalse();
    assertThat(desk.board.lastProperty().get())
        .isEqualTo(TaskResult.failed("Starting simulated devices: no port is free"));
  }
}
