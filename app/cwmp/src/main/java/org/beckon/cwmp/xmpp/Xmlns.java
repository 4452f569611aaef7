package org.beckon.cwmp.xmpp;

/** The namespaces of XMPP and of the connection request. */
public final class Xmlns {
  /** Stanzas of a client's stream. */
  public static final String CLIENT = "jabber:client";

  /** The stream itself. */
  public static final String STREAM = "http://etherx.jabber.org/streams";

  /** Conditions of stream errors. */
  public static final String STREAM_ERROR = "urn:ietf:params:xml:ns:xmpp-streams";

  /** Conditions of stanza errors. */
  public static final String STANZA_ERROR = "urn:ietf:params:xml:ns:xmpp-stanzas";

  public static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";
  public static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
  public static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";

  /** Of RFC 3921; old clients ask for it, it means nothing any more. */
  public static final String SESSION = "urn:ietf:params:xml:ns:xmpp-session";

  /** XEP-0199. */
  public static final String PING = "urn:xmpp:ping";

  /** TR-069 Annex K. */
  public static final String CONNECTION_REQUEST = "urn:broadband-forum-org:cwmp:xmppConnReq-1-0";

  private Xmlns() {}
}
