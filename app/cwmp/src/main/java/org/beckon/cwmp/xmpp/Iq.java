package org.beckon.cwmp.xmpp;

import java.util.List;
import java.util.Optional;

/** Makes and reads stanzas of the kind {@code iq} (RFC 6120 8.2.3). */
public final class Iq {
  private Iq() {}

  /** A question. */
  public static Element get(String from, String to, String id, Element payload) {
    return iq("get", from, to, id).with(payload);
  }

  /** The good answer to a question, without content. */
  public static Element result(Element question) {
    return iq("result", question.attribute("to"), question.attribute("from"), id(question));
  }

  /** The bad answer to a question: what was asked, and a condition of RFC 6120 8.3.3. */
  public static Element error(Element question, String type, String condition) {
    Element answer =
        iq("error", question.attribute("to"), question.attribute("from"), id(question));
    Element error =
        Element.of("error", Xmlns.CLIENT)
            .with("type", type)
            .with(Element.of(condition, Xmlns.STANZA_ERROR));
    for (Element asked : question.children()) {
      answer = answer.with(asked);
    }
    return answer.with(error);
  }

  /** Whether this is an iq of one of the types. */
  public static boolean is(Element stanza, String... types) {
    return stanza.is("iq", Xmlns.CLIENT) && List.of(types).contains(stanza.attribute("type"));
  }

  /**
   * The condition of a bad answer: the local name of the first child of its error, as it stands.
   *
   * @return empty when there is none
   */
  public static String condition(Element answer) {
    Optional<Element> error =
        answer.children().stream().filter(child -> child.name().equals("error")).findFirst();
    return error.flatMap(one -> one.children().stream().findFirst()).map(Element::name).orElse("");
  }

  private static Element iq(String type, String from, String to, String id) {
    Element iq = Element.of("iq", Xmlns.CLIENT);
    if (!from.isEmpty()) {
      iq = iq.with("from", from);
    }
    if (!to.isEmpty()) {
      iq = iq.with("to", to);
    }
    return iq.with("id", id).with("type", type);
  }

  private static String id(Element question) {
    return question.attribute("id");
  }
}
