package org.beckon.simulator.net.stun;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.beckon.simulator.net.udp.UdpPort;

/** Requests that wait for their answers, sent again as RFC 3489 9.3 has it. Thread-safe. */
final class StunTransactions {
  /** Milliseconds from one sending to the next; after the last it is given up. */
  private static final int[] WAITS = {100, 200, 400, 800, 1600, 1600, 1600, 1600, 1600};

  private final ScheduledExecutorService timer;
  private final Map<String, Running> running = new ConcurrentHashMap<>();

  StunTransactions(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  private final class Running {
    private final UdpPort port;
    private final byte[] message;
    private final InetSocketAddress server;
    private final Consumer<Optional<StunReply>> done;
    private int sent;
    private ScheduledFuture<?> next;

    Running(
        UdpPort port,
        byte[] message,
        InetSocketAddress server,
        Consumer<Optional<StunReply>> done) {
      this.port = port;
      this.message = message;
      this.server = server;
      this.done = done;
    }

    synchronized void send() {
      if (!running.containsKey(StunRequest.transaction(message))) {
        return;
      }
      if (sent == WAITS.length) {
        end(StunRequest.transaction(message), Optional.empty());
        return;
      }
      next = timer.schedule(this::send, WAITS[sent], TimeUnit.MILLISECONDS);
      sent++;
      port.send(message, server);
    }

    synchronized void cancel() {
      if (next != null) {
        next.cancel(false);
      }
    }
  }

  /**
   * Sends a request.
   *
   * @param done gets the answer, or nothing when none came in 9.5 seconds
   */
  void begin(
      UdpPort port, byte[] message, InetSocketAddress server, Consumer<Optional<StunReply>> done) {
    Running one = new Running(port, message, server, done);
    running.put(StunRequest.transaction(message), one);
    one.send();
  }

  /** Takes an answer, at whichever port it came. */
  void received(StunReply reply) {
    end(reply.transaction(), Optional.of(reply));
  }

  private void end(String transaction, Optional<StunReply> reply) {
    Running one = running.remove(transaction);
    if (one != null) {
      one.cancel();
      one.done.accept(reply);
    }
  }

  /** Forgets all; nobody is told. */
  void close() {
    running.values().forEach(Running::cancel);
    running.clear();
  }
}
