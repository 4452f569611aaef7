package org.beckon.acs.connreq.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads a ConnectionRequestURL: {@code http://host:port/path} (TR-069 3.2.2.1). */
final class ConnectionRequestUrl {
  private ConnectionRequestUrl() {}

  /** The URL with a path, or empty when it is no usable HTTP URL. */
  static Optional<URI> parse(String text) {
    try {
      URI url = new URI(text.strip());
      boolean http = "http".equalsIgnoreCase(url.getScheme());
      boolean https = "https".equalsIgnoreCase(url.getScheme());
      if (!(http || https) || url.getHost() == null || url.getRawUserInfo() != null) {
        return Optional.empty();
      }
      boolean hasPath = url.getRawPath() != null && !url.getRawPath().isEmpty();
      return Optional.of(hasPath ? url : url.resolve("/"));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
