package org.beckon.acs.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates that old devices understand: RSA of 2048 bits, signed with SHA-256. */
final class CertificateMaker {
  private static final int KEY_BITS = 2048;
  private static final int SERIAL_BITS = 120;

  /** Devices without the right time often stand at the day of their firmware. */
  private static final Duration BEFORE = Duration.ofDays(366);

  private static final Duration SERVER_LIFE = Duration.ofDays(366);
  private static final Duration CA_LIFE = Duration.ofDays(20 * 365);

  /** Devices that count seconds in 32 bits cannot read later dates. */
  private static final Instant LATEST = Instant.parse("2037-12-31T00:00:00Z");

  private final SecureRandom random = new SecureRandom();

  /** A certificate of a new CA that signs itself. */
  ServerCertificate ca(String commonName, Instant now) {
    KeyPair keys = keys();
    X500Name name = name(commonName);
    X509v3CertificateBuilder builder =
        builder(name, name, keys.getPublic(), now, end(now.plus(CA_LIFE)));
    try {
      JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      builder.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          identifiers.createSubjectKeyIdentifier(keys.getPublic()));
      return new ServerCertificate(keys.getPrivate(), List.of(signed(builder, keys)));
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException("a certificate of plain RSA can be made everywhere", e);
    }
  }

  /** A certificate for a server of these names, by this CA. */
  ServerCertificate server(ServerCertificate ca, ServerNames names, Instant now) {
    KeyPair keys = keys();
    Instant end = now.plus(SERVER_LIFE);
    X509v3CertificateBuilder builder =
        builder(
            X500Name.getInstance(ca.certificate().getSubjectX500Principal().getEncoded()),
            name(names.first()),
            keys.getPublic(),
            now,
            end.isBefore(ca.ends()) ? end : ca.ends());
    try {
      JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
      builder.addExtension(Extension.subjectAlternativeName, false, alternatives(names));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          identifiers.createAuthorityKeyIdentifier(ca.certificate()));
      X509Certificate certificate =
          signed(builder, new KeyPair(ca.certificate().getPublicKey(), ca.key()));
      return new ServerCertificate(keys.getPrivate(), List.of(certificate, ca.certificate()));
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException("a certificate of plain RSA can be made everywhere", e);
    }
  }

  private static GeneralNames alternatives(ServerNames names) {
    return new GeneralNames(
        Stream.concat(
                names.hosts().stream().map(host -> new GeneralName(GeneralName.dNSName, host)),
                names.addresses().stream()
                    .map(address -> new GeneralName(GeneralName.iPAddress, address)))
            .toArray(GeneralName[]::new));
  }

  private X509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, PublicKey key, Instant now, Instant end) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS),
        Date.from(now.minus(BEFORE)),
        Date.from(end),
        subject,
        key);
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair signer)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(signer.getPrivate())));
  }

  private static Instant end(Instant wanted) {
    return wanted.isBefore(LATEST) ? wanted : LATEST;
  }

  private static X500Name name(String commonName) {
    return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, commonName).build();
  }

  private KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS, random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has RSA", e);
    }
  }
}
