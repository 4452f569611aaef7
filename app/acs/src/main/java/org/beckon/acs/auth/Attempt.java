package org.beckon.acs.auth;

import java.util.Optional;

/**
 * A request that would open a session.
 *
 * @param address remote address, an IP literal
 * @param certificate of the TLS client, when one was shown and is trusted
 * @param authorization the header's value
 * @param method of the HTTP request
 */
public record Attempt(
    String address,
    Optional<ClientCertificate> certificate,
    Optional<String> authorization,
    String method) {}
