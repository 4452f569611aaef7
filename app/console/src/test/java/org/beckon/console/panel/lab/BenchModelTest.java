package org.beckon.console.panel.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.beckon.console.dialog.Dialogs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.FakeLab;
import org.beckon.console.fake.Samples;
import org.beckon.console.lab.bench.Way;
import org.beckon.console.task.BackgroundTaskRunner;
import org.beckon.console.task.TaskBoard;
import org.beckon.console.task.TaskResult;
import org.beckon.console.text.Texts;
import org.junit.jupiter.api.Test;

class BenchModelTest {

  private final FakeLab lab = new FakeLab();
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final TaskBoard board = new TaskBoard();
  private final Texts texts = Texts.load(Locale.ENGLISH);
  private final Dialogs dialogs = new FakeDesk(Samples.home()).context.dialogs();
  private final BenchModel model =
      new BenchModel(
          (plan, watcher) -> {
            watcher.at(Way.UDP, plan.pokes() / 2 / 10 * 10);
            return lab.run(plan, watcher);
          },
          new BackgroundTaskRunner(work::add, Runnable::run, (delay, action) -> {}, board, texts),
          dialogs,
          texts);

  @Test
  void whileItRunsItIsNotRunAgainAndTheTaskBarTellsHowFarItIs() {
    model.run();
    assertThat(model.phaseProperty().get()).isEqualTo(BenchPhase.RUNNING);
    assertThat(model.canRun().get()).isFalse();
    model.run();
    assertThat(work).hasSize(1);
    var task = board.running().getFirst();
    work.pop().run();
    assertThat(task.progressProperty().get()).isEqualTo(0.5);
    assertThat(task.messageProperty().get()).isEqualTo("STUN/UDP: 1,000 of 2,000 pokes");
    assertThat(model.phaseProperty().get()).isEqualTo(BenchPhase.DONE);
    assertThat(board.running()).isEmpty();
  }

  @Test
  void aRunThatIsCancelledLeavesWhatWasThereBefore() {
    model.run();
    model.cancel();
    assertThat(model.phaseProperty().get()).isEqualTo(BenchPhase.EMPTY);
    assertThat(board.lastProperty().get().kind()).isEqualTo(TaskResult.Kind.CANCELLED);
    work.clear();
    model.run();
    work.pop().run();
    var before = model.resultProperty().get();
    assertThat(before).isNotEqualTo(Optional.empty());
    model.run();
    model.cancel();
    assertThat(model.phaseProperty().get()).isEqualTo(BenchPhase.DONE);
    assertThat(model.resultProperty().get()).isEqualTo(before);
  }

  @Test
  void aFailureIsToldAndKeepsTheOldResultForLater() {
    lab.refusal = "No space left on device";
    model.run();
    work.pop().run();
    assertThat(model.phaseProperty().get()).isEqualTo(BenchPhase.FAILED);
    assertThat(model.problemProperty().get()).isEqualTo("No space left on device");
    assertThat(model.canRun().get()).isTrue();
  }
}
