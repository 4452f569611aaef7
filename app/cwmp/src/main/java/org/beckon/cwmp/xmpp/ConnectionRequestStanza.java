package org.beckon.cwmp.xmpp;

import java.util.Optional;

/**
 * The connection request inside an iq (TR-069 Annex K, xmppConnReq-1-0). {@link #toString} masks
 * the password.
 *
 * @param username ManagementServer.ConnectionRequestUsername
 * @param password ManagementServer.ConnectionRequestPassword
 */
public record ConnectionRequestStanza(String username, String password) {
  private static final String NAME = "connectionRequest";

  /** The element that goes into an iq of type get. */
  public Element element() {
    return Element.of(NAME, Xmlns.CONNECTION_REQUEST)
        .with(Element.of("username", Xmlns.CONNECTION_REQUEST).with(username))
        .with(Element.of("password", Xmlns.CONNECTION_REQUEST).with(password));
  }

  /** Reads the connection request of an iq; empty when there is none in it. */
  public static Optional<ConnectionRequestStanza> in(Element iq) {
    return iq.child(NAME, Xmlns.CONNECTION_REQUEST)
        .map(one -> new ConnectionRequestStanza(text(one, "username"), text(one, "password")));
  }

  private static String text(Element request, String name) {
    return request.child(name, Xmlns.CONNECTION_REQUEST).map(Element::text).orElse("");
  }

  @Override
  public String toString() {
    return "ConnectionRequestStanza[" + username + ", ********]";
  }
}
