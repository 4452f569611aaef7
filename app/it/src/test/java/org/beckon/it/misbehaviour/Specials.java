package org.beckon.it.misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.quirk.Quirk;
import org.beckon.cwmp.model.ParameterValue;

/** What is to be seen of each misbehaviour beside that its CPE is managed. */
final class Specials {
  /** Parameters that the twins have at least. */
  private static final int TREE = 150;

  private static final String RADIO = "Device.WiFi.Radio.1.Enable";
  private static final String PHASE = "Device.ManagementServer.PeriodicInformTime";
  private static final String MAPPINGS = "Device.NAT.PortMapping.";

  private Specials() {}

  /** Nothing more where nothing is told of it. */
  static Special of(String misbehaviour) {
    return ALL.getOrDefault(misbehaviour, twin -> {});
  }

  private static final Map<String, Special> ALL =
      Map.ofEntries(
          Map.entry("no-id", noted("the message has no ID header")),
          Map.entry("no-header", noted("the message has no ID header")),
          Map.entry("wrong-id", noted("An answer came with another ID")),
          Map.entry("unknown-urn", noted("no CWMP namespace of the specification")),
          Map.entry("no-namespace", noted("the method has no CWMP namespace")),
          Map.entry("wrong-counts", noted("the arrayType says")),
          Map.entry("no-counts", noted("no arrayType on")),
          Map.entry("no-types", noted("no xsi:type on")),
          Map.entry("undeclared-types", noted("a prefix is used without a declaration: xsd")),
          Map.entry("invented-types", noted("no type of the specification")),
          Map.entry("no-empty-values", noted("no Value, taken as empty")),
          Map.entry("all-read-only", Specials::isDiscovered),
          Map.entry("no-writable", Specials::isDiscovered),
          Map.entry("control-characters", noted("mended characters")),
          Map.entry("bare-ampersands", noted("mended characters")),
          Map.entry("latin-1", noted("the text is not all UTF-8")),
          Map.entry("no-serial", isOdd("states no serial number")),
          Map.entry("no-oui", isOdd("states no OUI")),
          Map.entry("blank-oui", isOdd("FFFFFF")),
          Map.entry("fault-in-response", faultIs(9003)),
          Map.entry("bare-faults", faultIs(0)),
          Map.entry("no-empty-path", learns(Quirk.EMPTY_PATH_REFUSED)),
          Map.entry("needs-digits", Specials::isDiscovered),
          Map.entry("boolean-digits", takes("false", "1")),
          Map.entry("boolean-words", takes("0", "true")),
          Map.entry("small-memory", learns(Quirk.NAMES_WALK)),
          Map.entry("dies-of-full-walk", Specials::isDiscovered),
          Map.entry("no-parents", Specials::isDiscovered),
          Map.entry("no-dots", Specials::isDiscovered),
          Map.entry("fewer-values", Specials::isMissed),
          Map.entry("no-fault-details", faultIs(9003)),
          Map.entry("small-9002", learns(Quirk.READ_SIZE)),
          Map.entry("small-9004", learns(Quirk.READ_SIZE)),
          Map.entry("no-milliseconds", Specials::takesAMoment),
          Map.entry("second-inform", Specials::tookTheNewerSession),
          Map.entry("second-inform-here", Specials::tookTheNewerSession),
          Map.entry("storm", isOdd("called more than")),
          Map.entry("needs-200", new NeedsOk()),
          Map.entry("several-envelopes", noted("there are several envelopes in one message")),
          Map.entry("reads-strictly", Specials::isDiscovered),
          Map.entry("poke-checks-root", knows(Quirk.DIGEST_URI_ROOT)),
          Map.entry("nonce-kept", knows(Quirk.NONCE_COUNT)),
          Map.entry("undeclared-fault", faultIs(9003)),
          Map.entry("add-fails-in-status", Specials::cannotAdd),
          Map.entry("event-without-code", noted("an EventStruct has no EventCode")),
          Map.entry("more-in-device-id", noted("does not belong here: ModelName")),
          Map.entry("deletes-later", Specials::isDeleted));

  private static Special noted(String words) {
    return twin -> twin.session(session -> session.notes().toString().contains(words));
  }

  private static Special isOdd(String words) {
    return twin -> twin.noted(words);
  }

  /** What the older session could not finish is done in the newer one (cpe-quirks 36). */
  private static void tookTheNewerSession(Twin twin) throws Exception {
    SessionSummary older =
        twin.session(
            session ->
                session.outcome() == SessionOutcome.SUPERSEDED
                    && session.rpcs().contains("GetParameterValues"));
    twin.session(
        session ->
            session.outcome() == SessionOutcome.COMPLETE
                && session.id().number() > older.id().number()
                && session.rpcs().contains("GetParameterValues"));
  }

  private static void isDiscovered(Twin twin) throws Exception {
    Outcome outcome = twin.pokedFor(new Work.Discover(""));
    assertThat(outcome).isInstanceOf(Outcome.Discovered.class);
    assertThat(((Outcome.Discovered) outcome).values()).isGreaterThan(TREE);
  }

  /** What it leaves out of its answers is named (cpe-quirks 20). */
  private static void isMissed(Twin twin) throws Exception {
    Outcome outcome = twin.pokedFor(new Work.Discover(""));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Discovered.class, found -> assertThat(found.untold()).isNotEmpty());
    Outcome read = twin.pokedFor(new Work.ReadValues(List.of(RADIO, "Device.WiFi.SSID.1.SSID")));
    assertThat(read)
        .isInstanceOfSatisfying(
            Outcome.Values.class,
            values ->
                assertThat(values.missing())
                    .singleElement()
                    .matches(Outcome.Values::isLeftOut)
                    .matches(one -> one.parameterName().equals("Device.WiFi.SSID.1.SSID")));
  }

  /** A time is written without its milliseconds (cpe-quirks 23). */
  private static void takesAMoment(Twin twin) throws Exception {
    ParameterValue moment = new ParameterValue(PHASE, "2026-01-02T03:04:05.678Z", "");
    assertThat(twin.pokedFor(new Work.WriteValues(List.of(moment))))
        .isInstanceOf(Outcome.Written.class);
    assertThat(twin.cpe().value(PHASE)).contains("2026-01-02T03:04:05Z");
  }

  private static Special knows(Quirk quirk) {
    return twin -> assertThat(twin.quirks().has(quirk)).as(quirk.text()).isTrue();
  }

  private static Special learns(Quirk quirk) {
    return twin -> {
      isDiscovered(twin);
      knows(quirk).check(twin);
    };
  }

  /** Each boolean is written in the other form than the CPE's. */
  private static Special takes(String no, String yes) {
    return twin -> {
      isDiscovered(twin);
      for (String value : List.of(no, yes)) {
        Work write = new Work.WriteValues(List.of(new ParameterValue(RADIO, value, "")));
        assertThat(twin.pokedFor(write)).isInstanceOf(Outcome.Written.class);
      }
    };
  }

  /** The deletion of what was just added is refused, and tried again in the next session. */
  private static void isDeleted(Twin twin) throws Exception {
    Outcome outcome =
        twin.pokedTwiceFor(
            new Work.AddInstance(MAPPINGS, List.of()), new Work.RemoveInstance(MAPPINGS + "3."));
    assertThat(outcome).isInstanceOf(Outcome.Removed.class);
  }

  private static Special faultIs(int code) {
    return twin -> {
      Outcome outcome =
          twin.pokedFor(
              new Work.WriteValues(List.of(new ParameterValue("Device.WiFi.No", "1", ""))));
      assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      assertThat(((Outcome.Refused) outcome).fault().code()).isEqualTo(code);
    };
  }

  private static void cannotAdd(Twin twin) throws Exception {
    Outcome outcome = twin.pokedFor(new Work.AddInstance("Device.WiFi.Radio.", List.of()));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).fault().code()).isEqualTo(9005);
  }
}
