package org.beckon.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.acs.device.Reported;
import org.beckon.acs.device.TagProblem;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.reach.PortForward;
import org.beckon.cwmp.rpc.Fault;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;

/** The JSON in the database: complete, and with the names that older versions wrote. */
final class JsonTest {
  private static final Json<Work> WORK = Json.of(new TypeReference<>() {});
  private static final Json<Outcome> OUTCOME = Json.of(new TypeReference<>() {});
  private static final Json<Phrase> PHRASE = Json.of(new TypeReference<>() {});
  private static final Json<PortForward> FORWARD = Json.of(new TypeReference<>() {});
  private static final String FORWARDED =
      """
      {"gateway":{"text":"00D09E-G"},"state":"FAILED","operation":{"number":7},
       "internalClient":"192.168.1.20","internalPort":7547,"externalPort":17547,
       "instance":"row.3.","own":true,"problem":"%s","by":"window",
       "since":"2026-03-01T12:00:00Z"}
      """;
  private static final Json<Reported> REPORTED = Json.of(new TypeReference<>() {});

  @TestFactory
  Stream<DynamicTest> everyKindOfWorkComesBackAsItWas() {
    return Arrays.stream(Work.class.getPermittedSubclasses())
        .map(type -> dynamicTest(type.getSimpleName(), () -> roundTrip(WORK, Work.class, type)));
  }

  @TestFactory
  Stream<DynamicTest> everyKindOfOutcomeComesBackAsItWas() {
    return Arrays.stream(Outcome.class.getPermittedSubclasses())
        .map(
            type ->
                dynamicTest(type.getSimpleName(), () -> roundTrip(OUTCOME, Outcome.class, type)));
  }

  private static <T> void roundTrip(Json<T> json, Class<T> sealed, Class<?> type) {
    T value = sealed.cast(Sampler.sample(type));

    assertThat(json.read(json.write(value))).isEqualTo(value);
  }

  @Test
  void namesAreGivenByHandAndOnce() {
    assertNames(Work.class, WorkNames.class);
    assertNames(Outcome.class, OutcomeNames.class);
  }

  private static void assertNames(Class<?> sealed, Class<?> names) {
    List<JsonSubTypes.Type> given = List.of(names.getAnnotation(JsonSubTypes.class).value());

    assertThat(given).extracting(JsonSubTypes.Type::name).doesNotHaveDuplicates();
    assertThat(given.stream().<Class<?>>map(JsonSubTypes.Type::value).toList())
        .containsExactlyInAnyOrder(sealed.getPermittedSubclasses());
  }

  @Test
  void whatTheFirstVersionWroteIsRead() {
    assertThat(WORK.read("{'kind':'read','paths':['Device.WiFi.']}".replace('\'', '"')))
        .isEqualTo(new Work.ReadValues(List.of("Device.WiFi.")));
    assertThat(WORK.read("{\"kind\":\"factory-reset\"}")).isEqualTo(new Work.ResetToFactory());
    assertThat(OUTCOME.read("{\"kind\":\"abandoned\",\"reason\":\"r\"}"))
        .isEqualTo(new Outcome.Abandoned("r"));
    assertThat(OUTCOME.read("{\"kind\":\"refused\",\"fault\":{\"code\":9001,\"text\":\"no\"}}"))
        .isEqualTo(new Outcome.Refused(Fault.of(9001, "no")));
  }

  /** Before problems had codes they were sentences, and none was the empty one. */
  @Test
  void forwardedPortsOfOlderVersionsAreRead() {
    assertThat(FORWARD.read(FORWARDED.formatted("")).problem()).isEqualTo(Phrase.NOTHING);
    assertThat(FORWARD.read(FORWARDED.formatted("The gateway refused (9001): no")).problem())
        .isEqualTo(Phrase.plain("The gateway refused (9001): no"));
  }

  /** A code of a newer version is not known here, and of one that is not kept the words are. */
  @Test
  void ofOtherPhrasesTheWordsAreKept() {
    assertThat(PHRASE.read("{\"code\":\"Newer.CODE\",\"details\":[\"x\"]}"))
        .isEqualTo(Phrase.plain("Newer.CODE"));
    assertThat(PHRASE.read(PHRASE.write(Phrase.of(TagProblem.TOO_MANY, "20"))))
        .isEqualTo(Phrase.plain("A device has at most 20 tags."));
    assertThat(PHRASE.write(Phrase.plain("so"))).isEqualTo("\"so\"");
  }

  @Test
  void whatOtherVersionsLeftOutOrPutInIsForgiven() {
    assertThat(REPORTED.read("{\"root\":\"Device.\",\"newer\":{\"x\":1}}"))
        .isEqualTo(new Reported("Device.", "", "", "", "", "", "", "", 0));
    assertThat(WORK.read("{\"kind\":\"read\"}")).isEqualTo(new Work.ReadValues(List.of()));
    assertThat(WORK.read("{\"kind\":\"xmpp\",\"connection\":[],\"server\":[]}"))
        .isEqualTo(new Work.ConnectXmpp(List.of(), List.of(), List.of(), List.of()));
    assertThat(OUTCOME.read("{\"kind\":\"discovered\",\"names\":3,\"values\":2}"))
        .isEqualTo(new Outcome.Discovered(3, 2, 0));
  }
}
