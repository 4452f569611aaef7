package org.beckon.acs.server;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.beckon.acs.live.SessionDesk;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.tls.TlsConfig;
import org.beckon.acs.tls.TlsKeeper;
import org.beckon.acs.tls.TlsProblem;
import org.beckon.acs.transport.CwmpListener;

/** The TLS part of a server, as far as it is wanted and can be had. */
final class Tls implements AutoCloseable {
  private final String bind;
  private final Optional<TlsKeeper> keeper;
  private final Optional<CwmpListener.Started> started;

  private Tls(String bind, Optional<TlsKeeper> keeper, Optional<CwmpListener.Started> started) {
    this.bind = bind;
    this.keeper = keeper;
    this.started = started;
  }

  /**
   * Starts what the configuration wants.
   *
   * @param redirect where devices are sent instead; empty: they are served here
   * @param telling hears an address, perhaps empty, and what its owner should know
   */
  static Tls open(
      AcsConfig config,
      Optional<URI> redirect,
      SessionDesk desk,
      InstantSource clock,
      BiConsumer<String, Phrase> telling) {
    if (config.tls().isEmpty()) {
      return new Tls(config.bind(), Optional.empty(), Optional.empty());
    }
    TlsConfig wanted = config.tls().get().alsoNamed(config.xmpp().map(XmppConfig::domain));
    try {
      TlsKeeper keeper = TlsKeeper.open(wanted, clock, phrase -> telling.accept("", phrase));
      CwmpListener.Started started =
          CwmpListener.startTls(
              config.bind(), wanted.port(), desk, config.http(), redirect, keeper, telling);
      return new Tls(config.bind(), Optional.of(keeper), Optional.of(started));
    } catch (TlsProblem e) {
      return new Tls(
          config.bind(),
          Optional.empty(),
          Optional.of(new CwmpListener.Started.Failed(e.phrase())));
    }
  }

  Optional<TlsKeeper> keeper() {
    return keeper;
  }

  Optional<Listener> listener() {
    return started.map(
        what ->
            switch (what) {
              case CwmpListener.Started.Listening(CwmpListener listening) ->
                  Listener.at("cwmps", AcsUrls.reachable("https", bind, listening.port()));
              case CwmpListener.Started.Failed(Phrase problem) -> Listener.failed("cwmps", problem);
            });
  }

  /** What to enter at devices. */
  List<String> urls() {
    return started.isPresent()
            && started.get() instanceof CwmpListener.Started.Listening(CwmpListener listening)
        ? AcsUrls.of("https", bind, listening.port())
        : List.of();
  }

  Optional<ServerStatus.Authority> authority() {
    return keeper.map(
        one ->
            new ServerStatus.Authority(
                one.caPem(),
                one.caFingerprint(),
                one.subject(),
                one.until(),
                one.isOwn(),
                one.clients().isPresent()));
  }

  @Override
  public void close() {
    if (started.isPresent()
        && started.get() instanceof CwmpListener.Started.Listening(CwmpListener listening)) {
      listening.close();
    }
    keeper.ifPresent(TlsKeeper::close);
  }
}
