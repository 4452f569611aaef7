package org.beckon.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.FactoryReset;
import org.beckon.cwmp.rpc.FactoryResetResponse;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.Reboot;
import org.beckon.cwmp.rpc.RebootResponse;
import org.beckon.cwmp.rpc.SetParameterAttributes;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.junit.jupiter.api.Test;

class EventsTest {
  private static final String CHANNEL = "Device.WiFi.Radio.1.Channel";
  private static final String CODE = "Device.DeviceInfo.ProvisioningCode";

  private static SetParameterValues set(String path, String value, ValueType type) {
    return new SetParameterValues(List.of(ParameterValue.of(path, value, type)), "");
  }

  private static void notify(Bench bench, String path, int notification) {
    bench.callAlone(
        new SetParameterAttributes(
            List.of(new AttributeChange(path, true, notification, false, List.of()))));
  }

  @Test
  void theFirstInformSaysWhoAndWhy() {
    Bench bench = new Bench();
    bench.assertNothingDue();
    bench.cpe.powerOn();
    Inform inform = bench.inform();
    assertThat(inform.event()).containsExactly(Event.of("0 BOOTSTRAP"), Event.of("1 BOOT"));
    assertThat(inform.deviceId().text()).isEqualTo("00D09E-GW1-SIM000001");
    assertThat(inform.maxEnvelopes()).isEqualTo(1);
    assertThat(inform.currentTime()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(inform.retryCount()).isZero();
    assertThat(inform.parameterList())
        .containsExactly(
            ParameterValue.of("Device.RootDataModelVersion", "2.16", ValueType.STRING),
            ParameterValue.of("Device.DeviceInfo.HardwareVersion", "A1", ValueType.STRING),
            ParameterValue.of("Device.DeviceInfo.SoftwareVersion", "1.0.3", ValueType.STRING),
            ParameterValue.of(CODE, "p0", ValueType.STRING),
            ParameterValue.of("Device.ManagementServer.ParameterKey", "", ValueType.STRING),
            ParameterValue.of(
                "Device.ManagementServer.ConnectionRequestURL",
                "http://192.0.2.1:7547/path",
                ValueType.STRING));
  }

  @Test
  void deliveredEventsAreNotSaidAgain() {
    Bench bench = Bench.settled();
    bench.cpe.informNow();
    assertThat(Bench.codes(bench.holdEmptySession())).containsExactly("2 PERIODIC");
    bench.assertNothingDue();
  }

  @Test
  void eventsThatWereNotDeliveredAreSaidAgainExceptTheConnectionRequest() {
    Bench bench = Bench.settled();
    bench.cpe.connectionRequested();
    bench.cpe.informNow();
    assertThat(Bench.codes(bench.inform())).containsExactly("2 PERIODIC", "6 CONNECTION REQUEST");
    bench.fail();
    bench.clock.pass(Duration.ofSeconds(10));
    assertThat(Bench.codes(bench.inform())).containsExactly("2 PERIODIC");
  }

  @Test
  void eventsAreDeliveredByTheInformResponseEvenIfTheSessionFailsLater() {
    Bench bench = Bench.settled();
    bench.cpe.informNow();
    bench.open();
    bench.fail();
    bench.clock.pass(Duration.ofSeconds(10));
    Inform again = bench.inform();
    assertThat(again.event()).isEmpty();
    assertThat(again.retryCount()).isEqualTo(1);
  }

  @Test
  void aSingleEventStandsOnceHoweverOftenItHappens() {
    Bench bench = Bench.settled();
    bench.cpe.connectionRequested();
    bench.cpe.connectionRequested();
    assertThat(Bench.codes(bench.holdEmptySession())).containsExactly("6 CONNECTION REQUEST");
    bench.assertNothingDue();
  }

  @Test
  void aConnectionRequestInASessionGivesANewOneAfterIt() {
    Bench bench = Bench.settled();
    bench.cpe.informNow();
    bench.open();
    assertThat(bench.cpe.connectionRequested()).isTrue();
    bench.assertNothingDue();
    bench.end();
    assertThat(Bench.codes(bench.holdEmptySession())).containsExactly("6 CONNECTION REQUEST");
    bench.assertNothingDue();
  }

  @Test
  void rebootsAfterTheSessionAndSaysEachCall() {
    Bench bench = Bench.settled();
    bench.cpe.informNow();
    bench.open();
    assertThat(bench.call(new Reboot("one"))).isEqualTo(new RebootResponse());
    assertThat(bench.call(new Reboot("two"))).isEqualTo(new RebootResponse());
    assertThat(bench.cpe.isOn()).isTrue();
    bench.end();
    assertThat(bench.cpe.isOn()).isFalse();
    assertThat(bench.cpe.connectionRequested()).isFalse();
    bench.clock.pass(Bench.REBOOT.minusMillis(1));
    bench.assertNothingDue();
    bench.clock.pass(Duration.ofMillis(1));
    assertThat(bench.inform().event())
        .containsExactly(
            Event.of("1 BOOT"), new Event("M Reboot", "one"), new Event("M Reboot", "two"));
  }

  @Test
  void aKeyThatIsTooLongDoesNotReboot() {
    Bench bench = Bench.settled();
    Fault fault = (Fault) bench.callAlone(new Reboot("k".repeat(33)));
    assertThat(fault.code()).isEqualTo(9003);
    assertThat(bench.cpe.isOn()).isTrue();
  }

  @Test
  void aFactoryResetForgetsEverything() {
    Bench bench = Bench.settled();
    bench.callAlone(set(CHANNEL, "11", ValueType.UNSIGNED_INT));
    bench.cpe.informNow();
    bench.open();
    assertThat(bench.call(new FactoryReset())).isEqualTo(new FactoryResetResponse());
    bench.cpe.informNow();
    bench.end();
    bench.clock.pass(Bench.REBOOT);
    assertThat(bench.inform().event()).containsExactly(Event.of("0 BOOTSTRAP"), Event.of("1 BOOT"));
    assertThat(bench.cpe.value(CHANNEL)).contains("6");
    assertThat(bench.cpe.value("Device.ManagementServer.URL")).contains(Bench.ACS);
  }

  @Test
  void anotherAcsIsToldOfABootstrap() {
    Bench bench = Bench.settled();
    bench.cpe.informNow();
    bench.open();
    bench.call(set("Device.ManagementServer.URL", "http://other.example/", ValueType.STRING));
    bench.cpe.connectionRequested();
    bench.end();
    CpeSession session = bench.due();
    assertThat(session.acs().url()).isEqualTo("http://other.example/");
    assertThat(Bench.codes((Inform) Bench.body(session.start()))).containsExactly("0 BOOTSTRAP");
  }

  @Test
  void theSameAcsAgainIsNoBootstrap() {
    Bench bench = Bench.settled();
    bench.callAlone(set("Device.ManagementServer.URL", Bench.ACS, ValueType.STRING));
    bench.assertNothingDue();
  }

  @Test
  void newCredentialsHoldFromTheNextSessionOn() {
    Bench bench = Bench.settled();
    bench.callAlone(set("Device.ManagementServer.Password", "better", ValueType.STRING));
    bench.cpe.informNow();
    assertThat(bench.due().acs().login()).isEqualTo(new Login("user", "better"));
  }

  @Test
  void anActiveChangeOpensASession() {
    Bench bench = Bench.settled();
    notify(bench, CHANNEL, 2);
    assertThat(bench.cpe.setLocally(CHANNEL, "11")).isTrue();
    Inform inform = bench.holdEmptySession();
    assertThat(Bench.codes(inform)).containsExactly("4 VALUE CHANGE");
    assertThat(inform.parameterList())
        .contains(ParameterValue.of(CHANNEL, "11", ValueType.UNSIGNED_INT));
    bench.assertNothingDue();
  }

  @Test
  void aPassiveChangeWaitsForTheNextInform() {
    Bench bench = Bench.settled();
    notify(bench, CHANNEL, 1);
    bench.cpe.setLocally(CHANNEL, "11");
    bench.assertNothingDue();
    bench.cpe.informNow();
    Inform inform = bench.holdEmptySession();
    assertThat(Bench.codes(inform)).containsExactly("2 PERIODIC", "4 VALUE CHANGE");
    assertThat(Bench.names(inform)).contains(CHANNEL);
    bench.cpe.informNow();
    assertThat(Bench.names(bench.inform())).doesNotContain(CHANNEL);
  }

  @Test
  void aChangeThatNobodyWantsToKnowIsNotTold() {
    Bench bench = Bench.settled();
    bench.cpe.setLocally(CHANNEL, "11");
    bench.assertNothingDue();
    bench.cpe.informNow();
    assertThat(Bench.codes(bench.inform())).containsExactly("2 PERIODIC");
  }

  @Test
  void theSameValueIsNoChange() {
    Bench bench = Bench.settled();
    bench.cpe.setLocally(CODE, "p0");
    bench.assertNothingDue();
    assertThat(bench.cpe.setLocally("Device.Nothing", "x")).isFalse();
  }

  @Test
  void changesByTheAcsAreNotTold() {
    Bench bench = Bench.settled();
    bench.callAlone(set(CODE, "new", ValueType.STRING));
    bench.assertNothingDue();
  }

  @Test
  void aChangeDuringASessionIsToldInANewOne() {
    Bench bench = Bench.settled();
    bench.cpe.informNow();
    bench.open();
    bench.cpe.setLocally(CODE, "new");
    bench.assertNothingDue();
    bench.end();
    assertThat(Bench.codes(bench.holdEmptySession())).containsExactly("4 VALUE CHANGE");
  }

  @Test
  void aChangeThatWasNotDeliveredIsToldAgain() {
    Bench bench = Bench.settled();
    bench.cpe.setLocally(CODE, "new");
    bench.inform();
    bench.fail();
    bench.clock.pass(Duration.ofSeconds(10));
    Inform again = bench.inform();
    assertThat(Bench.codes(again)).containsExactly("4 VALUE CHANGE");
    assertThat(again.parameterList()).contains(ParameterValue.of(CODE, "new", ValueType.STRING));
  }

  @Test
  void activeChangesKeepTheirDistanceIfTheAcsWantsIt() {
    Bench bench = Bench.settled();
    bench.callAlone(
        set(
            "Device.ManagementServer.DefaultActiveNotificationThrottle",
            "60",
            ValueType.UNSIGNED_INT));
    bench.clock.pass(Duration.ofSeconds(20));
    bench.cpe.setLocally(CODE, "new");
    bench.assertNothingDue();
    assertThat(bench.cpe.nextDue()).contains(FakeClock.START.plusSeconds(60));
  }

  @Test
  void informsPeriodicallyFromWhenItIsTold() {
    Bench bench = Bench.settled();
    assertThat(bench.cpe.nextDue()).isEmpty();
    bench.clock.pass(Duration.ofSeconds(5));
    bench.callAlone(set("Device.ManagementServer.PeriodicInformEnable", "1", ValueType.BOOLEAN));
    assertThat(bench.cpe.nextDue()).contains(FakeClock.START.plusSeconds(605));
    bench.clock.pass(Duration.ofMinutes(10));
    assertThat(Bench.codes(bench.holdEmptySession())).containsExactly("2 PERIODIC");
    assertThat(bench.cpe.nextDue()).contains(FakeClock.START.plusSeconds(1205));
    bench.callAlone(
        set("Device.ManagementServer.PeriodicInformInterval", "30", ValueType.UNSIGNED_INT));
    assertThat(bench.cpe.nextDue()).contains(FakeClock.START.plusSeconds(635));
    bench.callAlone(set("Device.ManagementServer.PeriodicInformEnable", "0", ValueType.BOOLEAN));
    assertThat(bench.cpe.nextDue()).isEmpty();
  }

  @Test
  void keepsThePhaseOfPeriodicInformTime() {
    Bench bench = Bench.settled();
    bench.callAlone(
        new SetParameterValues(
            List.of(
                ParameterValue.of(
                    "Device.ManagementServer.PeriodicInformEnable", "1", ValueType.BOOLEAN),
                ParameterValue.of(
                    "Device.ManagementServer.PeriodicInformInterval",
                    "3600",
                    ValueType.UNSIGNED_INT),
                ParameterValue.of(
                    "Device.ManagementServer.PeriodicInformTime",
                    "2020-05-05T12:10:00Z",
                    ValueType.DATE_TIME)),
            ""));
    assertThat(bench.cpe.nextDue()).contains(Instant.parse("2026-01-02T03:10:00Z"));
  }

  @Test
  void addsTheParametersThatTheAcsWantsForAnEvent() {
    Bench bench = Bench.settled();
    String row = "Device.ManagementServer.InformParameter.1.";
    bench.callAlone(new AddObject("Device.ManagementServer.InformParameter.", ""));
    bench.callAlone(set(row + "ParameterName", CHANNEL, ValueType.STRING));
    bench.callAlone(set(row + "EventList", "1 BOOT,6 CONNECTION REQUEST", ValueType.STRING));
    bench.cpe.connectionRequested();
    assertThat(Bench.names(bench.holdEmptySession())).doesNotContain(CHANNEL);

    bench.callAlone(set(row + "Enable", "1", ValueType.BOOLEAN));
    bench.cpe.connectionRequested();
    assertThat(Bench.names(bench.holdEmptySession())).contains(CHANNEL);
    bench.cpe.informNow();
    assertThat(Bench.names(bench.holdEmptySession())).doesNotContain(CHANNEL);

    bench.callAlone(set(row + "EventList", "", ValueType.STRING));
    bench.cpe.informNow();
    assertThat(Bench.names(bench.holdEmptySession())).contains(CHANNEL);
    bench.cpe.setLocally(CODE, "new");
    assertThat(Bench.names(bench.holdEmptySession())).doesNotContain(CHANNEL);
  }
}
