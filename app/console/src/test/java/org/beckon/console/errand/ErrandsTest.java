package org.beckon.console.errand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Progress;
import org.beckon.acs.operation.Work;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.console.task.RunningTask;
import org.beckon.console.task.TaskResult;
import org.beckon.cwmp.rpc.Fault;
import org.junit.jupiter.api.Test;

class ErrandsTest {

  private static final DeviceKey ROUTER = Samples.ROUTER.key();
  private static final Work REBOOT = new Work.Restart();

  private final FakeAcs acs = Samples.home();
  private final FakeDesk desk = new FakeDesk(acs);
  private final Errands errands = desk.context.errands();
  private final ErrandWords words = new ErrandWords(desk.texts);

  @Test
  void goesFromTheQueueOverThePokeAndTheSessionToTheAnswer() {
    Errand errand = errands.start(ROUTER, REBOOT);
    assertThat(acs.queued()).containsExactly(REBOOT);
    assertThat(acs.poked()).containsExactly(ROUTER);
    assertThat(errand.stageProperty().get()).isEqualTo(new Stage.Poking());

    acs.informed(ROUTER);
    assertThat(errand.stageProperty().get()).isEqualTo(new Stage.Queued());

    acs.take(errand.operation().orElseThrow().id());
    desk.deliver();
    assertThat(errand.stageProperty().get()).isEqualTo(new Stage.InSession(Optional.empty()));

    acs.end(errand.operation().orElseThrow().id(), new Outcome.Acknowledged());
    assertThat(errand.stageProperty().get()).isInstanceOf(Stage.Ended.class);
    assertThat(desk.board.lastProperty().get().kind()).isEqualTo(TaskResult.Kind.DONE);
    assertThat(desk.board.running()).isEmpty();
  }

  @Test
  void aPokeThatComesToNothingLeavesItInTheQueueAndSaysSo() {
    acs.answerPokes(FakeAcs::unreachable);

    Errand errand = errands.start(ROUTER, REBOOT);

    assertThat(errand.stageProperty().get()).isInstanceOf(Stage.Waiting.class);
    assertThat(words.progress(errand.stageProperty().get()))
        .contains("does not answer")
        .contains("calls in by itself");
    assertThat(desk.board.running()).as("the task bar does not wait for ever").isEmpty();

    acs.end(errand.operation().orElseThrow().id(), new Outcome.Acknowledged());
    assertThat(errand.stageProperty().get()).isInstanceOf(Stage.Ended.class);
  }

  @Test
  void tellsTheAnswerOnceToThoseWhoAskBeforeAndAfter() {
    List<OperationState> told = new ArrayList<>();
    Errand errand = errands.start(ROUTER, REBOOT).whenEnded(o -> told.add(o.state()));
    acs.end(errand.operation().orElseThrow().id(), new Outcome.Refused(Fault.of(9001, "Not now")));
    desk.deliver();
    errand.whenEnded(o -> told.add(o.state()));

    assertThat(told).containsExactly(OperationState.FAILED, OperationState.FAILED);
    assertThat(words.progress(errand.stageProperty().get())).contains("9001").contains("Not now");
    assertThat(desk.board.lastProperty().get().kind()).isEqualTo(TaskResult.Kind.FAILED);
  }

  @Test
  void theTaskBarTellsHowFarADiscoveryIsAndCancelsIt() {
    acs.answerPokes(FakeAcs::inform);
    Errand errand = errands.start(ROUTER, new Work.Discover(""));
    RunningTask task = desk.board.running().getFirst();
    assertThat(task.progressProperty().get()).isNegative();

    OperationId id = errand.operation().orElseThrow().id();
    acs.take(id, Optional.of(underway(Progress.Phase.NAMES, 120, 0)));
    desk.deliver();
    assertThat(task.messageProperty().get()).isEqualTo("Reading names: 120 · 7 calls");
    acs.take(id, Optional.of(underway(Progress.Phase.VALUES, 300, 1_200)));
    desk.deliver();
    assertThat(task.messageProperty().get()).isEqualTo("Reading values: 300 of 1,200 · 7 calls");
    assertThat(task.progressProperty().get()).isEqualTo(0.25);

    task.cancel();
    assertThat(acs.cancelled()).containsExactly(id);
    assertThat(desk.board.running()).isEmpty();
  }

  @Test
  void aDiscoveryTellsWhatItFoundAndWhatItTook() {
    acs.answerPokes(FakeAcs::inform)
        .answer((device, work) -> new Outcome.Discovered(1_204, 1_117, 41));
    errands.start(ROUTER, new Work.Discover(""));
    assertThat(desk.board.lastProperty().get().text())
        .isEqualTo("1,204 names and 1,117 values read in 41 calls");
  }

  @Test
  void aDiscoveryTellsWhatItCouldNotList() {
    acs.answerPokes(FakeAcs::inform)
        .answer(
            (device, work) ->
                new Outcome.Discovered(9, 7, 41, List.of("Device.A.", "Device.B."), List.of()));
    errands.start(ROUTER, new Work.Discover(""));
    assertThat(desk.board.lastProperty().get().text())
        .isEqualTo(
            "9 names and 7 values read, but not all: the device could not list what is below 2"
                + " objects: Device.A., Device.B.");
  }

  private static Outcome underway(Progress.Phase phase, int done, int total) {
    return new Outcome.Underway(
        Optional.of(new Progress(phase, done, total, 7, "")), "", List.of());
  }

  @Test
  void hasWordsForEveryKindOfWork() {
    List<Work> all =
        List.of(
            new Work.ReadValues(List.of("D.A")),
            new Work.ReadValues(List.of("D.A", "D.B")),
            new Work.WriteValues(List.of()),
            new Work.WriteAttributes(List.of()),
            new Work.AddInstance("D.T.", List.of()),
            new Work.RemoveInstance("D.T.1."),
            new Work.Discover(""),
            new Work.Discover("D."),
            new Work.ListMethods(),
            new Work.Call("GetOptions", List.of()),
            REBOOT,
            new Work.ResetToFactory());

    assertThat(all).extracting(words::title).doesNotContain("").doesNotHaveDuplicates();
  }
}
