package org.beckon.acs.tls;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How devices are served over TLS.
 *
 * @param port 0 for any free one
 * @param directory where an own CA and its certificates are kept
 * @param certificate PEM with the certificate and its chain, or PKCS#12; empty for an own CA
 * @param key PEM with the private key; empty when the certificate's file holds it too
 * @param clientCa PEM with the CAs whose client certificates are believed; empty to ask for none
 * @param names host names under which devices reach this server, beside those it finds itself
 */
public record TlsConfig(
    int port,
    Path directory,
    Optional<Path> certificate,
    Optional<Path> key,
    Optional<Path> clientCa,
    List<String> names) {
  public TlsConfig {
    names = List.copyOf(names);
  }

  /** The same with this in the own certificate too. */
  public TlsConfig alsoNamed(Optional<String> host) {
    return new TlsConfig(
        port,
        directory,
        certificate,
        key,
        clientCa,
        Stream.concat(names.stream(), host.stream()).toList());
  }

  /** An own CA in this directory, and no client certificates. */
  public static TlsConfig ownCa(int port, Path directory) {
    return new TlsConfig(
        port, directory, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }
}
