package org.beckon.acs.connreq.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.Delivery;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Reported;
import org.beckon.acs.xmpp.OutsideTrouble;
import org.beckon.acs.xmpp.XmppAnswer;
import org.beckon.acs.xmpp.XmppLink;
import org.beckon.acs.xmpp.XmppTrouble;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.xmpp.ConnectionRequestStanza;
import org.beckon.cwmp.xmpp.Jid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps, causes and advice of connection requests over XMPP. */
class XmppConnectionRequesterTest {
  private static final String ADDRESS = "box-1@acs.example/ConnReq";
  private static final Duration WAIT = Duration.ofSeconds(10);

  private final FakeLink link = new FakeLink();
  private final XmppConnectionRequester requester = new XmppConnectionRequester(link);
  private final List<PokeStep> steps = new ArrayList<>();

  @Test
  void sendsTheLoginAndTellsOfTheResult() {
    link.answers(new XmppAnswer.Taken());

    assertThat(requester.deliver(device(ADDRESS), WAIT, steps::add))
        .isEqualTo(new Delivery.Accepted());
    assertThat(link.asked)
        .containsExactly(ADDRESS + " " + new ConnectionRequestStanza("user", "secret").username());
    assertThat(steps).extracting(PokeStep::name).containsExactly("stanza sent", "result");
    assertThat(steps.toString()).contains("user").doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "not-authorized, refused the login as user",
    "not-autorized, refused the login as user",
    "service-unavailable, not available",
    "feature-not-implemented, knows no connection requests",
    "undefined-condition, (undefined-condition)",
    "'', (error)"
  })
  void saysWhyTheDeviceRefused(String condition, String words) {
    link.answers(new XmppAnswer.Refused(condition));

    assertThat(requester.deliver(device(ADDRESS), WAIT, steps::add))
        .isInstanceOfSatisfying(
            Delivery.Refused.class,
            refused -> {
              assertThat(refused.cause().words()).contains(words).doesNotContain("secret");
              assertThat(refused.cause().advice()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "item-not-found, does not know",
    "recipient-unavailable, does not know",
    "remote-server-not-found, cannot reach",
    "remote-server-timeout, cannot reach"
  })
  void saysThatTheBrokerCannotReachIt(String condition, String words) {
    link.answers(new XmppAnswer.Refused(condition));

    assertUnreachable(requester.deliver(device(ADDRESS), WAIT, steps::add), words);
  }

  @Test
  void saysThatTheDeviceIsOffline() {
    link.answers(new XmppAnswer.Offline());

    assertUnreachable(
        requester.deliver(device(ADDRESS), WAIT, steps::add), ADDRESS + " is offline");
    assertThat(steps).isEmpty();
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(requester.missing(device("")).orElseThrow().words()).contains("ConnReqJabberID");
    assertThat(requester.missing(device("box@acs.example")).orElseThrow().words()).contains("full");
    assertThat(requester.missing(device(ADDRESS))).isEmpty();
    link.trouble =
        Optional.of(new XmppTrouble.LoggedOut("xmpp.example.org", OutsideTrouble.WRONG_LOGIN));
    Cause loggedOut = Cause.of(CauseCode.BROKER_LOGGED_OUT, "xmpp.example.org", "WRONG_LOGIN");
    assertThat(requester.missing(device(ADDRESS))).hasValue(loggedOut);
    assertThat(loggedOut.words())
        .isEqualTo(
            "This server is not logged in to the XMPP broker xmpp.example.org: The broker refuses"
                + " the login: wrong account or password.");
    assertUnreachable(requester.deliver(device(ADDRESS), WAIT, steps::add), "refuses the login");
    link.trouble = Optional.of(new XmppTrouble.NoBroker(false));
    assertThat(requester.missing(device(ADDRESS))).hasValue(Cause.of(CauseCode.BROKER_OFF));
    link.trouble = Optional.of(new XmppTrouble.NoBroker(true));
    assertThat(requester.missing(device(ADDRESS))).hasValue(Cause.of(CauseCode.BROKER_STOPPED));
  }

  @Test
  void givesUpWhenNothingComesBack() {
    Delivery delivery = requester.deliver(device(ADDRESS), Duration.ofMillis(50), steps::add);

    assertThat(delivery)
        .isInstanceOfSatisfying(
            Delivery.Broken.class,
            broken ->
                assertThat(broken.cause().words()).contains("No answer came from " + ADDRESS));
    assertThat(link.answer).isCancelled();
    assertThat(steps).extracting(PokeStep::name).containsExactly("stanza sent");
  }

  private static void assertUnreachable(Delivery delivery, String words) {
    assertThat(delivery)
        .isInstanceOfSatisfying(
            Delivery.Unreachable.class,
            unreachable -> assertThat(unreachable.cause().words()).contains(words));
  }

  private static Device device(String address) {
    DeviceId id = new DeviceId("Maker", "00D09E", "Box", "A");
    return new Device(
        DeviceKey.of(id),
        id,
        "",
        Set.of(),
        new Contact(Instant.EPOCH, Instant.EPOCH, List.of(), "192.0.2.9", "", ""),
        new Reported("Device.", "", "", "", "", "", "", address, 0),
        new Credentials("user", "secret"),
        List.of());
  }

  private static final class FakeLink implements XmppLink {
    private final CompletableFuture<XmppAnswer> answer = new CompletableFuture<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<XmppTrouble> trouble = Optional.empty();

    void answers(XmppAnswer with) {
      answer.complete(with);
    }

    @Override
    public Jid self() {
      return new Jid("acs", "acs.example", "beckon");
    }

    @Override
    public Optional<XmppTrouble> trouble(Jid device) {
      return trouble;
    }

    @Override
    public CompletableFuture<XmppAnswer> ask(Jid device, ConnectionRequestStanza request) {
      asked.add(device + " " + request.username());
      return answer;
    }

    @Override
    public Optional<Instant> onlineSince(Jid device) {
      return Optional.empty();
    }
  }
}
