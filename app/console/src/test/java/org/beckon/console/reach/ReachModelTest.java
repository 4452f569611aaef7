package org.beckon.console.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.reach.AddressRule;
import org.beckon.acs.reach.Destination;
import org.beckon.acs.reach.PortForward;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.ReachSamples;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.rpc.Fault;
import org.junit.jupiter.api.Test;

/** Where requests to a device go, as the window shows and changes it. */
class ReachModelTest {

  private static final String OUTSIDE = ReachSamples.OUTSIDE;
  private static final Device BOX = ReachSamples.BOX;
  private static final Device ROUTER = ReachSamples.ROUTER;

  private final FakeAcs acs =
      new FakeAcs().put(BOX, DeviceState.ONLINE).put(ROUTER, DeviceState.ONLINE);
  private final FakeDesk desk = new FakeDesk(acs);
  private final ReachModel model =
      new ReachModel(
          BOX.key(),
          acs.devices(),
          acs.reach(),
          acs.operations(),
          desk.context.pokes(),
          desk.context.tasks(),
          desk.events,
          desk.texts);

  @Test
  void offersTheGatewayOfADeviceBehindNat() {
    assertThat(state().behindNat()).isTrue();
    assertThat(state().destination().source()).isEqualTo(Destination.Source.REPORTED);
    assertThat(state().gateways()).hasSize(1);
    assertThat(model.canForward().get()).isTrue();
    assertThat(model.canRemoveForward().get()).isFalse();
    assertThat(model.canClear().get()).isFalse();
  }

  @Test
  void guessesAtNoGateway() {
    DeviceId id = new DeviceId("Acme Networks", "00D09E", "DG4", "G7731");
    acs.put(
        new Device(
            DeviceKey.of(id),
            id,
            "",
            ROUTER.tags(),
            ROUTER.contact(),
            ROUTER.reported(),
            ROUTER.connectionRequest(),
            ROUTER.notes()),
        DeviceState.ONLINE);
    model.forward();
    assertThat(acs.queued()).isEmpty();
  }

  @Test
  void forwardsAPortAndTakesItAway() {
    model.forward();
    Operation work = last(ROUTER.key());
    assertThat(work.work()).isInstanceOf(Work.ForwardPort.class);
    assertThat(acs.poked()).contains(ROUTER.key());
    refresh();
    assertThat(model.canForward().get()).isFalse();

    acs.end(work.id(), new Outcome.Forwarded("row.3.", 17547, true));
    refresh();
    assertThat(state().destination().url()).isEqualTo("http://" + OUTSIDE + ":17547/3f9c2b");
    assertThat(state().forwardState()).contains(PortForward.State.OPEN);

    model.removeForward();
    acs.end(last(ROUTER.key()).id(), new Outcome.Removed(0));
    refresh();
    assertThat(state().forward()).isEmpty();
    assertThat(state().destination().source()).isEqualTo(Destination.Source.REPORTED);
  }

  @Test
  void tellsWhyTheGatewayRefused() {
    model.forward();
    acs.end(last(ROUTER.key()).id(), new Outcome.Refused(Fault.of(9001, "Request denied")));
    refresh();

    assertThat(state().forward().orElseThrow().problem().words()).contains("Request denied");
    assertThat(model.canForward().get()).isTrue();
    assertThat(model.canRemoveForward().get()).isTrue();
  }

  @Test
  void setsAnotherAddressAndRefusesWhatIsNone() {
    model.setAddress("10.8.0.5");
    refresh();
    assertThat(state().destination().url()).isEqualTo("http://10.8.0.5:7547/3f9c2b");
    assertThat(model.canClear().get()).isTrue();

    model.setAddress("https://10.8.0.5/");
    refresh();
    assertThat(state().destination().url()).isEqualTo("http://10.8.0.5:7547/3f9c2b");

    model.setAddress("");
    refresh();
    assertThat(model.canClear().get()).isFalse();
  }

  @Test
  void tagsBringARuleToBear() {
    RulesModel rules = new RulesModel(acs.reach(), desk.context.tasks(), desk.texts);
    rules.draft();
    rules.tagProperty().set("vpn");
    rules.templateProperty().set("http://{serial}.vpn.example");
    assertThat(rules.ready().get()).isTrue();
    rules.add();
    assertThat(rules.rules()).hasSize(1);

    model.setTags("vpn, attic");
    refresh();
    assertThat(state().device().tags()).containsExactlyInAnyOrder("attic", "vpn");
    assertThat(state().destination().url()).isEqualTo("http://S40017.vpn.example/3f9c2b");

    model.setTags("no good!");
    refresh();
    assertThat(state().device().tags()).hasSize(2);

    rules.remove(rules.rules().getFirst());
    assertThat(rules.rules()).isEmpty();
    refresh();
    assertThat(state().destination().source()).isEqualTo(Destination.Source.REPORTED);
  }

  @Test
  void aRuleThatGetsAnotherTagIsMovedToIt() {
    RulesModel rules = new RulesModel(acs.reach(), desk.context.tasks(), desk.texts);
    rules.draft();
    rules.tagProperty().set("vpn");
    rules.templateProperty().set("10.0.0.1");
    rules.add();
    rules.draft(rules.rules().getFirst());
    rules.tagProperty().set("site");
    rules.add();

    assertThat(rules.rules()).extracting(AddressRule::tag).containsExactly("site");
  }

  @Test
  void aRuleIsReadyOnlyWithATagAndAnAddress() {
    RulesModel rules = new RulesModel(acs.reach(), desk.context.tasks(), desk.texts);
    rules.draft();
    rules.templateProperty().set("10.0.0.1");
    assertThat(rules.ready().get()).isFalse();
    rules.draft();
    rules.tagProperty().set("two words");
    rules.templateProperty().set("10.0.0.1");
    assertThat(rules.ready().get()).isFalse();
    rules.draft();
    rules.tagProperty().set("vpn");
    rules.templateProperty().set("https://10.0.0.1/");
    assertThat(rules.ready().get()).isFalse();
    rules.draft();
    rules.tagProperty().set("vpn");
    rules.templateProperty().set("10.0.0.1");
    assertThat(rules.ready().get()).isTrue();
  }

  private ReachState state() {
    return model.stateProperty().get().orElseThrow();
  }

  private void refresh() {
    desk.deliver();
    desk.deliver();
    desk.deliver();
  }

  private Operation last(DeviceKey device) {
    return acs.operations().recent(Optional.of(device), 1).getFirst();
  }
}
