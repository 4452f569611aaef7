package org.beckon.acs.xmpp.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.xmpp.XmppAnswer;
import org.beckon.cwmp.xmpp.ConnectionRequestStanza;
import org.beckon.cwmp.xmpp.Jid;
import org.beckon.cwmp.xmpp.ScramClient;
import org.beckon.cwmp.xmpp.ScramHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the broker does for those who behave, seen from a raw socket. */
class XmppBrokerTest {
  private static final ConnectionRequestStanza REQUEST =
      new ConnectionRequestStanza("poke-user", "poke-pass");
  private static final String SASL = "xmlns='urn:ietf:params:xml:ns:xmpp-sasl'";

  private BrokerFixture at;

  @BeforeEach
  void start() throws Exception {
    at = new BrokerFixture();
  }

  @AfterEach
  void stop() {
    at.close();
  }

  @Test
  void offersTlsOnlyThenLoginsThenABinding() throws Exception {
    try (RawXmpp device = at.connect()) {
      assertThat(device.open())
          .contains("from='acs.example'", "<starttls", "<required/>")
          .doesNotContain("mechanism");
      assertThat(device.startTls(at.tls))
          .doesNotContain("starttls")
          .containsSubsequence(
              "<mechanism>SCRAM-SHA-256<", "<mechanism>SCRAM-SHA-1<", "<mechanism>PLAIN<");
      device.sayPlain(at.device.username(), at.device.password());
      device.hear("<success " + SASL + "/>");
      assertThat(device.open())
          .contains("<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>", "<optional/>");
      assertThat(device.bind("ConnReq")).isEqualTo(at.device.username() + "@acs.example/ConnReq");
    }
  }

  @ParameterizedTest
  @EnumSource
  void logsInByScram(ScramHash hash) throws Exception {
    try (RawXmpp device = at.connect()) {
      device.openTls(at.tls);
      ScramClient scram =
          new ScramClient(hash, at.device.username(), at.device.password(), "nonce");
      device.say(
          "<auth "
              + SASL
              + " mechanism='"
              + hash.mechanism()
              + "'>"
              + base64(scram.first())
              + "</auth>");
      String challenge = content(device.hear("</challenge>"));
      device.say(
          "<response "
              + SASL
              + ">"
              + base64(scram.answer(challenge).orElseThrow())
              + "</response>");
      assertThat(scram.isServer(content(device.hear("</success>")))).isTrue();
      device.open();
      assertThat(device.bind("ConnReq")).endsWith("/ConnReq");
    }
  }

  @Test
  void carriesTheRequestAndTheAnswer() throws Exception {
    try (RawXmpp device = at.connect()) {
      Jid jid = logIn(device);

      CompletableFuture<XmppAnswer> answer = at.broker.ask(jid, REQUEST);

      String heard = device.hear("</iq>");
      assertThat(heard)
          .startsWith("<iq from='acs@acs.example/beckon' to='" + jid + "' id='")
          .endsWith(
              "type='get'>"
                  + "<connectionRequest xmlns='urn:broadband-forum-org:cwmp:xmppConnReq-1-0'>"
                  + "<username>poke-user</username><password>poke-pass</password>"
                  + "</connectionRequest></iq>");
      device.say("<iq to='acs@acs.example/beckon' id='" + id(heard) + "' type='result'/>");
      assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(new XmppAnswer.Taken());
    }
  }

  @Test
  void isCalledByItsAddressWhereADeviceKnowsNoOtherWay() throws Exception {
    try (RawXmpp device = at.connect().calling("192.0.2.7")) {
      assertThat(device.open()).contains("from='192.0.2.7'");
      device.startTls(at.tls);
      device.sayPlain(at.device.username(), at.device.password());
      device.hear("<success " + SASL + "/>");
      device.open();
      Jid bound = Jid.parse(device.bind("ConnReq")).orElseThrow();
      assertThat(bound.domain()).isEqualTo("acs.example");

      // What a device makes of its own settings, if it does not look at what it was bound to.
      Jid reported = new Jid(bound.local(), "192.0.2.7", "ConnReq");
      assertThat(at.broker.onlineSince(reported)).isPresent();
      CompletableFuture<XmppAnswer> answer = at.broker.ask(reported, REQUEST);
      String heard = device.hear("</iq>");
      device.say(
          "<iq from='"
              + reported
              + "' to='acs@192.0.2.7/beckon' id='"
              + id(heard)
              + "' type='result'/>");
      assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(new XmppAnswer.Taken());
    }
  }

  @Test
  void whoIsAskedALotMayAnswerALot() throws Exception {
    int more = 10 * BrokerLimits.DEFAULT.stanzasPerSecond() + 50;
    try (RawXmpp device = at.connect()) {
      Jid jid = logIn(device);
      for (int i = 0; i < more; i++) {
        CompletableFuture<XmppAnswer> answer = at.broker.ask(jid, REQUEST);
        String heard = device.hear("</iq>");
        device.say("<iq to='acs@acs.example/beckon' id='" + id(heard) + "' type='result'/>");
        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(new XmppAnswer.Taken());
      }
    }
  }

  @Test
  void carriesARefusalAsItStands() throws Exception {
    try (RawXmpp device = at.connect()) {
      CompletableFuture<XmppAnswer> answer = at.broker.ask(logIn(device), REQUEST);

      device.say(
          "<iq to='acs@acs.example/beckon' id='"
              + id(device.hear("</iq>"))
              + "' type='error'><error type='cancel'>"
              + "<not-autorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>");

      assertThat(answer.get(10, TimeUnit.SECONDS))
          .isEqualTo(new XmppAnswer.Refused("not-autorized"));
    }
  }

  @Test
  void saysWhoIsOnlineAndWhoIsNot() throws Exception {
    Jid jid;
    try (RawXmpp device = at.connect()) {
      jid = logIn(device);
      assertThat(at.presence.poll(10, TimeUnit.SECONDS)).isEqualTo("+" + jid);
      assertThat(at.broker.onlineSince(jid)).isPresent();
      device.say("</stream:stream>");
      assertThat(device.hearOut()).isEqualTo("</stream:stream>");
    }
    assertThat(at.presence.poll(10, TimeUnit.SECONDS)).isEqualTo("-" + jid);
    assertThat(at.broker.onlineSince(jid)).isEmpty();
    assertThat(at.broker.ask(jid, REQUEST)).isCompletedWithValue(new XmppAnswer.Offline());
  }

  @Test
  void tellsWhoAskedThatTheLineBroke() throws Exception {
    CompletableFuture<XmppAnswer> answer;
    try (RawXmpp device = at.connect()) {
      answer = at.broker.ask(logIn(device), REQUEST);
      device.hear("</iq>");
    }
    assertThat(answer.get(10, TimeUnit.SECONDS)).isInstanceOf(XmppAnswer.Lost.class);
  }

  @Test
  void answersPingsAndTheOldSessionAndRefusesTheRest() throws Exception {
    try (RawXmpp device = at.connect()) {
      logIn(device);
      device.say("<iq type='get' id='p1'><ping xmlns='urn:xmpp:ping'/></iq>");
      assertThat(device.hear("/>")).contains("id='p1'", "type='result'");
      device.say(
          "<iq type='set' id='s1'><session xmlns='urn:ietf:params:xml:ns:xmpp-session'/></iq>");
      assertThat(device.hear("/>")).contains("id='s1'", "type='result'");
      device.say("<presence/> <iq type='get' id='r1'><query xmlns='jabber:iq:roster'/></iq>");
      assertThat(device.hear("</iq>")).contains("id='r1'", "service-unavailable");
      device.say("<iq type='set' id='r2'><query xmlns='jabber:iq:register'/></iq>");
      assertThat(device.hear("</iq>")).contains("id='r2'", "service-unavailable");
    }
  }

  @Test
  void letsTheNewestHaveAnAddress() throws Exception {
    try (RawXmpp first = at.connect();
        RawXmpp second = at.connect()) {
      Jid jid = logIn(first);
      assertThat(logIn(second)).isEqualTo(jid);
      assertThat(first.hearOut()).contains("<conflict xmlns");
      at.broker.ask(jid, REQUEST);
      second.hear("</iq>");
    }
  }

  @Test
  void takesTheOldPasswordUntilTheNewOneWasUsed() throws Exception {
    try (RawXmpp device = at.connect()) {
      logIn(device);
    }
    Credentials fresh = at.accounts.issue(BrokerFixture.DEVICE);
    assertThat(fresh.username()).isEqualTo(at.device.username());
    try (RawXmpp device = at.connect()) {
      logIn(device);
    }
    try (RawXmpp device = at.connect()) {
      device.logIn(at.tls, fresh.username(), fresh.password(), "ConnReq");
    }
    try (RawXmpp device = at.connect()) {
      device.openTls(at.tls);
      device.sayPlain(at.device.username(), at.device.password());
      device.hear("<not-authorized/></failure>");
    }
  }

  @Test
  void endsTheStreamOfAnAccountThatIsTakenAway() throws Exception {
    try (RawXmpp device = at.connect()) {
      logIn(device);
      at.accounts.remove(BrokerFixture.DEVICE).ifPresent(at.broker::dismiss);
      assertThat(device.hearOut()).contains("<not-authorized xmlns");
      assertThat(at.accounts.of(BrokerFixture.DEVICE)).isEmpty();
    }
  }

  private Jid logIn(RawXmpp device) throws Exception {
    String jid = device.logIn(at.tls, at.device.username(), at.device.password(), "ConnReq");
    return Jid.parse(jid).orElseThrow();
  }

  private static String id(String iq) {
    int start = iq.indexOf(" id='") + 5;
    return iq.substring(start, iq.indexOf('\'', start));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static String content(String element) {
    String text = element.substring(element.indexOf('>') + 1, element.lastIndexOf('<'));
    return new String(Base64.getDecoder().decode(text), UTF_8);
  }
}
