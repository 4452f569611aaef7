package org.beckon.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.console.dialog.Confirmation;
import org.beckon.console.dialog.Notification;
import org.beckon.console.errand.Errand;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.console.poke.PokeModel;
import org.beckon.console.task.TaskResult;
import org.beckon.cwmp.rpc.Fault;
import org.junit.jupiter.api.Test;

class DeviceActionsTest {

  private static final DeviceKey ROUTER = Samples.ROUTER.key();
  private static final DeviceKey BOX = Samples.BOX.key();

  private final FakeAcs acs = Samples.home();
  private final FakeDesk desk = new FakeDesk(acs);
  private final DeviceActions actions = desk.context.actions();
  private final List<Errand> followed = new ArrayList<>();

  @Test
  void aPokeIsNoSuccessBeforeTheInform() {
    List<PokeModel> shown = new ArrayList<>();
    List<String> over = new ArrayList<>();
    actions.poke(List.of(ROUTER), Optional.empty(), shown::add, () -> over.add("over"));
    assertThat(shown).extracting(PokeModel::device).containsExactly(ROUTER);
    assertThat(over).isEmpty();
    assertThat(desk.board.running()).hasSize(1);
    acs.informed(ROUTER);
    assertThat(over).hasSize(1);
    assertThat(result()).isEqualTo(TaskResult.done("Living room called in after 41 ms"));
    assertThat(desk.shown).isEmpty();
  }

  @Test
  void whereNoStepsAreShownAFailedPokeIsNotifiedWithWhatToDoNext() {
    acs.answerPokes(FakeAcs::unreachable);
    actions.poke(List.of(BOX), () -> {});
    assertThat(result().kind()).isEqualTo(TaskResult.Kind.FAILED);
    Notification shown = desk.shown.getFirst();
    assertThat(shown.kind()).isEqualTo(Notification.Kind.BAD);
    assertThat(shown.text()).contains("does not answer", "The device is off");
  }

  @Test
  void pokesManyAtOnceCountsThemAndShowsTheFirstThatFailed() {
    acs.answerPokes(key -> key.equals(BOX) ? FakeAcs.unreachable(key) : FakeAcs.inform(key));
    List<PokeModel> shown = new ArrayList<>();
    List<String> over = new ArrayList<>();
    actions.poke(
        List.of(ROUTER, BOX, Samples.DSL.key()),
        Optional.empty(),
        shown::add,
        () -> over.add("over"));
    assertThat(acs.poked()).containsExactly(ROUTER, BOX, Samples.DSL.key());
    assertThat(result().text()).startsWith("2 called in, 1 did not: STB-900 BV900-18822:");
    assertThat(shown).extracting(PokeModel::device).containsExactly(BOX);
    assertThat(over).hasSize(1);
  }

  @Test
  void asksBeforeARebootAndNamesTheDevices() {
    desk.agrees = false;
    actions.reboot(List.of(ROUTER, BOX), followed::add);
    Confirmation question = desk.asked.getFirst();
    assertThat(question.title()).isEqualTo("Reboot 2 devices?");
    assertThat(question.details()).containsExactly("Living room", "STB-900 BV900-18822");
    assertThat(question.grave()).isTrue();
    assertThat(acs.queued()).isEmpty();
  }

  @Test
  void queuesTheRebootAndPokes() {
    acs.answer((device, work) -> new Outcome.Acknowledged());
    actions.reboot(List.of(ROUTER), followed::add);
    assertThat(acs.queued()).containsExactly(new Work.Restart());
    assertThat(acs.poked()).containsExactly(ROUTER);
    assertThat(result()).isEqualTo(TaskResult.done("The device reboots"));
    assertThat(followed).extracting(Errand::device).containsExactly(ROUTER);
  }

  @Test
  void saysWhichDeviceRefusedToRebootAndWhy() {
    acs.answer(
        (device, work) ->
            device.equals(BOX)
                ? new Outcome.Refused(Fault.of(9001, "Request denied"))
                : new Outcome.Acknowledged());
    actions.reboot(List.of(ROUTER, BOX), followed::add);
    assertThat(result().kind()).isEqualTo(TaskResult.failed("").kind());
    assertThat(result().text())
        .startsWith(
            "1 reboot, 1 do not: STB-900 BV900-18822: The device refused. 9001: The device refuses"
                + " and gives no reason. Its words: “Request denied”")
        .contains("Try: ");
  }

  @Test
  void cancellingTakesTheRebootsOutOfTheQueue() {
    actions.reboot(List.of(ROUTER, BOX), followed::add);
    desk.board.running().getFirst().cancel();
    assertThat(acs.operations().recent(Optional.empty(), 5))
        .extracting(Operation::state)
        .containsOnly(OperationState.CANCELLED);
  }

  @Test
  void renames() {
    desk.line = "  Kitchen ";
    actions.rename(BOX);
    assertThat(actions.name(BOX)).isEqualTo("Kitchen");
  }

  @Test
  void forgetsAfterAsking() {
    actions.forget(List.of(BOX), () -> {});
    assertThat(desk.asked).hasSize(1);
    assertThat(acs.devices().find(BOX)).isEmpty();
    assertThat(result()).isEqualTo(TaskResult.done("The device is forgotten"));
  }

  private TaskResult result() {
    return desk.board.lastProperty().get();
  }
}
