package org.beckon.console.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.beckon.console.text.Texts;
import org.junit.jupiter.api.Test;

class RefresherTest {

  private final Deque<Runnable> later = new ArrayDeque<>();
  private final TaskRunner tasks =
      new BackgroundTaskRunner(
          Runnable::run,
          Runnable::run,
          (delay, action) -> later.add(action),
          new TaskBoard(),
          Texts.load(Locale.ENGLISH));
  private int readings;
  private final Refresher refresher = new Refresher(tasks, Duration.ofSeconds(1), () -> readings++);

  @Test
  void readsAtOnceAndThenOneAtATime() {
    refresher.request();
    refresher.request();
    refresher.request();
    assertThat(readings).isEqualTo(1);
  }

  @Test
  void readsOnceMoreAfterThePauseWhenAskedMeanwhile() {
    refresher.request();
    refresher.request();
    refresher.request();
    refresher.done();
    assertThat(readings).isEqualTo(1);
    later.remove().run();
    assertThat(readings).isEqualTo(2);
  }

  @Test
  void restsWhenNobodyAsked() {
    refresher.request();
    refresher.done();
    later.remove().run();
    assertThat(readings).isEqualTo(1);
    refresher.request();
    assertThat(readings).isEqualTo(2);
  }
}
