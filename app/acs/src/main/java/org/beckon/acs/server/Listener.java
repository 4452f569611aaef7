package org.beckon.acs.server;

import java.util.Optional;

/**
 * A network service of the server.
 *
 * @param name {@code cwmp}, {@code api} …
 * @param url where it listens; empty when it does not
 * @param problem why it does not listen and what to do; empty when it does
 */
public record Listener(String name, Optional<String> url, String problem) {}
