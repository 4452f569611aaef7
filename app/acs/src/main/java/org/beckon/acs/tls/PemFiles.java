package org.beckon.acs.tls;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/** Certificates and keys in PEM files. */
final class PemFiles {
  private static final long LARGEST = 1 << 20;
  private static final int MOST_CERTIFICATES = 500;

  private PemFiles() {}

  /** What a file holds; the key is empty where there is none. */
  record Content(List<X509Certificate> certificates, Optional<PrivateKey> key) {}

  /** Reads a file of at most one megabyte; what is neither certificate nor key is left out. */
  static Content read(Path file) throws IOException, GeneralSecurityException {
    if (Files.size(file) > LARGEST) {
      throw new IOException("it is larger than a megabyte");
    }
    return parse(new StringReader(Files.readString(file, StandardCharsets.ISO_8859_1)));
  }

  private static Content parse(Reader text) throws IOException, GeneralSecurityException {
    List<X509Certificate> certificates = new ArrayList<>();
    Optional<PrivateKey> key = Optional.empty();
    try (PEMParser parser = new PEMParser(text)) {
      for (Object one = parser.readObject(); one != null; one = parser.readObject()) {
        if (one instanceof X509CertificateHolder holder) {
          certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
          if (certificates.size() > MOST_CERTIFICATES) {
            throw new IOException("it holds more than " + MOST_CERTIFICATES + " certificates");
          }
        } else if (one instanceof PrivateKeyInfo info) {
          key = Optional.of(new JcaPEMKeyConverter().getPrivateKey(info));
        } else if (one instanceof PEMKeyPair pair) {
          key = Optional.of(new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo()));
        }
      }
    }
    return new Content(List.copyOf(certificates), key);
  }

  static String text(List<X509Certificate> certificates) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      for (X509Certificate certificate : certificates) {
        pem.writeObject(certificate);
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing into memory does not fail", e);
    }
    return text.toString();
  }

  /**
   * Writes key and certificates into one file that only its owner can read, whole or not at all.
   */
  static void writeSecret(Path file, ServerCertificate content) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      pem.writeObject(new JcaPKCS8Generator(content.key(), null));
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(fresh, text + text(content.chain()), StandardCharsets.US_ASCII);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
