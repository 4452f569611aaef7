package org.beckon.acs.connreq.udp;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The messages of one poke: each is a new one, in the next form. Thread-safe. */
final class Round {
  private final List<UdpForm> forms;
  private final long stepNanos;
  private final CountDownLatch inform = new CountDownLatch(1);
  private int sent = -1;
  private long lastSent = System.nanoTime();

  Round(List<UdpForm> forms, Duration step) {
    this.forms = List.copyOf(forms);
    this.stepNanos = step.toNanos();
  }

  /** Begins the next message. */
  synchronized UdpForm next() {
    sent++;
    lastSent = System.nanoTime();
    return forms.get(sent % forms.size());
  }

  /** The form of the latest message. */
  synchronized UdpForm latest() {
    return forms.get(Math.max(sent, 0) % forms.size());
  }

  /** Whether the poke that it belonged to has been given up. */
  synchronized boolean isOver() {
    return inform.getCount() == 0 || System.nanoTime() - lastSent > 2 * stepNanos;
  }

  /** Whether the device has called in since. */
  boolean isInformed() {
    return inform.getCount() == 0;
  }

  void informed() {
    inform.countDown();
  }

  /** Waits for the Inform; false also when the thread is interrupted. */
  boolean informedWithin(Duration time) {
    try {
      return inform.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
