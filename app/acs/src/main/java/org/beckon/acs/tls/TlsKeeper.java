package org.beckon.acs.tls;

import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.beckon.acs.phrase.Phrase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the server's certificate good: looks every minute whether its end is near, this host has a
 * new address or name, or a given file has changed, and gets a new one then. Thread-safe.
 */
public final class TlsKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TlsKeeper.class);
  private static final int CHECK_SECONDS = 60;

  private final Supplier<ServerNames> names;
  private final InstantSource clock;
  private final Consumer<Phrase> telling;
  private final Optional<ClientTrust> clients;
  private final Source source;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("acs-tls").factory());
  private ServerCertificate current;
  private Optional<Prepared> context = Optional.empty();

  /** When the given files were changed, as they were read last. */
  private List<FileTime> given;

  private Consumer<TlsKeeper> changed = same -> {};
  private Phrase lastProblem = Phrase.NOTHING;

  /** Where certificates come from. */
  private sealed interface Source {
    /** From a CA of our own. */
    record Own(OwnCa ca) implements Source {}

    /** From the owner's files. */
    record Given(GivenCertificate files) implements Source {}
  }

  /** What was made of a certificate. */
  private record Prepared(ServerCertificate of, SSLContext tls) {}

  private TlsKeeper(
      Source source,
      List<FileTime> given,
      ServerCertificate current,
      Optional<ClientTrust> clients,
      Supplier<ServerNames> names,
      InstantSource clock,
      Consumer<Phrase> telling) {
    this.source = source;
    this.current = current;
    this.clients = clients;
    this.names = names;
    this.clock = clock;
    this.telling = telling;
    this.given = given;
  }

  /**
   * A keeper with a certificate that is good now.
   *
   * @param telling hears what a person should know, on any thread
   */
  public static TlsKeeper open(TlsConfig config, InstantSource clock, Consumer<Phrase> telling)
      throws TlsProblem {
    return open(config, () -> ServerNames.here(config.names()), clock, telling);
  }

  static TlsKeeper open(
      TlsConfig config, Supplier<ServerNames> names, InstantSource clock, Consumer<Phrase> telling)
      throws TlsProblem {
    Optional<ClientTrust> clients =
        config.clientCa().isPresent()
            ? Optional.of(ClientTrust.of(config.clientCa().get()))
            : Optional.empty();
    if (config.certificate().isPresent()) {
      GivenCertificate files = new GivenCertificate(config.certificate().get(), config.key());
      List<FileTime> times = files.changed();
      return new TlsKeeper(
          new Source.Given(files), times, files.read(), clients, names, clock, telling);
    }
    OwnCa ca = OwnCa.in(config.directory(), clock.instant());
    ServerCertificate server = ca.server(names.get(), clock.instant());
    return new TlsKeeper(new Source.Own(ca), List.of(), server, clients, names, clock, telling);
  }

  /** Begins to look every minute; the consumer is called when there is another certificate. */
  public void watch(Consumer<TlsKeeper> whenChanged) {
    changed = whenChanged;
    timer.scheduleWithFixedDelay(this::check, CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
  }

  /** Looks now. What goes wrong is told once; the certificate in use stays. */
  void check() {
    try {
      if (renew()) {
        changed.accept(this);
        telling.accept(Phrase.of(TlsTrouble.RENEWED));
      }
      lastProblem = Phrase.NOTHING;
    } catch (TlsProblem e) {
      if (!e.phrase().equals(lastProblem)) {
        lastProblem = e.phrase();
        LOG.warn("the certificate was not renewed", e);
        telling.accept(e.phrase());
      }
    } catch (RuntimeException e) { // the border of the timer: the next look comes all the same
      LOG.error("looking after the certificate failed", e);
    }
  }

  private synchronized boolean renew() throws TlsProblem {
    switch (source) {
      case Source.Own(OwnCa ca) -> {
        ServerNames now = names.get();
        if (ca.isGood(current, now, clock.instant())) {
          return false;
        }
        current = ca.server(now, clock.instant());
        return true;
      }
      case Source.Given(GivenCertificate files) -> {
        List<FileTime> times = files.changed();
        if (times.equals(given)) {
          return false;
        }
        current = files.read();
        given = times;
        return true;
      }
    }
  }

  /** The certificate in use with its key, in memory. */
  public synchronized KeyStore keyStore(char[] password) {
    return current.keyStore(password);
  }

  /** The certificate in use for servers that do not ask for client certificates. */
  public synchronized SSLContext context() {
    if (context.isEmpty() || !context.get().of().equals(current)) {
      context = Optional.of(new Prepared(current, current.context()));
    }
    return context.get().tls();
  }

  /** Which client certificates are believed; empty when none are asked for. */
  public Optional<ClientTrust> clients() {
    return clients;
  }

  /** What devices have to trust, as PEM: the own CA, or the end of the given chain. */
  public String caPem() {
    return PemFiles.text(List.of(authority()));
  }

  /** SHA-256 of that certificate, as people compare it: upper case, with colons. */
  public String caFingerprint() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(authority().getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Whom the certificate in use names: {@code CN=192.168.1.10}. */
  public synchronized String subject() {
    return current.certificate().getSubjectX500Principal().getName();
  }

  /** When the certificate in use ends. */
  public synchronized Instant until() {
    return current.ends();
  }

  /** Whether it comes from the own CA, else from the owner's files. */
  public boolean isOwn() {
    return switch (source) {
      case Source.Own _ -> true;
      case Source.Given _ -> false;
    };
  }

  private synchronized X509Certificate authority() {
    return switch (source) {
      case Source.Own(OwnCa ca) -> ca.certificate().getFirst();
      case Source.Given _ -> current.chain().getLast();
    };
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
