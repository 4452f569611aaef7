package org.beckon.acs.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.beckon.acs.phrase.Phrase;

/**
 * A CA of this server's own, made at the first start and kept in files that only their owner can
 * read: {@code ca.pem} and {@code server.pem}, each key and certificate.
 */
final class OwnCa {
  /** A certificate is renewed so long before its end. */
  private static final Duration AHEAD = Duration.ofDays(30);

  private final CertificateMaker maker = new CertificateMaker();
  private final Path serverFile;
  private final ServerCertificate ca;

  private OwnCa(Path serverFile, ServerCertificate ca) {
    this.serverFile = serverFile;
    this.ca = ca;
  }

  /** The CA of a directory; made when there is none. */
  static OwnCa in(Path directory, Instant now) throws TlsProblem {
    Path caFile = directory.resolve("ca.pem");
    try {
      Files.createDirectories(directory);
      if (Files.exists(caFile)) {
        return new OwnCa(directory.resolve("server.pem"), read(caFile));
      }
      byte[] mark = new byte[3];
      new SecureRandom().nextBytes(mark);
      // Its own name: devices and people may meet more than one Beckon.
      ServerCertificate made =
          new CertificateMaker().ca("Beckon CA " + HexFormat.of().formatHex(mark), now);
      PemFiles.writeSecret(caFile, made);
      return new OwnCa(directory.resolve("server.pem"), made);
    } catch (IOException | GeneralSecurityException e) {
      throw new TlsProblem(
          Phrase.of(TlsTrouble.CA_UNUSABLE, caFile.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private static ServerCertificate read(Path file) throws IOException, GeneralSecurityException {
    PemFiles.Content content = PemFiles.read(file);
    if (content.key().isEmpty() || content.certificates().isEmpty()) {
      throw new IOException("it does not hold a key with its certificate");
    }
    return new ServerCertificate(content.key().get(), content.certificates());
  }

  /** The kept server certificate while it has these names and time left; else a new one. */
  ServerCertificate server(ServerNames names, Instant now) throws TlsProblem {
    try {
      if (Files.exists(serverFile)) {
        ServerCertificate kept = read(serverFile);
        if (isGood(kept, names, now)) {
          return kept;
        }
      }
      ServerCertificate made = maker.server(ca, names, now);
      PemFiles.writeSecret(serverFile, made);
      return made;
    } catch (IOException | GeneralSecurityException e) {
      throw new TlsProblem(
          Phrase.of(TlsTrouble.OWN_UNUSABLE, serverFile.toString(), String.valueOf(e.getMessage())),
          e);
    }
  }

  boolean isGood(ServerCertificate certificate, ServerNames names, Instant now) {
    boolean ofThisCa =
        certificate
            .certificate()
            .getIssuerX500Principal()
            .equals(ca.certificate().getSubjectX500Principal());
    return ofThisCa
        && names.areAllIn(certificate.certificate())
        && now.plus(AHEAD).isBefore(certificate.ends());
  }

  /** What devices have to trust. */
  List<X509Certificate> certificate() {
    return List.of(ca.certificate());
  }
}
