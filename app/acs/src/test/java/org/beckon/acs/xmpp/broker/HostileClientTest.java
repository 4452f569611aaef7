package org.beckon.acs.xmpp.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.beckon.acs.xmpp.XmppAnswer;
import org.beckon.cwmp.xmpp.ConnectionRequestStanza;
import org.beckon.cwmp.xmpp.Jid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the broker refuses, seen from a raw socket. */
class HostileClientTest {
  private static final ConnectionRequestStanza REQUEST =
      new ConnectionRequestStanza("poke-user", "poke-pass");
  private static final String POKE =
      "<connectionRequest xmlns='urn:broadband-forum-org:cwmp:xmppConnReq-1-0'>"
          + "<username>poke-user</username><password>poke-pass</password></connectionRequest>";

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
  void aWrongPasswordAndAnUnknownName() throws Exception {
    try (RawXmpp device = at.connect()) {
      device.openTls(at.tls);
      device.sayPlain(at.device.username(), "wrong");
      device.hear("<not-authorized/></failure>");
      device.sayPlain("nobody", at.device.password());
      device.hear("<not-authorized/></failure>");
      device.sayPlain("acs", "");
      device.hear("<not-authorized/></failure>");
      assertThat(device.hearOut()).contains("<policy-violation");
    }
  }

  @Test
  void plainWithoutTlsWhereTlsIsRequiredAndWhereItIsNot() throws Exception {
    try (RawXmpp device = at.connect()) {
      device.open();
      device.sayPlain(at.device.username(), at.device.password());
      device.hear("<encryption-required/></failure>");
    }
    try (BrokerFixture lax = new BrokerFixture(false, BrokerFixture.LIMITS);
        RawXmpp device = lax.connect()) {
      assertThat(device.open()).contains("SCRAM-SHA-1").doesNotContain("PLAIN", "<required/>");
      device.sayPlain(lax.device.username(), lax.device.password());
      device.hear("<encryption-required/></failure>");
    }
  }

  @Test
  void whatWasSaidBeforeTlsCountsForNothingAfterIt() throws Exception {
    BrokerLimits impatient = BrokerFixture.within(1500, 60_000, 60_000);
    try (BrokerFixture eager = new BrokerFixture(true, impatient);
        RawXmpp device = eager.connect()) {
      device.open();
      device.say("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>" + RawXmpp.HEADER);
      device.hear("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
      // What was slipped in stands before the TLS handshake or is gone: there is no answer to it.
      assertThat(device.hearOut()).doesNotContain("<stream:stream");
    }
  }

  @Test
  void whatTheServerItselfTakesForALoginCountsNotAgainstTheClient() throws Exception {
    CountDownLatch late = new CountDownLatch(1);
    Runnable lateness =
        () -> {
          try {
            // Longer than a client may take, as it is when a thousand come at once.
            assertThat(late.await(2500, TimeUnit.MILLISECONDS)).isFalse();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    try (BrokerFixture busy =
            new BrokerFixture(true, BrokerFixture.within(2000, 60_000, 60_000), lateness);
        RawXmpp device = busy.connect()) {
      assertThat(device.logIn(busy.tls, busy.device.username(), busy.device.password(), "ConnReq"))
          .endsWith("/ConnReq");
    }
  }

  @Test
  void aBrokerThatIsClosedLetsGoOfAClientThatDoesNot() throws Exception {
    BrokerFixture closing = new BrokerFixture();
    try (RawXmpp device = closing.connect()) {
      device.openTls(closing.tls);
      closing.close();
      assertThat(closing.broker.connections()).isZero();
      device.hearOut();
    }
  }

  @Test
  void oversizeStanzasBeforeAndAfterTheLogin() throws Exception {
    try (RawXmpp stranger = at.connect()) {
      stranger.open();
      stranger.say("<auth a='" + "x".repeat(30_000));
      assertThat(stranger.hearOut()).contains("<policy-violation");
    }
    try (RawXmpp device = at.connect()) {
      logIn(device);
      device.say("<message><body>" + "x".repeat(30_000));
      assertThat(device.hearOut()).contains("<policy-violation");
    }
  }

  @Test
  void deepStanzas() throws Exception {
    try (RawXmpp device = at.connect()) {
      logIn(device);
      device.say("<iq>" + "<a>".repeat(50));
      assertThat(device.hearOut()).contains("<policy-violation");
    }
  }

  @Test
  void doctypeEntitiesAndComments() throws Exception {
    try (RawXmpp device = at.connect()) {
      device.say("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaa'>]>" + RawXmpp.HEADER);
      assertThat(device.hearOut()).doesNotContain("features");
    }
    try (RawXmpp device = at.connect()) {
      device.open();
      device.say("<iq>&lol;</iq>");
      assertThat(device.hearOut()).contains("<not-well-formed");
    }
    try (RawXmpp device = at.connect()) {
      device.open();
      device.say("<!-- hello -->");
      assertThat(device.hearOut()).contains("<restricted-xml");
    }
  }

  @Test
  void thoseWhoDoNotLogInInTime() throws Exception {
    BrokerLimits impatient = BrokerFixture.within(1500, 60_000, 60_000);
    try (BrokerFixture eager = new BrokerFixture(true, impatient);
        RawXmpp silent = eager.connect();
        RawXmpp idle = eager.connect()) {
      idle.open();
      assertThat(silent.hearOut()).isEmpty();
      assertThat(idle.hearOut()).contains("<connection-timeout");
    }
  }

  @Test
  void slowLogins() throws Exception {
    BrokerLimits impatient = BrokerFixture.within(1500, 60_000, 60_000);
    try (ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();
        BrokerFixture eager = new BrokerFixture(true, impatient);
        RawXmpp silent = eager.connect();
        RawXmpp device = eager.connect()) {
      device.openTls(eager.tls);
      // Now and then a byte, as if something were to come.
      dripping.scheduleAtFixedRate(() -> drip(device), 0, 50, TimeUnit.MILLISECONDS);
      assertThat(device.hearOut()).contains("<connection-timeout");
      dripping.shutdownNow();
      assertThat(silent.hearOut()).isEmpty();
    }
  }

  @Test
  void manyWhoSayNothingHoldUpNobody() throws Exception {
    BrokerLimits wide =
        new BrokerLimits(
            BrokerFixture.LIMITS.stream(),
            5_000,
            5_000,
            2,
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofMinutes(2),
            16_384,
            20,
            32);
    List<RawXmpp> silent = new ArrayList<>();
    try (BrokerFixture busy = new BrokerFixture(true, wide)) {
      for (int i = 0; i < 40 * Runtime.getRuntime().availableProcessors(); i++) {
        silent.add(busy.connect());
      }
      try (RawXmpp device = busy.connect()) {
        assertThat(
                device.logIn(busy.tls, busy.device.username(), busy.device.password(), "ConnReq"))
            .endsWith("/ConnReq");
      }
    }
    for (RawXmpp one : silent) {
      one.close();
    }
  }

  private static void drip(RawXmpp device) {
    try {
      device.say(" ");
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Ended: the last drop.
    }
  }

  @Test
  void slowStanzas() throws Exception {
    BrokerLimits impatient = BrokerFixture.within(60_000, 1500, 60_000);
    try (BrokerFixture eager = new BrokerFixture(true, impatient);
        RawXmpp device = eager.connect()) {
      device.logIn(eager.tls, eager.device.username(), eager.device.password(), "ConnReq");
      device.say("<iq type='get' id='slow'>");
      assertThat(device.hearOut()).contains("<connection-timeout");
    }
  }

  @Test
  void floods() throws Exception {
    try (RawXmpp device = at.connect()) {
      logIn(device);
      device.say("<presence/>".repeat(201));
      assertThat(device.hearOut()).contains("<policy-violation");
    }
    try (RawXmpp device = at.connect()) {
      logIn(device);
      device.say(" ".repeat(170_000));
      assertThat(device.hearOut()).contains("<policy-violation");
    }
  }

  @Test
  void moreConnectionsThanAnAddressMayHave() throws Exception {
    List<RawXmpp> many = new ArrayList<>();
    try (RawXmpp last = at.connect()) {
      last.open();
      for (int i = 0; i < 9; i++) {
        RawXmpp one = at.connect();
        many.add(one);
        one.open();
      }
      try (RawXmpp tooMany = at.connect()) {
        assertThat(tooMany.hearOut()).isEmpty();
      }
    } finally {
      for (RawXmpp one : many) {
        one.close();
      }
    }
  }

  @Test
  void moreStreamsThanAnAccountMayHave() throws Exception {
    try (RawXmpp one = at.connect();
        RawXmpp two = at.connect();
        RawXmpp three = at.connect()) {
      one.logIn(at.tls, at.device.username(), at.device.password(), "a");
      two.logIn(at.tls, at.device.username(), at.device.password(), "b");
      three.openTls(at.tls);
      three.sayPlain(at.device.username(), at.device.password());
      three.hear("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
      three.open();
      three.say("<iq type='set' id='1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
      assertThat(three.hearOut()).contains("<resource-constraint");
    }
  }

  @Test
  void aDeviceThatPokesAnother() throws Exception {
    try (RawXmpp device = at.connect();
        RawXmpp victim = at.connect()) {
      logIn(device);
      String other = victim.logIn(at.tls, at.other.username(), at.other.password(), "ConnReq");
      device.say("<iq to='" + other + "' id='x1' type='get'>" + POKE + "</iq>");
      assertThat(device.hear("</iq>")).contains("id='x1'", "type='error'", "<forbidden");
      device.say("<message to='" + other + "' id='m1'><body>hello</body></message>");
      assertThat(device.hear("</message>")).contains("service-unavailable");
      device.say("<presence to='" + other + "' type='subscribe'/>");
      device.say("<iq to='other.example' id='x2' type='get'>" + POKE + "</iq>");
      assertThat(device.hear("</iq>")).contains("id='x2'", "<forbidden");
      // The first thing that the other device hears is what the server asks it.
      at.broker.ask(Jid.parse(other).orElseThrow(), REQUEST);
      assertThat(victim.hear("</iq>")).startsWith("<iq from='acs@acs.example/beckon'");
    }
  }

  @Test
  void aDeviceThatAnswersForAnother() throws Exception {
    try (RawXmpp liar = at.connect();
        RawXmpp asked = at.connect()) {
      logIn(liar);
      String other = asked.logIn(at.tls, at.other.username(), at.other.password(), "ConnReq");
      CompletableFuture<XmppAnswer> answer = at.broker.ask(Jid.parse(other).orElseThrow(), REQUEST);
      String heard = asked.hear("</iq>");
      String id = heard.substring(heard.indexOf(" id='") + 5, heard.indexOf("' type="));
      liar.say("<iq to='acs@acs.example/beckon' id='" + id + "' type='result'/>");
      ping(liar);
      assertThat(answer).isNotDone();
      liar.say(
          "<iq from='" + other + "' to='acs@acs.example/beckon' id='" + id + "' type='result'/>");
      assertThat(liar.hearOut()).contains("<invalid-from");
      assertThat(answer).isNotDone();
      asked.say("<iq to='acs@acs.example/beckon' id='" + id + "' type='error'/>");
      assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(new XmppAnswer.Refused(""));
    }
  }

  @Test
  void stanzasBeforeTheLoginOrOfAnotherDomain() throws Exception {
    try (RawXmpp device = at.connect()) {
      device.open();
      device.say("<iq type='get' id='1'>" + POKE + "</iq>");
      assertThat(device.hearOut()).contains("<not-authorized xmlns");
    }
    try (RawXmpp device = at.connect()) {
      device.say(RawXmpp.HEADER.replace("acs.example", "other.example"));
      assertThat(device.hearOut()).contains("<host-unknown");
    }
    try (RawXmpp device = at.connect()) {
      device.say("GET / HTTP/1.1\r\n\r\n");
      assertThat(device.hearOut()).isEmpty();
    }
  }

  @Test
  void silentDevicesAreAskedThenLetGo() throws Exception {
    BrokerLimits impatient = BrokerFixture.within(60_000, 60_000, 1500);
    try (BrokerFixture eager = new BrokerFixture(true, impatient);
        RawXmpp device = eager.connect()) {
      device.logIn(eager.tls, eager.device.username(), eager.device.password(), "ConnReq");
      String asked = device.hear("</iq>");
      assertThat(asked).contains("from='acs.example'", "<ping xmlns='urn:xmpp:ping'/>");
      device.say(" ");
      assertThat(device.hear("</iq>")).contains("<ping");
      assertThat(device.hearOut()).contains("<connection-timeout");
    }
  }

  private static void ping(RawXmpp device) throws Exception {
    device.say("<iq type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>");
    device.hear("/>");
  }

  private void logIn(RawXmpp device) throws Exception {
    device.logIn(at.tls, at.device.username(), at.device.password(), "ConnReq");
  }
}
