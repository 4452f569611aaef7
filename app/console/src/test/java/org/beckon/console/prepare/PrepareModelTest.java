package org.beckon.console.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.beckon.acs.binding.Binding;
import org.beckon.acs.connreq.PrepareRefusal;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.phrase.Phrase;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.cwmp.rpc.Fault;
import org.junit.jupiter.api.Test;

/** Setting a device up for UDP or XMPP. */
class PrepareModelTest {
  private static final DeviceKey ROUTER = Samples.ROUTER.key();

  private final FakeAcs acs = Samples.home().answerPokes(FakeAcs::inform);
  private final FakeDesk desk = new FakeDesk(acs);

  @Test
  void showsWhatWouldBeWrittenWithoutSecrets() {
    PrepareModel model = model(Via.UDP);

    assertThat(model.linesProperty().get())
        .contains(
            new WrittenLine("Device.ManagementServer.STUNServerPort", "3478"),
            new WrittenLine("Device.ManagementServer.STUNEnable", "true"),
            new WrittenLine("Device.ManagementServer.STUNPassword", "(a new secret)"));
    assertThat(model.linesProperty().get().toString()).doesNotContain("very secret");
    assertThat(acs.queued()).isEmpty();
  }

  @Test
  void followsItUntilTheDeviceCanBeReached() {
    PrepareModel model = model(Via.UDP);
    model.order();
    assertThat(model.phaseProperty().get()).isEqualTo(PrepareModel.Phase.WRITING);
    assertThat(model.ready().get()).isFalse();
    assertThat(acs.queued()).hasSize(2);
    assertThat(acs.poked()).containsExactly(ROUTER);

    finishAll(new Outcome.Acknowledged());
    assertThat(model.phaseProperty().get()).isEqualTo(PrepareModel.Phase.WRITTEN);

    acs.ways()
        .bound(
            ROUTER,
            new Binding(
                new InetSocketAddress("192.0.2.1", 4000),
                Binding.Source.BINDING_REQUEST,
                FakeAcs.NOW,
                FakeAcs.NOW));
    model.lookAgain();
    assertThat(model.phaseProperty().get()).isEqualTo(PrepareModel.Phase.READY);
    assertThat(model.wordsProperty().get()).isEqualTo("192.0.2.1:4000");
  }

  @Test
  void xmppIsReadyAsSoonAsTheDeviceIsOnline() {
    PrepareModel model = model(Via.XMPP);
    model.order();
    assertThat(acs.queued()).singleElement().isInstanceOf(Work.ConnectXmpp.class);
    assertThat(model.linesProperty().get())
        .contains(new WrittenLine("XMPP.Connection.{i}.Domain", "beckon.local"));
    finishAll(new Outcome.Acknowledged());

    acs.ways().online(ROUTER, true);
    acs.publish(new AcsEvent.DeviceChanged(ROUTER));
    desk.deliver();
    assertThat(model.phaseProperty().get()).isEqualTo(PrepareModel.Phase.READY);
  }

  @Test
  void aRefusalIsSaidAndItCanBeTriedAgain() {
    acs.ways().refuse(Phrase.of(PrepareRefusal.STUN_OFF));
    PrepareModel model = model(Via.UDP);
    model.order();
    assertThat(model.phaseProperty().get()).isEqualTo(PrepareModel.Phase.REFUSED);
    assertThat(model.wordsProperty().get()).contains("Server page").doesNotContain("--");
    assertThat(model.ready().get()).isTrue();
  }

  @Test
  void whatTheDeviceRefusesIsAFailure() {
    PrepareModel model = model(Via.UDP);
    model.order();
    finishAll(new Outcome.Refused(Fault.of(9005, "no such parameter")));
    assertThat(model.phaseProperty().get()).isEqualTo(PrepareModel.Phase.FAILED);
    assertThat(model.ready().get()).isTrue();
  }

  private void finishAll(Outcome outcome) {
    for (Operation operation : acs.operations().recent(Optional.of(ROUTER), 9).reversed()) {
      acs.end(operation.id(), outcome);
    }
    desk.deliver();
  }

  private PrepareModel model(Via via) {
    return new PrepareModel(
        ROUTER,
        via == Via.UDP ? new UdpPreparing(acs.udpPreparation()) : new XmppPreparing(acs.xmpp()),
        acs.devices(),
        desk.context.errands(),
        desk.context.tasks(),
        desk.events,
        desk.texts);
  }
}
