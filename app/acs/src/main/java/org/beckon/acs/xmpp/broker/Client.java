package org.beckon.acs.xmpp.broker;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.beckon.cwmp.xmpp.Element;
import org.beckon.cwmp.xmpp.Jid;
import org.beckon.cwmp.xmpp.StreamException;

/** A device that is logged in: what waits to be sent to it is written by a thread of its own. */
final class Client {
  private final Jid jid;
  private final Connection connection;
  private final Instant since;
  private final BlockingQueue<Element> outgoing;
  private volatile boolean pinged;

  Client(Jid jid, Connection connection, Instant since, BrokerLimits limits) {
    this.jid = jid;
    this.connection = connection;
    this.since = since;
    outgoing = new ArrayBlockingQueue<>(limits.outgoing());
  }

  Jid jid() {
    return jid;
  }

  Connection connection() {
    return connection;
  }

  Instant since() {
    return since;
  }

  /** Lets a stanza be sent, without waiting; a client that takes none is let go. */
  boolean send(Element stanza) {
    boolean taken = outgoing.offer(stanza);
    if (!taken) {
      connection.end(
          new StreamException("resource-constraint", "The client does not read what it is sent"));
    }
    return taken;
  }

  /** Writes what waits, until the thread is interrupted or the line is cut. */
  void write() {
    try {
      while (true) {
        connection.send(outgoing.take());
      }
    } catch (IOException e) {
      connection.cut();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it was asked since it last said something. */
  boolean isPinged() {
    return pinged;
  }

  void pinged(boolean asked) {
    pinged = asked;
  }
}
