package org.beckon.acs.operation.queue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;

/** The unfinished operations of one device, oldest first. Used under its lock only. */
final class DeviceQueue {
  /** Held while the store writes, so that the order in memory is the order on disk. */
  final ReentrantLock lock = new ReentrantLock();

  private final Deque<Operation> waiting = new ArrayDeque<>();
  private final List<Operation> running = new ArrayList<>(1);

  void add(Operation operation) {
    waiting.addLast(operation);
  }

  void addFirst(Operation operation) {
    waiting.addFirst(operation);
  }

  Optional<Operation> first() {
    return Optional.ofNullable(waiting.peekFirst());
  }

  void run(Operation operation) {
    running.add(operation);
  }

  Optional<Operation> waiting(OperationId id) {
    return waiting.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  Optional<Operation> running(OperationId id) {
    return running.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  List<Operation> allRunning() {
    return List.copyOf(running);
  }

  void remove(OperationId id) {
    waiting.removeIf(one -> one.id().equals(id));
    running.removeIf(one -> one.id().equals(id));
  }

  boolean has(String origin) {
    return all().stream().anyMatch(one -> one.origin().equals(origin));
  }

  int size() {
    return waiting.size() + running.size();
  }

  List<Operation> all() {
    List<Operation> all = new ArrayList<>(running);
    all.addAll(waiting);
    return all;
  }
}
