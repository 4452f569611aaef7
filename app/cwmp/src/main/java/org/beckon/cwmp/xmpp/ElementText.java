package org.beckon.cwmp.xmpp;

import java.util.Locale;
import java.util.Set;

/** Elements as text: as they go over the wire, and with secrets masked. */
public final class ElementText {
  private static final String MASK = "********";

  /** What carries passwords: of connection requests, and all that SASL says. */
  private static final Set<String> SECRET =
      Set.of("password", "auth", "response", "challenge", "success");

  private ElementText() {}

  /** As it is sent inside a stream of {@code jabber:client}. */
  public static String of(Element element) {
    StringBuilder out = new StringBuilder();
    write(element, Xmlns.CLIENT, out, false);
    return out.toString();
  }

  /** For logs and traces: the same without what is secret. */
  public static String masked(Element element) {
    StringBuilder out = new StringBuilder();
    write(element, Xmlns.CLIENT, out, true);
    return out.toString();
  }

  /** Text as it may stand in an attribute in single quotes or between tags. */
  public static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\'' -> out.append("&apos;");
        case '"' -> out.append("&quot;");
        case '\t', '\n' -> out.append(c);
        case '\r' -> out.append("&#13;");
        default -> out.append(c < ' ' || c >= '\uFFFE' ? '\uFFFD' : c); // XML 1.0 2.2
      }
    }
    return out.toString();
  }

  private static void write(Element element, String inherited, StringBuilder out, boolean mask) {
    boolean ofStream = element.namespace().equals(Xmlns.STREAM);
    String name = ofStream ? "stream:" + element.name() : element.name();
    out.append('<').append(name);
    if (!ofStream && !element.namespace().equals(inherited)) {
      out.append(" xmlns='").append(escaped(element.namespace())).append('\'');
    }
    element
        .attributes()
        .forEach(
            (key, value) ->
                out.append(' ').append(key).append("='").append(escaped(value)).append('\''));
    if (element.children().isEmpty() && element.text().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    boolean secret = mask && SECRET.contains(element.name().toLowerCase(Locale.ROOT));
    out.append(secret ? MASK : escaped(element.text()));
    if (!secret) {
      String within = ofStream ? inherited : element.namespace();
      element.children().forEach(child -> write(child, within, out, mask));
    }
    out.append("</").append(name).append('>');
  }
}
