package org.beckon.it.harness;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A maker's CA that gives devices their TLS client certificates. */
public final class DeviceCa {
  private final X500Name name = new X500Name("CN=Maker of devices");
  private final KeyPair keys;
  private final X509Certificate certificate;

  /** A new CA with a key of its own. */
  public DeviceCa() throws GeneralSecurityException, IOException {
    keys = newKeys();
    certificate = certificate(name, keys.getPublic(), true);
  }

  private static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  /** Writes the CA's certificate for the server to trust. */
  public Path write(Path file) throws IOException {
    return Files.writeString(file, pem(certificate));
  }

  /** Writes a key and a certificate with this common name for a device. */
  public Path issue(String commonName, Path file) throws IOException, GeneralSecurityException {
    KeyPair own = newKeys();
    X509Certificate issued = certificate(new X500Name("CN=" + commonName), own.getPublic(), false);
    return Files.writeString(
        file, pem(new JcaPKCS8Generator(own.getPrivate(), null)) + pem(issued));
  }

  /** Writes a key and a certificate of a server of this name, in one file. */
  public Path issueServer(String domain, Path file) throws IOException, GeneralSecurityException {
    // ejabberd does not find its way from a certificate to our EC keys.
    KeyPair own = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    X509Certificate issued =
        certificate(new X500Name("CN=" + domain), own.getPublic(), false, Optional.of(domain));
    return Files.writeString(
        file, pem(issued) + pem(new JcaPKCS8Generator(own.getPrivate(), null)));
  }

  private X509Certificate certificate(X500Name subject, PublicKey key, boolean ca)
      throws GeneralSecurityException, IOException {
    return certificate(subject, key, ca, Optional.empty());
  }

  private X509Certificate certificate(
      X500Name subject, PublicKey key, boolean ca, Optional<String> domain)
      throws GeneralSecurityException, IOException {
    Instant now = Instant.now();
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.valueOf(now.toEpochMilli()),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(Duration.ofDays(1))),
            subject,
            key);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
    if (domain.isPresent()) {
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(new GeneralName(GeneralName.dNSName, domain.get())));
    }
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static String pem(Object content) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      pem.writeObject(content);
    }
    return text.toString();
  }
}
