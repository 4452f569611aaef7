package org.beckon.console.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.junit.jupiter.api.Test;

class NotificationCenterTest {

  private final FakeDesk desk = new FakeDesk(new FakeAcs());
  private final NotificationCenter center =
      new NotificationCenter(desk.context.tasks(), desk.heartbeat);

  @Test
  void goodNewsGoesByItself() {
    center.show(Notification.of(Notification.Kind.GOOD, "Applied", ""));
    assertThat(center.showing()).hasSize(1);
    desk.deliver();
    assertThat(center.showing()).isEmpty();
    assertThat(center.kept()).hasSize(1);
  }

  @Test
  void badNewsStaysUntilItIsTakenOff() {
    center.show(Notification.of(Notification.Kind.BAD, "Failed", ""));
    desk.deliver();
    assertThat(center.showing()).hasSize(1);
    center.hide(center.showing().getFirst());
    assertThat(center.showing()).isEmpty();
    assertThat(center.kept()).hasSize(1);
  }

  @Test
  void olderNewsMakesRoom() {
    IntStream.rangeClosed(1, 120)
        .forEach(i -> center.show(Notification.of(Notification.Kind.BAD, "n" + i, "")));
    assertThat(center.showing())
        .extracting(shown -> shown.notification().title())
        .containsExactly("n117", "n118", "n119", "n120");
    assertThat(center.kept()).hasSize(NotificationCenter.KEPT);
    assertThat(center.kept().getFirst().notification().title()).isEqualTo("n120");
  }

  @Test
  void countsWhatWasNotReadYet() {
    center.show(Notification.of(Notification.Kind.INFO, "one", ""));
    center.show(Notification.of(Notification.Kind.INFO, "two", ""));
    assertThat(center.unreadProperty().get()).isEqualTo(2);
    center.markRead();
    assertThat(center.unreadProperty().get()).isZero();
  }
}
