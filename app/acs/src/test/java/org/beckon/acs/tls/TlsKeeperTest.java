package org.beckon.acs.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsKeeperTest {
  private static final char[] PASSWORD = {'x'};

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final ServerNames NAMES =
      new ServerNames(List.of("localhost", "acs.example"), List.of("192.0.2.1", "2001:db8::1"));

  @TempDir private static Path made;
  @TempDir private Path directory;

  private Instant now = NOON;
  private ServerNames names = NAMES;
  private final List<String> told = new ArrayList<>();
  private final AtomicInteger reloads = new AtomicInteger();
  private TlsKeeper keeper;

  /** Made once, because making keys takes its time. */
  @BeforeAll
  static void makeFiles() throws TlsProblem {
    TlsKeeper.open(TlsConfig.ownCa(0, made), () -> NAMES, () -> NOON, words -> {}).close();
  }

  @BeforeEach
  void open() throws TlsProblem, IOException {
    Files.createDirectory(directory.resolve("tls"));
    for (String file : List.of("ca.pem", "server.pem")) {
      Files.copy(
          made.resolve(file),
          directory.resolve("tls").resolve(file),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    keeper = open(TlsConfig.ownCa(0, directory.resolve("tls")));
  }

  private TlsKeeper open(TlsConfig config) throws TlsProblem {
    TlsKeeper opened =
        TlsKeeper.open(config, () -> names, () -> now, phrase -> told.add(phrase.words()));
    opened.watch(same -> reloads.incrementAndGet());
    return opened;
  }

  @AfterEach
  void close() {
    keeper.close();
  }

  private static X509Certificate certificate(TlsKeeper of) throws Exception {
    return (X509Certificate) of.keyStore(PASSWORD).getCertificate("server");
  }

  @Test
  void makesACaAndACertificateWithAllNames() throws Exception {
    X509Certificate server = certificate(keeper);

    assertThat(server.getSubjectX500Principal().getName()).isEqualTo("CN=192.0.2.1");
    assertThat(server.getSubjectAlternativeNames())
        .extracting(one -> one.get(1).toString())
        .containsExactly("localhost", "acs.example", "192.0.2.1", "2001:db8:0:0:0:0:0:1");
    assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(server.getBasicConstraints()).isEqualTo(-1);
    X509Certificate ca =
        (X509Certificate) keeper.keyStore(PASSWORD).getCertificateChain("server")[1];
    server.verify(ca.getPublicKey());
    assertThat(ca.getBasicConstraints()).isZero();
    assertThat(ca.getNotAfter().toInstant()).isBefore(Instant.parse("2038-01-19T00:00:00Z"));
    assertThat(keeper.caFingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
  }

  @Test
  void onlyTheOwnerCanReadTheKeysAndNobodyGetsThem() throws IOException {
    try (var files = Files.list(directory.resolve("tls"))) {
      assertThat(files.toList())
          .hasSize(2)
          .allSatisfy(
              file -> {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
                assertThat(Files.readString(file)).contains("PRIVATE KEY");
              });
    }
    assertThat(keeper.caPem())
        .startsWith("-----BEGIN CERTIFICATE-----")
        .doesNotContain("PRIVATE KEY");
  }

  @Test
  void theSameIsThereAfterARestart() throws Exception {
    try (TlsKeeper again = open(TlsConfig.ownCa(0, directory.resolve("tls")))) {
      assertThat(certificate(again)).isEqualTo(certificate(keeper));
      assertThat(again.caPem()).isEqualTo(keeper.caPem());
    }
  }

  @Test
  void aNewAddressGetsANewCertificateOfTheSameCaWithoutARestart() throws Exception {
    String ca = keeper.caPem();
    keeper.check();
    assertThat(reloads).hasValue(0);

    names = new ServerNames(List.of("localhost"), List.of("198.51.100.7"));
    keeper.check();

    assertThat(certificate(keeper).getSubjectX500Principal().getName())
        .isEqualTo("CN=198.51.100.7");
    assertThat(keeper.caPem()).isEqualTo(ca);
    assertThat(reloads).hasValue(1);
    assertThat(told).containsExactly("The certificate of this server was renewed.");
    names = new ServerNames(List.of(), List.of("198.51.100.7"));
    keeper.check();
    assertThat(reloads).as("a name that is gone does no harm").hasValue(1);
  }

  @Test
  void isRenewedAMonthBeforeItsEnd() throws Exception {
    Instant end = certificate(keeper).getNotAfter().toInstant();
    now = end.minus(Duration.ofDays(31));
    keeper.check();
    assertThat(reloads).hasValue(0);

    now = end.minus(Duration.ofDays(29));
    keeper.check();

    assertThat(certificate(keeper).getNotAfter().toInstant())
        .isAfter(now.plus(Duration.ofDays(300)));
    assertThat(reloads).hasValue(1);
  }

  @Test
  void aGivenCertificateIsReadAnewWhenItsFileChanges() throws Exception {
    Path given = Files.copy(directory.resolve("tls/server.pem"), directory.resolve("given.pem"));
    try (TlsKeeper of = open(given(given))) {
      assertThat(certificate(of)).isEqualTo(certificate(keeper));
      assertThat(of.caPem()).isEqualTo(keeper.caPem());
      names = new ServerNames(List.of("other"), List.of());
      keeper.check();
      reloads.set(0);
      of.check();
      assertThat(reloads).as("it is the owner's, whatever names it has").hasValue(0);

      Files.writeString(given, "rubbish");
      Files.setLastModifiedTime(given, FileTime.from(now));
      told.clear();
      of.check();
      of.check();
      assertThat(told)
          .singleElement()
          .asString()
          .contains("given.pem cannot be used (there is no certificate in it)");

      Files.copy(directory.resolve("tls/server.pem"), given, StandardCopyOption.REPLACE_EXISTING);
      Files.setLastModifiedTime(given, FileTime.from(now.plusSeconds(5)));
      of.check();
      assertThat(certificate(of)).isEqualTo(certificate(keeper));
    }
  }

  private TlsConfig given(Path file) {
    return new TlsConfig(
        0, directory, Optional.of(file), Optional.empty(), Optional.empty(), List.of());
  }

  @Test
  void aCertificateThatIsNotThereIsSaidInWords() {
    assertThatThrownBy(() -> open(given(directory.resolve("none.pem"))))
        .isInstanceOf(TlsProblem.class)
        .hasMessageContaining("none.pem cannot be used")
        .hasMessageContaining("--tls-cert");
  }

  @Test
  void ownNamesAreThoseOfThisHostAndTheGivenOnes() {
    ServerNames here = ServerNames.here(List.of("ACS.example", "203.0.113.9"));

    assertThat(here.hosts()).contains("acs.example", "localhost");
    assertThat(here.addresses()).contains("203.0.113.9", "127.0.0.1");
  }
}
