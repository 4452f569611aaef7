package org.beckon.acs.device.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.beckon.acs.auth.AccessBook;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.device.Lookup;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.operation.program.Learned;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.model.ParameterAttribute;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Inform;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeviceRegistryTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final DeviceId ID = new DeviceId("Acme", "00D09E", "GW1", "SN1");
  private static final DeviceKey KEY = new DeviceKey("00D09E-GW1-SN1");
  private static final String NAMESPACE = "urn:dslforum-org:cwmp-1-2";

  private final InMemoryStores stores = new InMemoryStores();
  private final CountingStores counted = new CountingStores(stores);
  private final AccessBook access = new AccessBook(stores.access(), () -> Credentials.NONE);
  private final List<AcsEvent> events = new ArrayList<>();
  private final List<DeviceKey> forgotten = new ArrayList<>();
  private Instant now = NOON;
  private DeviceRegistry registry = newRegistry();

  private DeviceRegistry newRegistry() {
    return new DeviceRegistry(
        counted.devices(),
        counted.parameters(),
        access,
        events::add,
        forgotten::add,
        new TestClock());
  }

  /** Stands where the test puts it. */
  private final class TestClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private Admission inform(DeviceId id, List<ParameterValue> values, String... codes) {
    Inform inform =
        new Inform(id, List.of(codes).stream().map(Event::of).toList(), 1, "", 0, values);
    return registry.informed(
        inform,
        new Speech(NAMESPACE, "1.2"),
        new Caller("192.0.2.1", now, Optional.empty()),
        events::add);
  }

  private Admission periodic(ParameterValue... values) {
    return inform(ID, List.of(values), EventCode.PERIODIC);
  }

  private static ParameterValue text(String name, String value) {
    return new ParameterValue(name, value, "xsd:string");
  }

  private static final ParameterValue VERSION = text("Device.DeviceInfo.SoftwareVersion", "1.0");
  private static final ParameterValue URL =
      text("Device.ManagementServer.ConnectionRequestURL", "http://192.0.2.1:7547/x");

  private Device device() {
    return registry.find(KEY).orElseThrow();
  }

  private StoredParameter parameter(String path) {
    return stores.parameters().find(KEY, List.of(path)).getFirst();
  }

  @Nested
  class ADeviceThatGoesRoundInCircles {
    private Admission calls(int times, String... codes) {
      Admission last = null;
      for (int i = 0; i < times; i++) {
        now = now.plusSeconds(10);
        last = inform(ID, List.of(VERSION), codes);
      }
      return last;
    }

    @Test
    void isNotedOnceItHasCalledTooOftenWithTheSameEvents() {
      assertThat(calls(10, EventCode.VALUE_CHANGE).alarms()).isEmpty();
      assertThat(calls(1, EventCode.VALUE_CHANGE).alarms())
          .singleElement()
          .extracting(Phrase::words, InstanceOfAssertFactories.STRING)
          .contains("more than 10 times in 10 minutes with 4 VALUE CHANGE");
      assertThat(device().notes()).hasSize(1);
      // It is said once, and stands on the device as long as it lasts.
      assertThat(calls(5, EventCode.VALUE_CHANGE).alarms()).isEmpty();
      assertThat(device().notes()).hasSize(1);
      now = now.plusSeconds(3600);
      calls(1, EventCode.PERIODIC);
      assertThat(device().notes()).isEmpty();
    }

    @Test
    void isSaidToRestartWhenItDoes() {
      assertThat(calls(11, EventCode.BOOT).alarms().getFirst().words())
          .contains("restart again and again");
      now = now.plusSeconds(3600);
      assertThat(calls(11, EventCode.BOOTSTRAP, EventCode.BOOT).alarms().getFirst().words())
          .contains("lose its settings");
    }

    @Test
    void isNotOneThatCallsAsItIsTold() {
      calls(50, EventCode.PERIODIC);
      calls(50, EventCode.CONNECTION_REQUEST);
      assertThat(device().notes()).isEmpty();
    }

    @Test
    void isOneThatRetriesItsPeriodicInform() {
      Inform retry =
          new Inform(ID, List.of(Event.of(EventCode.PERIODIC)), 1, "", 7, List.of(VERSION));
      for (int i = 0; i < 11; i++) {
        registry.informed(
            retry,
            new Speech(NAMESPACE, "1.2"),
            new Caller("192.0.2.1", now, Optional.empty()),
            events::add);
      }
      assertThat(device().notes().getFirst()).contains("does not take the answer");
    }

    @Test
    void isNotedWhenItsSessionsKeepFailing() {
      periodic(VERSION);
      for (int i = 1; i <= 6; i++) {
        registry.opened(KEY, new SessionId(i));
        registry.closed(KEY, new SessionId(i), false);
      }
      assertThat(periodic(VERSION).alarms().getFirst().words())
          .contains("More than 5 of its sessions");
      now = now.plusSeconds(3600);
      periodic(VERSION);
      assertThat(device().notes()).isEmpty();
    }
  }

  @Nested
  class AnInform {
    @Test
    void bringsADeviceIn() {
      Admission admission = inform(ID, List.of(VERSION, URL), EventCode.BOOTSTRAP, EventCode.BOOT);
      assertThat(admission.first()).isTrue();
      assertThat(admission.bootstrap()).isTrue();
      assertThat(device().id()).isEqualTo(ID);
      assertThat(device().reported().root()).isEqualTo("Device.");
      assertThat(device().reported().softwareVersion()).isEqualTo("1.0");
      assertThat(device().reported().connectionRequestUrl()).isEqualTo("http://192.0.2.1:7547/x");
      assertThat(device().contact().first()).isEqualTo(NOON);
      assertThat(device().contact().namespace()).isEqualTo(NAMESPACE);
      assertThat(device().contact().cwmpVersion()).isEqualTo("1.2");
      assertThat(stores.devices().loadAll()).containsExactly(device());
      assertThat(parameter("Device.DeviceInfo.SoftwareVersion").value()).isEqualTo("1.0");
      assertThat(events)
          .contains(new AcsEvent.DeviceChanged(KEY), new AcsEvent.ParametersChanged(KEY));
    }

    @Test
    void withNothingNewWaitsForNoDisk() {
      periodic(VERSION, URL);
      counted.reset();
      now = NOON.plusSeconds(300);
      Admission admission = periodic(VERSION, URL);
      assertThat(admission.first()).isFalse();
      assertThat(counted.waits()).isZero();
      assertThat(device().contact().last()).isEqualTo(now);
      assertThat(device().contact().first()).isEqualTo(NOON);
      assertThat(stores.devices().loadAll().getFirst().contact().last()).isEqualTo(now);
    }

    @Test
    void withAChangedValueIsKept() {
      periodic(VERSION, URL);
      counted.reset();
      periodic(text("Device.DeviceInfo.SoftwareVersion", "1.1"), URL);
      assertThat(counted.waits()).isPositive();
      assertThat(device().reported().softwareVersion()).isEqualTo("1.1");
      assertThat(parameter("Device.DeviceInfo.SoftwareVersion").value()).isEqualTo("1.1");
    }

    @Test
    void withAnotherEventThanPeriodicIsKept() {
      periodic(VERSION);
      counted.reset();
      inform(ID, List.of(VERSION), EventCode.BOOT);
      assertThat(counted.waits()).isPositive();
    }

    @Test
    void keepsWhatItDoesNotMention() {
      periodic(VERSION, URL);
      periodic(VERSION);
      assertThat(device().reported().connectionRequestUrl()).isNotEmpty();
    }

    @Test
    void afterARestartFindsTheDevice() {
      periodic(VERSION);
      registry.rename(KEY, " Hall ");
      registry = newRegistry();
      assertThat(device().alias()).isEqualTo("Hall");
      assertThat(periodic(VERSION).first()).isFalse();
    }

    @Test
    void withoutASerialNumberIsKnownByItsAddress() {
      Admission admission = inform(new DeviceId("Acme", "00D09E", "GW1", ""), List.of());
      assertThat(admission.device().key().text()).contains("192%2E0%2E2%2E1");
      assertThat(admission.device().notes())
          .containsExactly(
              "It states no serial number and is known by its address for the time being.");
    }

    @Test
    void withAnOddOuiIsNoted() {
      assertThat(inform(new DeviceId("Acme", "FFFFFF", "", "1"), List.of()).device().notes())
          .singleElement()
          .asString()
          .contains("FFFFFF");
    }
  }

  @Nested
  class Bootstrap {
    @Test
    void forgetsAttributesAndCredentials() {
      periodic(VERSION);
      registry.learn(
          KEY,
          List.of(
              new Learned.AttributesTold(
                  List.of(new ParameterAttribute(VERSION.name(), 2, List.of()))),
              new Learned.Written(
                  List.of(
                      text("Device.ManagementServer.ConnectionRequestUsername", "u"),
                      text("Device.ManagementServer.ConnectionRequestPassword", "p")))),
          events::add);
      assertThat(parameter(VERSION.name()).notification()).isEqualTo(2);
      assertThat(device().connectionRequest()).isEqualTo(new Credentials("u", "p"));

      inform(ID, List.of(VERSION), EventCode.BOOTSTRAP);
      assertThat(parameter(VERSION.name()).notification()).isEqualTo(-1);
      assertThat(parameter(VERSION.name()).value()).isEqualTo("1.0");
      assertThat(device().connectionRequest()).isEqualTo(Credentials.NONE);
    }
  }

  @Nested
  class Learning {
    @Test
    void valuesAreKept() {
      periodic(VERSION);
      registry.learn(
          KEY,
          List.of(
              new Learned.Values(
                  List.of(
                      text("Device.DeviceInfo.ModelName", "M"),
                      text("Device.ManagementServer.PeriodicInformInterval", "300")))),
          events::add);
      assertThat(parameter("Device.DeviceInfo.ModelName").value()).isEqualTo("M");
      assertThat(device().reported().modelName()).isEqualTo("M");
      assertThat(device().reported().periodicInformInterval()).isEqualTo(300);
      assertThat(events).contains(new AcsEvent.ParametersChanged(KEY));
    }

    /** cpe-quirks 24. */
    @Test
    void aSecretThatReadsBackEmptyIsNotForgotten() {
      String secret = "Device.WiFi.AccessPoint.1.Security.KeyPassphrase";
      String unknown = "Device.WiFi.AccessPoint.2.Security.KeyPassphrase";
      String open = "Device.WiFi.SSID.1.SSID";
      periodic(VERSION);
      learns(text(secret, "correct horse"), text(open, "Attic"));

      learns(text(secret, ""), text(unknown, ""), text(open, ""));

      assertThat(parameter(secret).value()).isEqualTo("correct horse");
      assertThat(parameter(unknown).value()).isEmpty();
      assertThat(parameter(open).value()).isEmpty();
      learns(text(secret, "battery staple"));
      assertThat(parameter(secret).value()).isEqualTo("battery staple");
    }

    private void learns(ParameterValue... values) {
      registry.learn(KEY, List.of(new Learned.Values(List.of(values))), events::add);
    }

    @Test
    void whatWasWrittenCountsForTheDeviceAndIsNotKeptAsAParameter() {
      periodic(VERSION);
      registry.learn(
          KEY,
          List.of(
              new Learned.Written(
                  List.of(text("Device.ManagementServer.ConnectionRequestPassword", "p")))),
          events::add);
      assertThat(device().connectionRequest()).isEqualTo(new Credentials("", "p"));
      assertThat(stores.parameters().read(KEY, "Device.ManagementServer.")).isEmpty();
      assertThat(stores.devices().loadAll()).containsExactly(device());
    }

    @Test
    void aListOfNamesDropsWhatIsGoneAndKeepsWhatIsKnownOfTheRest() {
      periodic(VERSION, URL);
      registry.learn(
          KEY,
          List.of(
              new Learned.Names(
                  "Device.DeviceInfo.",
                  List.of(
                      new ParameterInfo(VERSION.name(), Access.READ_ONLY),
                      new ParameterInfo("Device.DeviceInfo.UpTime", Access.READ_ONLY)),
                  false)),
          events::add);
      assertThat(parameter(VERSION.name()).value()).isEqualTo("1.0");
      assertThat(parameter(VERSION.name()).access()).isEqualTo(Access.READ_ONLY);

      registry.learn(
          KEY,
          List.of(
              new Learned.Names(
                  "Device.DeviceInfo.",
                  List.of(new ParameterInfo("Device.DeviceInfo.UpTime", Access.READ_ONLY)),
                  false),
              new Learned.Values(List.of(text("Device.DeviceInfo.Extra", "unlisted")))),
          events::add);
      assertThat(stores.parameters().read(KEY, ""))
          .extracting(StoredParameter::path)
          .containsExactly(
              "Device.DeviceInfo.Extra",
              "Device.DeviceInfo.UpTime",
              "Device.ManagementServer.ConnectionRequestURL");
      assertThat(parameter("Device.DeviceInfo.UpTime").access()).isEqualTo(Access.READ_ONLY);
    }

    @Test
    void aListOfChildrenDropsThoseThatAreGoneWithAllBelowThem() {
      periodic(VERSION, URL);
      registry.learn(
          KEY,
          List.of(
              new Learned.Names(
                  "Device.",
                  List.of(new ParameterInfo("Device.ManagementServer.", Access.READ_ONLY)),
                  true)),
          events::add);
      assertThat(stores.parameters().read(KEY, ""))
          .extracting(StoredParameter::path)
          .containsExactly(
              "Device.ManagementServer.", "Device.ManagementServer.ConnectionRequestURL");
    }

    @Test
    void instancesComeAndGo() {
      periodic(VERSION);
      registry.learn(KEY, List.of(new Learned.Added("Device.X.1.")), events::add);
      assertThat(parameter("Device.X.1.").isObject()).isTrue();
      registry.learn(KEY, List.of(new Learned.Removed("Device.X.1.")), events::add);
      assertThat(stores.parameters().read(KEY, "Device.X.")).isEmpty();
    }

    @Test
    void attributesOfAPartialPathAreThoseOfAllBelow() {
      periodic(VERSION, URL);
      registry.learn(
          KEY,
          List.of(
              new Learned.Attributes(
                  List.of(new AttributeChange("Device.DeviceInfo.", true, 1, false, List.of())))),
          events::add);
      assertThat(parameter(VERSION.name()).notification()).isEqualTo(1);
      assertThat(parameter(VERSION.name()).value()).isEqualTo("1.0");
      assertThat(parameter(URL.name()).notification()).isEqualTo(-1);
    }

    @Test
    void ofAForgottenDeviceIsNothing() {
      registry.learn(KEY, List.of(new Learned.Values(List.of(VERSION))), events::add);
      assertThat(stores.parameters().read(KEY, "")).isEmpty();
    }
  }

  @Nested
  class States {
    @Test
    void aDeviceInSessionIsInSession() {
      periodic(VERSION);
      registry.opened(KEY, new SessionId(1));
      assertThat(registry.state(device())).isEqualTo(DeviceState.IN_SESSION);
      registry.opened(KEY, new SessionId(2));
      registry.closed(KEY, new SessionId(1), true);
      assertThat(registry.state(device())).isEqualTo(DeviceState.IN_SESSION);
      registry.closed(KEY, new SessionId(2), true);
      assertThat(registry.state(device())).isEqualTo(DeviceState.ONLINE);
    }

    @Test
    void aDeviceIsLateAfterTwoIntervalsAndGrace() {
      periodic(text("Device.ManagementServer.PeriodicInformInterval", "60"));
      now = NOON.plusSeconds(150);
      assertThat(registry.state(device())).isEqualTo(DeviceState.ONLINE);
      now = NOON.plusSeconds(151);
      assertThat(registry.state(device())).isEqualTo(DeviceState.LATE);
    }

    @Test
    void aDeviceOfUnknownIntervalIsLateAfterTwoDays() {
      periodic(VERSION);
      now = NOON.plus(Duration.ofDays(3));
      assertThat(registry.state(device())).isEqualTo(DeviceState.LATE);
    }
  }

  @Nested
  class Lookups {
    private Lookup.Found found(DeviceKey key) {
      return new Lookup.Found(registry.find(key).orElseThrow());
    }

    @Test
    void findByIdPrefixSerialAndAlias() {
      periodic(VERSION);
      inform(new DeviceId("Acme", "00D09E", "GW1", "SN10"), List.of());
      DeviceKey other = new DeviceKey("00D09E-GW1-SN10");
      registry.rename(other, "Attic");
      assertThat(registry.resolve("00D09E-GW1-SN1")).isEqualTo(found(KEY));
      assertThat(registry.resolve("SN1")).isEqualTo(found(KEY));
      assertThat(registry.resolve("Attic")).isEqualTo(found(other));
      assertThat(registry.resolve("00D09E-GW1-SN10")).isEqualTo(found(other));
      assertThat(registry.resolve("00D0")).isEqualTo(new Lookup.Ambiguous(List.of(KEY, other)));
      assertThat(registry.resolve("FFF")).isEqualTo(new Lookup.Unknown());
      assertThat(registry.resolve("")).isEqualTo(new Lookup.Unknown());
      assertThat(registry.all()).extracting(Device::key).containsExactly(KEY, other);
    }
  }

  @Test
  void forgetsADeviceWithAll() {
    periodic(VERSION);
    assertThat(registry.forget(KEY)).isTrue();
    assertThat(registry.forget(KEY)).isFalse();
    assertThat(registry.find(KEY)).isEmpty();
    assertThat(stores.devices().loadAll()).isEmpty();
    assertThat(stores.parameters().read(KEY, "")).isEmpty();
    assertThat(forgotten).containsExactly(KEY);
    assertThat(events).contains(new AcsEvent.DeviceForgotten(KEY));
    assertThat(registry.rename(KEY, "x")).isFalse();
  }

  @Test
  void withoutASerialNumberItIsKnownByItsOwnLogin() {
    DeviceKey owner = new DeviceKey("00D09E-GW1-SN7");
    Inform inform =
        new Inform(
            new DeviceId("Acme", "00D09E", "GW1", ""),
            List.of(Event.of(EventCode.PERIODIC)),
            1,
            "",
            0,
            List.of());
    Caller caller = new Caller("192.0.2.1", now, Optional.of(new Caller.Voucher(owner, "login")));

    Device device =
        registry.informed(inform, new Speech(NAMESPACE, "1.2"), caller, events::add).device();

    assertThat(device.key()).isEqualTo(owner);
    assertThat(device.notes())
        .containsExactly("It states no serial number and is known by its login.");
  }

  @Test
  void aHeldDeviceIsHeldUntilItIsApproved() {
    Device device = periodic().device();
    access.change(device.key(), known -> known.held(true));
    assertThat(registry.state(device)).isEqualTo(DeviceState.HELD);
    events.clear();

    assertThat(registry.approve(device.key(), "window")).isTrue();

    assertThat(registry.state(device)).isEqualTo(DeviceState.ONLINE);
    assertThat(events)
        .containsExactly(
            new AcsEvent.Approved(device.key(), "window"),
            new AcsEvent.DeviceChanged(device.key()));
    assertThat(registry.approve(device.key(), "window")).isFalse();
    assertThat(registry.approve(new DeviceKey("never-seen"), "window")).isFalse();
  }
}
