package org.beckon.simulator.net.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import org.beckon.cwmp.xmpp.ConnectionRequestStanza;
import org.beckon.cwmp.xmpp.Element;
import org.beckon.cwmp.xmpp.Iq;
import org.beckon.cwmp.xmpp.Xmlns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a simulated CPE answers over XMPP (TR-069 Annex K). */
class RequestRulesTest {
  private static final String ACS = "acs@broker.example/one";
  private static final String CPE = "cpe@broker.example/ConnReq";
  private static final ConnectionRequestStanza GOOD = new ConnectionRequestStanza("user", "secret");
  private static final ConnectionRequestStanza BAD = new ConnectionRequestStanza("user", "other");

  private final FakeDevice device = new FakeDevice();
  private final RequestRules rules = new RequestRules(device);

  @Test
  void acceptsWithAnEmptyResult() {
    RequestRules.Answer answer = ask(ACS, GOOD);

    assertThat(answer.accepted()).isTrue();
    assertThat(answer.stanza().attribute("type")).isEqualTo("result");
    assertThat(answer.stanza().attribute("to")).isEqualTo(ACS);
    assertThat(answer.stanza().attribute("id")).isEqualTo("1");
    assertThat(answer.stanza().children()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "acs@broker.example, true",
    "'other@broker.example, acs@broker.example', true",
    "acs@broker.example/one, true",
    "acs@broker.example/two, false",
    "other@broker.example, false"
  })
  void looksAtTheSenderFirst(String allowed, boolean accepted) {
    device.values.put("ManagementServer.ConnReqAllowedJabberIDs", allowed);

    RequestRules.Answer wrong = ask(ACS, BAD);
    assertThat(Iq.condition(wrong.stanza()))
        .isEqualTo(accepted ? "not-authorized" : "service-unavailable");
    assertThat(ask(ACS, GOOD).accepted()).isEqualTo(accepted);
  }

  @Test
  void refusesAWrongLogin() {
    RequestRules.Answer answer = ask(ACS, BAD);

    assertThat(answer.accepted()).isFalse();
    assertThat(Iq.condition(answer.stanza())).isEqualTo("not-authorized");
    // A wrong login does not count against those who know the right one.
    assertThat(ask(ACS, GOOD).accepted()).isTrue();
  }

  @Test
  void refusesTooManyRequests() {
    device.accepts = 1;
    assertThat(ask(ACS, GOOD).accepted()).isTrue();

    RequestRules.Answer second = ask(ACS, GOOD);

    assertThat(second.accepted()).isFalse();
    assertThat(Iq.condition(second.stanza())).isEqualTo("service-unavailable");
  }

  @Test
  void answersPingsAndRefusesWhatItDoesNotKnow() {
    Element ping = Iq.get(ACS, CPE, "1", Element.of("ping", Xmlns.PING));
    assertThat(rules.answer(ping).orElseThrow().stanza().attribute("type")).isEqualTo("result");

    Element otherNamespace = Iq.get(ACS, CPE, "1", Element.of("connectionRequest", "urn:other"));
    assertThat(Iq.condition(rules.answer(otherNamespace).orElseThrow().stanza()))
        .isEqualTo("service-unavailable");
    assertThat(rules.answer(Iq.result(ping))).isEmpty();
  }

  private RequestRules.Answer ask(String from, ConnectionRequestStanza request) {
    return rules.answer(Iq.get(from, CPE, "1", request.element())).orElseThrow();
  }
}
