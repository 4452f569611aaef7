package org.beckon.cwmp.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is written, against stanzas written by hand from the specification. */
class StanzaTest {
  private static final ConnectionRequestStanza REQUEST =
      new ConnectionRequestStanza("us<er", "s3cr'et");
  private static final Element QUESTION =
      Iq.get("acs1@acs.example/r1", "cpe1@acs.example/cwmp", "cr001", REQUEST.element());

  @Test
  void writesTheConnectionRequest() {
    assertThat(ElementText.of(QUESTION))
        .isEqualTo(
            "<iq from='acs1@acs.example/r1' to='cpe1@acs.example/cwmp' id='cr001' type='get'>"
                + "<connectionRequest xmlns='urn:broadband-forum-org:cwmp:xmppConnReq-1-0'>"
                + "<username>us&lt;er</username><password>s3cr&apos;et</password>"
                + "</connectionRequest></iq>");
  }

  @Test
  void writesTheGoodAnswer() {
    assertThat(ElementText.of(Iq.result(QUESTION)))
        .isEqualTo(
            "<iq from='cpe1@acs.example/cwmp' to='acs1@acs.example/r1' id='cr001' type='result'/>");
  }

  @Test
  void writesTheBadAnswerWithWhatWasAsked() {
    assertThat(ElementText.of(Iq.error(QUESTION, "cancel", "service-unavailable")))
        .startsWith("<iq from='cpe1@acs.example/cwmp' to='acs1@acs.example/r1' id='cr001' type='er")
        .contains("<connectionRequest xmlns='urn:broadband-forum-org:cwmp:xmppConnReq-1-0'>")
        .endsWith(
            "<error type='cancel'><service-unavailable"
                + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>");
  }

  @Test
  void findsTheConditionOfAnError() {
    assertThat(Iq.condition(Iq.error(QUESTION, "cancel", "not-autorized")))
        .isEqualTo("not-autorized");
    assertThat(Iq.condition(Iq.result(QUESTION))).isEmpty();
  }

  @Test
  void masksPasswordsWhereverTheyAreShown() {
    assertThat(ElementText.masked(QUESTION))
        .contains("us&lt;er", "<password>********</password>")
        .doesNotContain("s3cr");
    assertThat(QUESTION + " " + REQUEST).doesNotContain("s3cr");
    assertThat(new PlainLogin("user", "s3cret").toString()).doesNotContain("s3cret");
    assertThat(ElementText.masked(Element.of("auth", Xmlns.SASL).with("c2VjcmV0")))
        .doesNotContain("c2VjcmV0");
  }

  @Test
  void writesNothingThatIsNoXml() {
    assertThat(ElementText.escaped("a\u0000b\u000Bc\r\uFFFE"))
        .isEqualTo("a\uFFFDb\uFFFDc&#13;\uFFFD");
  }

  @Test
  void readsPlainLogins() {
    assertThat(PlainLogin.parse("\0user\0pass")).hasValue(new PlainLogin("user", "pass"));
    assertThat(PlainLogin.parse("authzid\0user\0pass")).hasValue(new PlainLogin("user", "pass"));
    assertThat(PlainLogin.parse("user\0pass")).isEmpty();
    assertThat(PlainLogin.parse("\0\0pass")).isEmpty();
  }

  @Test
  void readsAddresses() {
    assertThat(Jid.parse("Cpe1@ACS.example/ConnReq"))
        .hasValue(new Jid("cpe1", "acs.example", "ConnReq"));
    assertThat(Jid.parse("acs.example").orElseThrow().toString()).isEqualTo("acs.example");
    assertThat(Jid.parse("a@b/c/d@e").orElseThrow().resource()).isEqualTo("c/d@e");
    assertThat(Jid.parse("a@b/c").orElseThrow().bare().isBare()).isTrue();
    for (String bad : new String[] {"", "@b", "a@", "a@b/", "a b@c", "a@b@c", "a'@b"}) {
      assertThat(Jid.parse(bad)).as(bad).isEmpty();
    }
  }
}
