package org.beckon.acs.xmpp.outside;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideStatus;
import org.beckon.acs.xmpp.OutsideTrouble;
import org.beckon.acs.xmpp.XmppAnswer;
import org.beckon.acs.xmpp.XmppLink;
import org.beckon.acs.xmpp.XmppTrouble;
import org.beckon.cwmp.xmpp.ConnectionRequestStanza;
import org.beckon.cwmp.xmpp.Jid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stays logged in at an outside broker, whatever happens to the line. Thread-safe. */
final class SmackLink implements XmppLink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SmackLink.class);

  private static final String RESOURCE = "beckon";

  /** Between looks at the line and at the devices. */
  private static final Duration ROUND = Duration.ofSeconds(60);

  private final OutsideSettings settings;
  private final Supplier<Collection<Jid>> devices;
  private final Presences presences;
  private final Clock clock;
  private final Consumer<OutsideStatus> telling;
  private final Thread keeper;
  private volatile Optional<Line> line = Optional.empty();
  private volatile OutsideStatus status = new OutsideStatus.Connecting();
  private volatile boolean closed;

  /**
   * Begins to log in. Never waits.
   *
   * @param devices whose presence is wanted
   * @param presence hears of each device that comes (true) or goes
   * @param telling hears each status; must not wait
   */
  SmackLink(
      OutsideSettings settings,
      Supplier<Collection<Jid>> devices,
      BiConsumer<Jid, Boolean> presence,
      Consumer<OutsideStatus> telling,
      Clock clock) {
    this.settings = settings;
    this.devices = devices;
    this.presences = new Presences(clock, presence);
    this.telling = telling;
    this.clock = clock;
    keeper = Thread.ofVirtual().name("xmpp-outside").start(this::keep);
  }

  private void keep() {
    Backoff backoff = new Backoff();
    try {
      while (!closed) {
        tell(new OutsideStatus.Connecting());
        LineFailure failure = stay(backoff);
        if (closed) {
          return;
        }
        Duration wait = backoff.next(failure.trouble(), ThreadLocalRandom.current());
        LOG.info(
            "XMPP broker {}: {} {} Next try in {} s.",
            settings.host(),
            failure.trouble().cause(),
            failure.getMessage(),
            wait.toSeconds());
        tell(
            new OutsideStatus.Down(
                failure.trouble(), failure.getMessage(), clock.instant().plus(wait)));
        Thread.sleep(wait);
      }
    } catch (InterruptedException e) {
      LOG.trace("The link is closed", e);
    } catch (RuntimeException e) {
      LOG.error("The link to the XMPP broker stumbled", e);
      tell(new OutsideStatus.Down(OutsideTrouble.BROKEN, e.toString(), clock.instant()));
    }
  }

  /** Logs in and stays so as long as it goes; why it does not go on. */
  private LineFailure stay(Backoff backoff) throws InterruptedException {
    try (Line opened = Line.open(settings, RESOURCE, step -> {}, presences::heard)) {
      line = Optional.of(opened);
      tell(new OutsideStatus.Online(opened.address().toString(), clock.instant()));
      while (true) {
        presences.ask(opened, devices.get());
        try {
          return opened.gone().get(ROUND.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (!opened.isAlive()) {
            return new LineFailure(OutsideTrouble.SILENT, "");
          }
          // Not sooner: who is thrown out at once by another of the same account would throw that
          // one out a second later, and so on for ever.
          backoff.succeeded();
        }
      }
    } catch (LineFailure e) {
      return e;
    } catch (RuntimeException e) {
      LOG.error("The link to the XMPP broker stumbled", e);
      return new LineFailure(OutsideTrouble.BROKEN, e.toString());
    } catch (ExecutionException e) {
      throw new IllegalStateException("The end of a line is a value", e);
    } finally {
      line = Optional.empty();
      presences.forget();
    }
  }

  private void tell(OutsideStatus now) {
    status = now;
    telling.accept(now);
  }

  OutsideStatus status() {
    return status;
  }

  /** The account, and the resource while it is logged in. */
  @Override
  public Jid self() {
    return line.map(Line::address).orElseGet(() -> settings.jid().orElseThrow());
  }

  @Override
  public Optional<XmppTrouble> trouble(Jid device) {
    return switch (status) {
      case OutsideStatus.Online _ -> Optional.empty();
      case OutsideStatus.Off _ -> Optional.of(new XmppTrouble.NoBroker(false));
      case OutsideStatus.Connecting _ -> Optional.of(new XmppTrouble.LoggingIn(settings.host()));
      case OutsideStatus.Down(OutsideTrouble trouble, String _, Instant _) ->
          Optional.of(new XmppTrouble.LoggedOut(settings.host(), trouble));
    };
  }

  @Override
  public CompletableFuture<XmppAnswer> ask(Jid device, ConnectionRequestStanza request) {
    Optional<Line> now = line;
    if (now.isEmpty()) {
      return CompletableFuture.completedFuture(new XmppAnswer.Lost(XmppAnswer.Loss.BROKEN, ""));
    }
    return now.get()
        .ask(device, request)
        .thenCompose(answer -> settle(now.get(), device, answer))
        .whenComplete(
            (answer, failure) -> {
              if (answer != null) {
                presences.learn(device, answer);
              }
            });
  }

  /**
   * "Service unavailable" is said by a device that takes no request, and by a broker for one that
   * is not there. A ping tells them apart: a device answers it.
   */
  private static CompletableFuture<XmppAnswer> settle(Line line, Jid device, XmppAnswer answer) {
    boolean doubtful =
        answer instanceof XmppAnswer.Refused(String condition)
            && condition.equals("service-unavailable");
    return doubtful
        ? line.ping(device)
            .thenApply(
                pong ->
                    pong instanceof XmppAnswer.Refused(String condition)
                            && Presences.isOffline(condition)
                        ? new XmppAnswer.Offline()
                        : answer)
        : CompletableFuture.completedFuture(answer);
  }

  @Override
  public Optional<Instant> onlineSince(Jid device) {
    return presences.onlineSince(device);
  }

  /** Logs out. */
  @Override
  public void close() {
    closed = true;
    keeper.interrupt();
    line.ifPresent(Line::close);
  }
}
