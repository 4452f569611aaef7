package org.beckon.acs.server;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How our XMPP broker is to run.
 *
 * @param port 0 for any free one
 * @param domain of all addresses; must be in the certificate
 * @param tls what STARTTLS is done with; empty where the server has no certificate
 * @param tlsRequired whether devices have to start TLS before they log in
 */
public record XmppConfig(int port, String domain, Optional<SSLContext> tls, boolean tlsRequired) {}
