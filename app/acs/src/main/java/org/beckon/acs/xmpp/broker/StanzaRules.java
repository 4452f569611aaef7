package org.beckon.acs.xmpp.broker;

import org.beckon.cwmp.xmpp.Element;
import org.beckon.cwmp.xmpp.Iq;
import org.beckon.cwmp.xmpp.Jid;
import org.beckon.cwmp.xmpp.StreamException;
import org.beckon.cwmp.xmpp.Xmlns;

/**
 * What a device may say once it is logged in: answer what the server asked it, ping, and tell that
 * it is there. Nothing that it says reaches another device. Immutable.
 */
final class StanzaRules {
  private final Jid server;
  private final BrokerSettings settings;
  private final Questions questions;

  StanzaRules(Jid server, BrokerSettings settings, Questions questions) {
    this.server = server;
    this.settings = settings;
    this.questions = questions;
  }

  /** Handles one stanza of a client. */
  void handle(Client client, Element stanza) throws StreamException {
    if (!stanza.namespace().equals(Xmlns.CLIENT)) {
      throw new StreamException("unsupported-stanza-type", "This is no stanza");
    }
    String from = stanza.attribute("from");
    if (!from.isEmpty() && !isOwn(client.jid(), from)) {
      // RFC 6120 8.1.2.1
      throw new StreamException("invalid-from", "A stanza has another's address as its sender");
    }
    switch (stanza.name()) {
      case "iq" -> iq(client, stanza);
      case "message" -> {
        if (!stanza.attribute("type").equals("error")) {
          refuse(client, stanza, "cancel", "service-unavailable");
        }
      }
      case "presence" -> {
        // There is nobody to tell: who is logged in is online.
      }
      default -> throw new StreamException("unsupported-stanza-type", "This is no stanza");
    }
  }

  private boolean isOwn(Jid jid, String from) {
    return Jid.parse(from)
        .map(settings::home)
        .map(stated -> stated.equals(jid) || stated.equals(jid.bare()))
        .orElse(false);
  }

  private void iq(Client client, Element iq) {
    String to = iq.attribute("to");
    boolean toServer = Jid.parse(to).map(settings::home).map(server::equals).orElse(false);
    if (Iq.is(iq, "result", "error")) {
      if (toServer || to.isEmpty()) {
        questions.answered(client, iq);
      }
    } else if (!Iq.is(iq, "get", "set") || iq.attribute("id").isEmpty()) {
      refuse(client, iq, "modify", "bad-request");
    } else if (!toServer && !isForBroker(client.jid(), to)) {
      refuse(client, iq, "auth", "forbidden");
    } else if (Iq.is(iq, "get") && iq.child("ping", Xmlns.PING).isPresent()) {
      answer(client, Iq.result(iq));
    } else if (Iq.is(iq, "set") && iq.child("session", Xmlns.SESSION).isPresent()) {
      answer(client, Iq.result(iq));
    } else {
      refuse(client, iq, "cancel", "service-unavailable");
    }
  }

  private boolean isForBroker(Jid client, String to) {
    return to.isEmpty()
        || settings.serves(to)
        || Jid.parse(to).map(settings::home).map(jid -> jid.equals(client.bare())).orElse(false);
  }

  private static void refuse(Client client, Element stanza, String type, String condition) {
    Element error =
        Element.of("error", Xmlns.CLIENT)
            .with("type", type)
            .with(Element.of(condition, Xmlns.STANZA_ERROR));
    Element answer =
        Element.of(stanza.name(), Xmlns.CLIENT)
            .with("id", stanza.attribute("id"))
            .with("type", "error")
            .with(error);
    if (!stanza.attribute("to").isEmpty()) {
      answer = answer.with("from", stanza.attribute("to"));
    }
    answer(client, answer);
  }

  private static void answer(Client client, Element answer) {
    client.send(answer.with("to", client.jid().toString()));
  }
}
