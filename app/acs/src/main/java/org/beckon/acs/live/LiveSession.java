package org.beckon.acs.live;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.recorder.SessionRecord;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.quirk.Quirks;
import org.beckon.acs.session.Effect;
import org.beckon.acs.session.Reply;
import org.beckon.acs.session.State;
import org.beckon.cwmp.rpc.Inform;

/** A session that runs. Everything that changes it happens under its lock, one POST at a time. */
final class LiveSession {
  final ReentrantLock lock = new ReentrantLock();

  private final SessionRecord record;
  private final String cookie;
  private final Visitor visitor;
  private volatile State state;
  private volatile Line line;
  private Optional<DeviceKey> device = Optional.empty();
  private Optional<OperationId> operation = Optional.empty();
  private Optional<Inform> announcement = Optional.empty();
  private Optional<Effect.Closed> end = Optional.empty();
  private Quirks quirks = Quirks.NONE;
  private int posts;
  private final Deque<Reply> owed = new ArrayDeque<>(0);

  /** Instances that it made, by their paths; few. */
  private final Set<String> added = new HashSet<>();

  LiveSession(SessionRecord record, String cookie, Visitor visitor, State state, Line line) {
    this.record = record;
    this.cookie = cookie;
    this.visitor = visitor;
    this.state = state;
    this.line = line;
  }

  SessionRecord record() {
    return record;
  }

  String cookie() {
    return cookie;
  }

  /** Whether a caller without a cookie can be this one. */
  boolean isOf(String otherAddress, String otherUsername) {
    return visitor.address().equals(otherAddress) && visitor.username().equals(otherUsername);
  }

  Visitor visitor() {
    return visitor;
  }

  State state() {
    return state;
  }

  void state(State next) {
    state = next;
  }

  boolean isOver() {
    return state instanceof State.Ended;
  }

  boolean isOverdue(Instant now) {
    return state.deadline().filter(now::isAfter).isPresent();
  }

  Line line() {
    return line;
  }

  void line(Line latest) {
    line = latest;
  }

  Optional<DeviceKey> device() {
    return device;
  }

  void device(DeviceKey key) {
    device = Optional.of(key);
  }

  /** The operation that it took last, perhaps ended meanwhile. */
  Optional<OperationId> operation() {
    return operation;
  }

  void operation(OperationId taken) {
    operation = Optional.of(taken);
  }

  /** Its Inform, as long as that announces a TransferComplete and none has come. */
  Optional<Inform> announcement() {
    return announcement;
  }

  void announcement(Optional<Inform> inform) {
    announcement = inform;
  }

  Quirks quirks() {
    return quirks;
  }

  void quirks(Quirks known) {
    quirks = known;
  }

  /** An instance was made in it. */
  void added(String path) {
    added.add(path);
  }

  boolean hasAdded(String path) {
    return added.contains(path);
  }

  /** How it ended, until that was told. */
  Optional<Effect.Closed> takeEnd() {
    Optional<Effect.Closed> how = end;
    end = Optional.empty();
    return how;
  }

  void end(Effect.Closed how) {
    end = Optional.of(how);
  }

  /** Answers that wait for the CPE's next empty POSTs (cpe-quirks 42). */
  Deque<Reply> owed() {
    return owed;
  }

  /** Counts one more POST. */
  int countPost() {
    return ++posts;
  }

  /** POSTs so far. */
  int posts() {
    return posts;
  }
}
