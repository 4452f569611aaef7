package org.beckon.acs.xmpp.broker;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.beckon.cwmp.xmpp.Element;
import org.beckon.cwmp.xmpp.Iq;
import org.beckon.cwmp.xmpp.StreamException;
import org.beckon.cwmp.xmpp.Xmlns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after time: ends what takes too long, and asks the silent whether they live. */
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration ROUND = Duration.ofMillis(250);

  private final Clients clients;
  private final Set<Connection> connections;
  private final BrokerSettings settings;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("xmpp-watch").factory());
  private long pings;

  /** A watch over all connections, and over those that are of clients. */
  Watch(Clients clients, Set<Connection> connections, BrokerSettings settings) {
    this.clients = clients;
    this.connections = connections;
    this.settings = settings;
  }

  void start() {
    timer.scheduleWithFixedDelay(
        this::round, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      long now = System.nanoTime();
      connections.forEach(connection -> judge(connection, connection.overdue(now)));
      clients.all().forEach(client -> keepAlive(client, now));
    } catch (RuntimeException e) {
      // Or it would be the last round.
      LOG.error("The XMPP broker could not look after the time of its clients", e);
    }
  }

  private static void judge(Connection connection, Connection.Overdue overdue) {
    switch (overdue) {
      case NO -> {}
      case LOGIN -> connection.end(timeout("The login takes too long"));
      case STANZA -> connection.end(timeout("A stanza takes too long"));
      case READING, ENDING -> connection.cut();
    }
  }

  private static StreamException timeout(String text) {
    return new StreamException("connection-timeout", text);
  }

  /** Any byte is a sign of life, be it white space only. */
  private void keepAlive(Client client, long now) {
    long silence = client.connection().meter().silence(now);
    long patience = settings.limits().pingAfter().toNanos();
    if (silence < patience) {
      client.pinged(false);
    } else if (!client.isPinged()) {
      client.pinged(true);
      client.send(
          Iq.get(
              settings.domain(),
              client.jid().toString(),
              "ping-" + ++pings,
              Element.of("ping", Xmlns.PING)));
    } else if (silence > patience + patience / 2) {
      client.connection().end(timeout("The client is silent"));
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
