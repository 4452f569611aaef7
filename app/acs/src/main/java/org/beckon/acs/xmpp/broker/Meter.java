package org.beckon.acs.xmpp.broker;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.beckon.cwmp.xmpp.StreamException;

/**
 * Counts what one client sends, and when it last did. Used by its reader; asked by any thread, and
 * told by those that ask the client something.
 */
final class Meter {
  private static final int WINDOW_SECONDS = 10;

  /** What an answer may have, its TLS not counted; refusals repeat the question. */
  private static final int ANSWER_BYTES = 2_048;

  private static final long WINDOW_NANOS = WINDOW_SECONDS * 1_000_000_000L;

  private final BrokerLimits limits;
  private long windowStart = System.nanoTime();
  private long bytes;
  private int stanzas;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile long lastRead = System.nanoTime();
  private volatile boolean exceeded;
  private volatile boolean waiting;

  Meter(BrokerLimits limits) {
    this.limits = limits;
  }

  /** The same bytes, counted. */
  InputStream over(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        waiting = true;
        try {
          int n = super.read(buffer, offset, length);
          count(n);
          return n;
        } finally {
          waiting = false;
        }
      }
    };
  }

  private void count(int n) throws IOException {
    lastRead = System.nanoTime();
    turnWindow();
    bytes += Math.max(n, 0);
    long most = (long) limits.bytesPerSecond() * WINDOW_SECONDS + (long) asked.get() * ANSWER_BYTES;
    if (bytes > most) {
      exceeded = true;
      throw new IOException("A client sends more than it may");
    }
  }

  /** Counts a stanza. */
  void stanza() throws StreamException {
    turnWindow();
    if (++stanzas > limits.stanzasPerSecond() * WINDOW_SECONDS + asked.get()) {
      throw tooMuch();
    }
  }

  /** The client is being asked something: its answer is not of what it sends by itself. */
  void asked() {
    asked.incrementAndGet();
  }

  /** Whether it is the client's turn: what it sends next is waited for. */
  boolean isWaiting() {
    return waiting;
  }

  /** Whether reading failed because there was too much. */
  boolean isExceeded() {
    return exceeded;
  }

  StreamException tooMuch() {
    return new StreamException("policy-violation", "The client sends more than it may");
  }

  /** Nanoseconds since something was read. */
  long silence(long now) {
    return now - lastRead;
  }

  private void turnWindow() {
    long now = System.nanoTime();
    if (now - windowStart > WINDOW_NANOS) {
      windowStart = now;
      bytes = 0;
      stanzas = 0;
      asked.set(0);
    }
  }
}
