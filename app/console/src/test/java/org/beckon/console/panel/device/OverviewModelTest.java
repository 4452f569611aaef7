package org.beckon.console.panel.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.cwmp.rpc.Fault;
import org.junit.jupiter.api.Test;

class OverviewModelTest {

  private static final DeviceKey ROUTER = Samples.ROUTER.key();

  private final FakeAcs acs = Samples.home();
  private final FakeDesk desk = new FakeDesk(acs);
  private final OverviewModel model =
      new OverviewModel(
          ROUTER, acs.devices(), acs.operations(), desk.context.tasks(), desk.events, desk.texts);

  @Test
  void followsWhatIsInTheQueue() {
    Operation reboot = acs.operations().enqueue(ROUTER, new Work.Restart(), "rule");
    rest();
    assertThat(model.queue())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(OperationState.QUEUED);
              assertThat(row.canCancel()).isTrue();
              assertThat(row.canRetry()).isFalse();
            });

    acs.end(reboot.id(), new Outcome.Refused(Fault.of(9001, "busy")));
    rest();
    assertThat(model.queue())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.words()).contains("9001").contains("busy");
              assertThat(row.canCancel()).isFalse();
              assertThat(row.canRetry()).isTrue();
            });
  }

  @Test
  void cancelsAndTriesAgain() {
    Operation reboot = acs.operations().enqueue(ROUTER, new Work.Restart(), "rule");
    rest();
    model.cancel(reboot.id());
    rest();
    assertThat(model.queue().getFirst().state()).isEqualTo(OperationState.CANCELLED);

    model.retry(reboot.id());
    rest();
    assertThat(model.queue()).hasSize(2);
    assertThat(model.queue().getFirst().state()).isEqualTo(OperationState.QUEUED);
  }

  @Test
  void tellsWhenItIsTooLateToCancel() {
    Operation reboot = acs.operations().enqueue(ROUTER, new Work.Restart(), "rule");
    acs.take(reboot.id());
    model.cancel(reboot.id());

    assertThat(desk.board.lastProperty().get().text()).contains("Too late");
  }

  private void rest() {
    desk.deliver();
    desk.deliver();
  }
}
