package org.beckon.acs.journal.recorder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.journal.Transcript;
import org.beckon.cwmp.event.Event;

/**
 * The record of one session while it runs. It keeps what crossed the wire within limits; masking is
 * left for later, so that a reply never waits for it. Thread-safe.
 */
public final class SessionRecord {
  private static final int MAX_MESSAGE = 256 * 1024;
  private static final int MAX_SESSION = 4 * 1024 * 1024;
  private static final int MAX_MESSAGES = 2_000;
  private static final int MAX_NOTES = 100;

  private final SessionId id;
  private final String address;
  private final Instant start;
  private final long begin = System.nanoTime();
  private final List<RawMessage> messages = new ArrayList<>(4);
  private final List<String> rpcs = new ArrayList<>(2);
  private final List<String> notes = new ArrayList<>(0);
  private Optional<DeviceKey> device = Optional.empty();
  private List<Event> events = List.of();
  private long bytesIn;
  private long bytesOut;
  private int kept;
  private Duration length = Duration.ZERO;
  private SessionOutcome outcome = SessionOutcome.OPEN;
  private String reason = "";

  SessionRecord(SessionId id, String address, Instant start) {
    this.id = id;
    this.address = address;
    this.start = start;
  }

  /** Number of the session. */
  public SessionId id() {
    return id;
  }

  /** Notes who called and why. */
  public synchronized void identified(DeviceKey key, List<Event> informEvents) {
    device = Optional.of(key);
    events = List.copyOf(informEvents);
  }

  /**
   * Notes a body from the device.
   *
   * @param name method or response element, {@code (empty)} or {@code (unreadable)}
   * @param httpHead request line and headers, one a line
   * @param body not copied: it must not be changed afterwards
   */
  public void received(String name, String httpHead, byte[] body) {
    add(true, name, httpHead, body);
  }

  /** Notes a body to the device; as {@link #received}, with a status line. */
  public void sent(String name, String httpHead, byte[] body) {
    add(false, name, httpHead, body);
  }

  /** Notes a method that either side called. */
  public synchronized void called(String method) {
    if (rpcs.size() < MAX_MESSAGES) {
      rpcs.add(method);
    }
  }

  /** Notes something odd, in words; the same words count once. */
  public synchronized void note(String words) {
    if (notes.size() < MAX_NOTES && !notes.contains(words)) {
      notes.add(words);
    }
  }

  /** Ends the record; the first end counts. */
  synchronized boolean end(SessionOutcome how, String why) {
    if (outcome != SessionOutcome.OPEN) {
      return false;
    }
    outcome = how;
    reason = why;
    length = age();
    return true;
  }

  /** The session in one line, as it stands. */
  public synchronized SessionSummary summary() {
    return new SessionSummary(
        id,
        device,
        address,
        start,
        outcome == SessionOutcome.OPEN ? age() : length,
        events,
        rpcs,
        bytesIn,
        bytesOut,
        outcome,
        reason,
        notes);
  }

  /** The session with its messages masked, as it stands. */
  Transcript transcript() {
    SessionSummary summary;
    List<RawMessage> raw;
    synchronized (this) {
      summary = summary();
      raw = List.copyOf(messages);
    }
    return new Transcript(summary, raw.stream().map(RawMessage::masked).toList());
  }

  private synchronized void add(boolean fromDevice, String name, String head, byte[] body) {
    if (fromDevice) {
      bytesIn += body.length;
    } else {
      bytesOut += body.length;
    }
    if (messages.size() >= MAX_MESSAGES) {
      note("Only the first " + MAX_MESSAGES + " messages were kept.");
      return;
    }
    int keep = Math.min(body.length, Math.min(MAX_MESSAGE, MAX_SESSION - kept));
    kept += keep;
    byte[] part = keep == body.length ? body : Arrays.copyOf(body, keep);
    messages.add(new RawMessage(age(), fromDevice, name, head, part, body.length));
  }

  private Duration age() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
