package org.beckon.acs.xmpp.outside;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.beckon.cwmp.xmpp.Element;
import org.beckon.cwmp.xmpp.Iq;
import org.beckon.cwmp.xmpp.StreamException;
import org.beckon.cwmp.xmpp.StreamLimits;
import org.beckon.cwmp.xmpp.StreamReader;
import org.beckon.cwmp.xmpp.Xmlns;

/**
 * A bad answer that Smack cannot read, because its condition is none of RFC 6120.
 *
 * @param id of what was asked
 * @param condition as it was written
 */
record Unparsed(String id, String condition) {
  private static final String HEADER =
      "<stream:stream xmlns='" + Xmlns.CLIENT + "' xmlns:stream='" + Xmlns.STREAM + "'>";

  /** The bad answer in a stanza's text; empty when it is none. */
  static Optional<Unparsed> of(CharSequence stanza) {
    byte[] text = (HEADER + stanza).getBytes(StandardCharsets.UTF_8);
    StreamReader reader = new StreamReader(new ByteArrayInputStream(text), StreamLimits.DEFAULT);
    try {
      reader.open();
      Optional<Element> answer = reader.next();
      return answer
          .filter(one -> Iq.is(one, "error"))
          .map(one -> new Unparsed(one.attribute("id"), Iq.condition(one)));
    } catch (StreamException | IOException e) {
      return Optional.empty();
    }
  }
}
