package org.beckon.console.panel.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.Work;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.cwmp.model.Access;
import org.junit.jupiter.api.Test;

class DeviceModelTest {

  private static final DeviceKey ROUTER = Samples.ROUTER.key();

  private final FakeAcs acs = Samples.home().answerPokes(FakeAcs::inform);
  private final FakeDesk desk = new FakeDesk(acs);
  private final DeviceModel model =
      new DeviceModel(
          ROUTER,
          acs.devices(),
          acs.poker(),
          desk.context.errands(),
          desk.context.tasks(),
          desk.events,
          desk.heartbeat,
          desk.texts,
          desk.context.wording());

  @Test
  void showsWhoItIsAndFollowsItsState() {
    DeviceHeader header = model.headerProperty().get();
    assertThat(header.name()).isEqualTo("Living room");
    assertThat(header.model()).isEqualTo("Acme Networks HomeHub 5");
    assertThat(header.serial()).isEqualTo("AC5100234");
    assertThat(model.stateProperty().get()).isEqualTo(DeviceState.ONLINE);

    acs.put(Samples.ROUTER, DeviceState.IN_SESSION);
    desk.deliver();

    assertThat(model.stateProperty().get()).isEqualTo(DeviceState.IN_SESSION);
    assertThat(model.headerProperty().get().state()).contains("now");
  }

  @Test
  void anotherNameIsGivenAndTakenAway() {
    model.rename("  Attic ");
    assertThat(acs.devices().find(ROUTER).orElseThrow().alias()).isEqualTo("Attic");

    model.rename("");
    assertThat(model.headerProperty().get().name()).isEqualTo("HomeHub 5 AC5100234");
  }

  @Test
  void readingReadsNamesOnlyWhereTheyWereNeverRead() {
    acs.store(ROUTER, List.of(seen(Access.UNKNOWN)));
    model.read();
    acs.store(ROUTER, List.of(seen(Access.READ_ONLY)));
    model.read();

    assertThat(acs.queued())
        .containsExactly(new Work.Discover(""), new Work.ReadValues(List.of("Device.")));
    assertThat(acs.poked()).containsExactly(ROUTER, ROUTER);
  }

  @Test
  void resetsToTheFactoryState() {
    model.resetToFactory();

    assertThat(acs.queued()).containsExactly(new Work.ResetToFactory());
  }

  @Test
  void saysWhenItWasForgotten() {
    acs.devices().forget(ROUTER);
    desk.deliver();

    assertThat(model.knownProperty().get()).isFalse();
  }

  private static StoredParameter seen(Access access) {
    return new StoredParameter("Device.DeviceInfo.UpTime", "1", "", access, -1, FakeAcs.NOW);
  }
}
