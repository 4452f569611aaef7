package org.beckon.simulator.net.xmpp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.xmpp.ConnectionRequestStanza;
import org.beckon.cwmp.xmpp.Element;
import org.beckon.cwmp.xmpp.Iq;
import org.beckon.cwmp.xmpp.Jid;
import org.beckon.cwmp.xmpp.Xmlns;
import org.beckon.simulator.engine.Login;

/** What a CPE answers to what it is asked over XMPP (TR-069 Annex K). Immutable. */
final class RequestRules {
  private final XmppDevice device;

  RequestRules(XmppDevice device) {
    this.device = device;
  }

  /** The answer to a stanza; empty where it wants none. */
  Optional<Answer> answer(Element stanza) {
    if (!Iq.is(stanza, "get", "set")) {
      return Optional.empty();
    }
    Optional<ConnectionRequestStanza> request = ConnectionRequestStanza.in(stanza);
    if (Iq.is(stanza, "get") && request.isPresent()) {
      return Optional.of(judge(stanza, request.get()));
    }
    boolean ping = Iq.is(stanza, "get") && stanza.child("ping", Xmlns.PING).isPresent();
    return Optional.of(
        ping ? new Answer(Iq.result(stanza), false) : refused(stanza, "service-unavailable"));
  }

  /** In this order: who asks, with what login, how often. */
  private Answer judge(Element stanza, ConnectionRequestStanza request) {
    if (!isAllowed(stanza.attribute("from"))) {
      return refused(stanza, "service-unavailable");
    }
    Login login = device.login();
    if (!request.username().equals(login.username())
        || !request.password().equals(login.password())) {
      return refused(stanza, "not-authorized");
    }
    return device.accept()
        ? new Answer(Iq.result(stanza), true)
        : refused(stanza, "service-unavailable");
  }

  /** An empty list allows everybody; a bare address any of its resources. */
  private boolean isAllowed(String from) {
    List<String> allowed =
        Arrays.stream(
                device.value("ManagementServer.ConnReqAllowedJabberIDs").orElse("").split(","))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
    Optional<Jid> sender = Jid.parse(from);
    return allowed.isEmpty()
        || sender.isPresent()
            && allowed.stream()
                .flatMap(text -> Jid.parse(text).stream())
                .anyMatch(jid -> jid.equals(sender.get()) || jid.equals(sender.get().bare()));
  }

  private static Answer refused(Element stanza, String condition) {
    return new Answer(Iq.error(stanza, "cancel", condition), false);
  }

  /**
   * An answer.
   *
   * @param accepted whether a session has to follow it
   */
  record Answer(Element stanza, boolean accepted) {}
}
