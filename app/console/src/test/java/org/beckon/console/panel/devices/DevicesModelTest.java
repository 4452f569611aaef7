package org.beckon.console.panel.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.beckon.acs.binding.Binding;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.operation.Work;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.console.poke.Presence;
import org.junit.jupiter.api.Test;

class DevicesModelTest {

  private final FakeAcs acs = Samples.home();
  private final FakeDesk desk = new FakeDesk(acs);
  private final DevicesModel model = model(desk);

  @Test
  void showsAllDevicesAndCountsTheirStates() {
    assertThat(model.rows()).hasSize(4);
    assertThat(model.totalProperty().get()).isEqualTo(4);
    assertThat(model.counts())
        .containsEntry(DeviceState.ONLINE, 2)
        .containsEntry(DeviceState.IN_SESSION, 1)
        .containsEntry(DeviceState.LATE, 1)
        .doesNotContainKey(DeviceState.HELD);
    assertThat(model.phaseProperty().get()).isEqualTo(DevicesModel.Phase.TABLE);
  }

  @Test
  void aRowChangesInPlaceAsSoonAsTheServerTells() {
    DeviceRow row = row(Samples.BOX);
    assertThat(row.facts().state()).isEqualTo(DeviceState.LATE);
    acs.put(Samples.BOX, DeviceState.ONLINE);
    acs.operations().enqueue(Samples.BOX.key(), new Work.Restart(), "test");
    desk.deliver();
    assertThat(row(Samples.BOX)).isSameAs(row);
    assertThat(row.facts().state()).isEqualTo(DeviceState.ONLINE);
    assertThat(row.facts().pending()).isEqualTo(1);
  }

  @Test
  void aNewDeviceIsThereAtOnceAndAForgottenOneGone() {
    Device fresh =
        Samples.device("Acme Networks", "0A1B2C", "HomeHub 5", "NEW1", "", "1", "Device.");
    acs.put(fresh, DeviceState.IN_SESSION);
    desk.deliver();
    assertThat(model.rows()).hasSize(5);
    acs.devices().forget(Samples.DSL.key());
    desk.deliver();
    assertThat(keys()).contains(fresh.key()).doesNotContain(Samples.DSL.key());
  }

  @Test
  void rowsKeepTheirPlacesUntilItIsTimeToReorder() {
    model.sort(DeviceColumn.STATE.order());
    List<DeviceKey> before = keys();
    assertThat(before.getFirst()).isEqualTo(Samples.BOX.key());
    acs.put(Samples.BOX, DeviceState.ONLINE);
    desk.deliver();
    acs.put(Samples.DSL, DeviceState.LATE);
    desk.deliver();
    desk.deliver();
    assertThat(keys().getFirst()).isEqualTo(Samples.DSL.key());
  }

  @Test
  void filtersByWordsAndStates() {
    model.filterProperty().set("SANGOMA vg60");
    assertThat(keys()).containsExactly(Samples.VOICE.key());
    model.filterProperty().set("");
    model.states().addAll(Set.of(DeviceState.LATE, DeviceState.IN_SESSION));
    assertThat(keys()).containsExactlyInAnyOrder(Samples.BOX.key(), Samples.DSL.key());
    model.filterProperty().set("sangoma");
    assertThat(model.phaseProperty().get()).isEqualTo(DevicesModel.Phase.FILTERED_OUT);
    model.clearFilter();
    assertThat(model.rows()).hasSize(4);
  }

  @Test
  void sortsByAnyColumn() {
    for (DeviceColumn column : DeviceColumn.values()) {
      model.sort(column.order());
      assertThat(model.rows().stream().map(DeviceRow::facts).toList())
          .as(column.name())
          .isSortedAccordingTo(column.order());
      model.sort(column.order().reversed());
      assertThat(model.rows().stream().map(DeviceRow::facts).toList())
          .as(column.name())
          .isSortedAccordingTo(column.order().reversed());
    }
  }

  @Test
  void showsHowTheLastPokeWent() {
    assertThat(badge(Samples.ROUTER, Via.HTTP)).isEqualTo(new PokeBadge.Untried());
    acs.answerPokes(FakeAcs::inform);
    acs.poker().poke(Samples.ROUTER.key(), Duration.ofSeconds(1));
    acs.answerPokes(FakeAcs::unreachable);
    acs.poker().poke(Samples.BOX.key(), Duration.ofSeconds(1));
    model.refresh(Set.of(Samples.ROUTER.key(), Samples.BOX.key()));
    assertThat(badge(Samples.ROUTER, Via.HTTP))
        .isEqualTo(new PokeBadge.Answered(Duration.ofMillis(41)));
    assertThat(badge(Samples.BOX, Via.HTTP)).isInstanceOf(PokeBadge.Failed.class);
  }

  @Test
  void aWayThatADeviceDoesNotHaveIsNoBadge() {
    assertThat(row(Samples.ROUTER).facts().ways())
        .extracting(WayBadge::via)
        .containsExactly(Via.HTTP);

    acs.ways().without(Samples.ROUTER.key(), Via.HTTP, Cause.of(CauseCode.URL_MISSING));
    model.refresh(Set.of(Samples.ROUTER.key()));
    assertThat(row(Samples.ROUTER).facts().ways()).isEmpty();
  }

  @Test
  void presenceIsSeenAtOnceAndCanBeChosenBy() {
    Device connected = Samples.connected(Samples.ROUTER);
    acs.ways().online(connected.key(), true);
    acs.put(connected, DeviceState.ONLINE);
    desk.deliver();
    assertThat(presence(Via.XMPP)).isEqualTo(Presence.ONLINE);
    desk.passSecond();
    assertThat(model.reachCounts()).containsEntry(Reach.XMPP_ONLINE, 1);

    model.reaches().add(Reach.XMPP_ONLINE);
    assertThat(keys()).containsExactly(connected.key());

    acs.ways().online(connected.key(), false);
    acs.publish(new AcsEvent.DeviceChanged(connected.key()));
    desk.deliver();
    desk.passSecond();
    assertThat(keys()).isEmpty();
    model.clearFilter();
    assertThat(presence(Via.XMPP)).isEqualTo(Presence.OFFLINE);
  }

  @Test
  void aBindingIsLiveWhileItsKeepAlivesCome() {
    Instant seen = FakeAcs.NOW.minusSeconds(115);
    acs.ways()
        .bound(
            Samples.ROUTER.key(),
            new Binding(
                new InetSocketAddress("192.0.2.1", 4000),
                Binding.Source.BINDING_REQUEST,
                seen,
                seen));
    model.refresh(Set.of(Samples.ROUTER.key()));
    assertThat(presence(Via.UDP)).isEqualTo(Presence.ONLINE);

    for (int i = 0; i < 10; i++) {
      desk.passSecond();
    }
    assertThat(presence(Via.UDP)).isEqualTo(Presence.OFFLINE);
  }

  private Presence presence(Via via) {
    return row(Samples.ROUTER).facts().ways().stream()
        .filter(way -> way.via() == via)
        .findFirst()
        .orElseThrow()
        .presence();
  }

  private PokeBadge badge(Device device, Via via) {
    return row(device).facts().ways().stream()
        .filter(way -> way.via() == via)
        .findFirst()
        .orElseThrow()
        .poke();
  }

  @Test
  void noticesWhenADeviceIsLateWithoutAnyEvent() {
    FakeAcs quiet = Samples.home();
    FakeDesk other = new FakeDesk(quiet);
    DevicesModel watching = model(other);
    quiet.turn(Samples.ROUTER.key(), DeviceState.LATE);
    for (int second = 1; second <= 5; second++) {
      other.passSecond();
    }
    assertThat(watching.counts()).containsEntry(DeviceState.LATE, 2);
  }

  @Test
  void saysThatThereIsNoDeviceYet() {
    FakeDesk empty = new FakeDesk(new FakeAcs());
    DevicesModel none = model(empty);
    assertThat(none.phaseProperty().get()).isEqualTo(DevicesModel.Phase.NONE);
    empty.acs.put(Samples.BOX, DeviceState.IN_SESSION);
    empty.deliver();
    assertThat(none.phaseProperty().get()).isEqualTo(DevicesModel.Phase.TABLE);
  }

  @Test
  void stopsWatchingWhenClosed() {
    model.close();
    acs.put(Samples.BOX, DeviceState.ONLINE);
    desk.deliver();
    assertThat(row(Samples.BOX).facts().state()).isEqualTo(DeviceState.LATE);
  }

  private static DevicesModel model(FakeDesk desk) {
    return new DevicesModel(
        desk.acs, desk.events, desk.heartbeat, desk.context.tasks(), desk.texts);
  }

  private DeviceRow row(Device device) {
    return model.rows().stream()
        .filter(row -> row.key().equals(device.key()))
        .findFirst()
        .orElseThrow();
  }

  private List<DeviceKey> keys() {
    return model.rows().stream().map(DeviceRow::key).toList();
  }
}
