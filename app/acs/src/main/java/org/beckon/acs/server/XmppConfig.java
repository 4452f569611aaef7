package org.beckon.acs.server;

/**
 * How our XMPP broker is to run; STARTTLS is done with the server's own TLS, see {@link
 * AcsConfig#tls}.
 *
 * @param port 0 for any free one
 * @param domain of all addresses; comes into the certificate that this server makes, and must be in
 *     one that it is given
 * @param tlsRequired whether devices have to start TLS before they log in
 */
public record XmppConfig(int port, String domain, boolean tlsRequired) {}
