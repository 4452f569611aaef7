package org.beckon.simulator.net.xmpp;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.beckon.cwmp.xmpp.Element;
import org.beckon.cwmp.xmpp.Jid;
import org.beckon.cwmp.xmpp.StreamException;
import org.beckon.cwmp.xmpp.Xmlns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a CPE connected to its broker as its parameters say, and tells in them how it stands.
 * Thread-safe.
 */
public final class XmppClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(XmppClient.class);

  private final XmppDevice device;
  private final String root;
  private final SSLContext trust;
  private final ExecutorService threads;
  private final ScheduledExecutorService timer;
  private final RequestRules rules;

  private Optional<XmppSettings> wanted = Optional.empty();
  private Optional<XmppStream> stream = Optional.empty();
  private int round;
  private boolean closed;

  /**
   * A client that does nothing before {@link #check}.
   *
   * @param root object of the device's model, with its dot
   * @param trust for TLS
   */
  public XmppClient(
      XmppDevice device,
      String root,
      SSLContext trust,
      ExecutorService threads,
      ScheduledExecutorService timer) {
    this.device = device;
    this.root = root;
    this.trust = trust;
    this.threads = threads;
    this.timer = timer;
    rules = new RequestRules(device);
  }

  /** Looks at the parameters, and connects anew where they have changed. Never waits. */
  public synchronized void check() {
    Optional<XmppSettings> now = XmppSettings.of(device, root);
    if (closed || now.equals(wanted)) {
      return;
    }
    Optional<XmppSettings> before = wanted;
    wanted = now;
    round++;
    cut();
    if (now.isPresent()) {
      begin(now.get(), round, 0, Duration.ZERO);
    } else {
      before.ifPresent(settings -> tell(settings, "Disabled", false));
    }
  }

  private void begin(XmppSettings settings, int mine, int retry, Duration after) {
    timer.schedule(
        () -> execute(() -> connect(settings, mine, retry)),
        after.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private void execute(Runnable task) {
    try {
      threads.execute(task);
    } catch (RejectedExecutionException e) {
      LOG.trace("The network is closed", e);
    }
  }

  private void connect(XmppSettings settings, int mine, int retry) {
    boolean wasOnline = false;
    for (XmppSettings.Server server : settings.servers()) {
      if (isCurrent(mine)) {
        wasOnline |= attempt(settings, server, mine);
      }
    }
    int next = wasOnline ? 1 : retry + 1;
    boolean again = settings.attempts() == 0 || next <= settings.attempts();
    if (isCurrent(mine) && again && !settings.servers().isEmpty()) {
      begin(settings, mine, next, settings.retry().wait(next, ThreadLocalRandom.current()));
    }
  }

  /** Connects and stays connected as long as it goes; whether it was online at all. */
  private boolean attempt(XmppSettings settings, XmppSettings.Server server, int mine) {
    tellCurrent(mine, () -> tell(settings, "Connecting", false));
    boolean online = false;
    try (XmppStream line = XmppStream.connect(settings, server, trust)) {
      if (!enter(line, mine)) {
        return false;
      }
      String address = line.logIn();
      line.send(Element.of("presence", Xmlns.CLIENT));
      online = true;
      tellCurrent(mine, () -> tellOnline(settings, line, address));
      ScheduledFuture<?> alive = keepAlive(settings, line);
      try {
        converse(line);
      } finally {
        alive.cancel(false);
      }
    } catch (XmppFailure e) {
      end(settings, mine, e.status(), e.getMessage());
      return online;
    } catch (IOException | StreamException e) {
      end(settings, mine, "ServerNotPresent", e.getMessage());
      return online;
    }
    end(settings, mine, "ServerNotPresent", "the broker ended the stream");
    return online;
  }

  private void converse(XmppStream line) throws IOException, StreamException {
    Optional<Element> stanza = line.next();
    while (stanza.isPresent()) {
      Optional<RequestRules.Answer> answer = rules.answer(stanza.get());
      if (answer.isPresent()) {
        // The answer goes out before the session begins.
        line.send(answer.get().stanza());
        if (answer.get().accepted()) {
          device.answered();
        }
      }
      stanza = line.next();
    }
  }

  private ScheduledFuture<?> keepAlive(XmppSettings settings, XmppStream line) {
    long millis = settings.keepAlive().toMillis();
    Runnable space =
        () ->
            execute(
                () -> {
                  try {
                    line.keepAlive();
                  } catch (IOException e) {
                    LOG.trace("The connection is gone; its reader will see", e);
                  }
                });
    return millis == 0
        ? timer.schedule(() -> {}, 0, TimeUnit.MILLISECONDS)
        : timer.scheduleAtFixedRate(space, millis, millis, TimeUnit.MILLISECONDS);
  }

  private synchronized boolean enter(XmppStream line, int mine) {
    if (isCurrent(mine)) {
      stream = Optional.of(line);
    }
    return isCurrent(mine);
  }

  private synchronized boolean isCurrent(int mine) {
    return !closed && round == mine;
  }

  private void end(XmppSettings settings, int mine, String status, String reason) {
    LOG.debug("XMPP of {}: {}", settings.username(), reason);
    tellCurrent(mine, () -> tell(settings, status, false));
  }

  /** What a connection of older settings still finds out is told no more. */
  private synchronized void tellCurrent(int mine, Runnable telling) {
    if (isCurrent(mine)) {
      telling.run();
    }
  }

  private void tellOnline(XmppSettings settings, XmppStream line, String address) {
    tell(settings, "Enabled", line.isEncrypted());
    Jid.parse(address)
        .ifPresent(
            jid -> {
              device.set(settings.path() + "JabberID", jid.toString());
              device.set("ManagementServer.ConnReqJabberID", jid.toString());
            });
  }

  private void tell(XmppSettings settings, String status, boolean encrypted) {
    device.set(settings.path() + "TLSEstablished", Boolean.toString(encrypted));
    if (!device.value(settings.path() + "Status").orElse("").equals(status)) {
      device.set(settings.path() + "Status", status);
      device.set(
          settings.path() + "LastChangeDate",
          Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }
  }

  private synchronized void cut() {
    stream.ifPresent(
        line -> {
          try {
            line.close();
          } catch (IOException e) {
            LOG.trace("It is cut already", e);
          }
        });
    stream = Optional.empty();
  }

  /** Goes offline for good. */
  @Override
  public synchronized void close() {
    closed = true;
    cut();
  }
}
