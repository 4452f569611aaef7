package org.beckon.acs.xmpp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for tests, made by the JDK's keytool, and those who trust it. */
public final class TestTls {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private static final Path FOLDER = folder();

  /** One for all tests of a run: making a key takes a second. */
  private static final SSLContext EXAMPLE = makeExample();

  private TestTls() {}

  /** For {@code acs.example}. */
  public static SSLContext example() {
    return EXAMPLE;
  }

  /** The certificate of {@link #example}, for those who read PEM. */
  public static String examplePem() throws GeneralSecurityException, IOException {
    KeyStore keys = load(FOLDER.resolve("test.p12"));
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(keys.getCertificate("test").getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("beckon-tls");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SSLContext makeExample() {
    try {
      return make(FOLDER, "acs.example");
    } catch (Exception e) {
      throw new IllegalStateException("There is no certificate for the tests", e);
    }
  }

  /** Has the key and trusts it. */
  public static SSLContext make(Path folder, String domain) throws Exception {
    Path file = folder.resolve("test.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "test",
                "-dname",
                "CN=" + domain,
                "-ext",
                "san=dns:" + domain,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IOException(said);
    }
    return context(file);
  }

  private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
    KeyStore keys = load(file);
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("test", keys.getCertificate("test"));
    TrustManagerFactory others = TrustManagerFactory.getInstance("PKIX");
    others.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), others.getTrustManagers(), new SecureRandom());
    return context;
  }

  private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }
}
