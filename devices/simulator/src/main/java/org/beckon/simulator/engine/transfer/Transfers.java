package org.beckon.simulator.engine.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.TransferComplete;
import org.beckon.cwmp.rpc.Upload;
import org.beckon.simulator.engine.rpc.CpeFault;
import org.beckon.simulator.engine.tree.CpeTime;

/**
 * The queue of ordered transfers. Each stays in it until the ACS has confirmed its
 * TransferComplete. Not thread-safe.
 */
public final class Transfers {
  /** A CPE has to hold at least three (TR-069 A.3.2.8); this one holds no more. */
  public static final int MAX = 3;

  private final List<Transfer> queue = new ArrayList<>();
  private long lastId;

  /** Takes a Download, or says why not. */
  public Optional<Fault> order(Download download, Instant now) {
    return TransferRules.refuse(download)
        .or(() -> enqueue(new Transfer.Order.Fetch(download), now, download.delaySeconds()));
  }

  /** Takes an Upload, or says why not. */
  public Optional<Fault> order(Upload upload, Instant now) {
    return TransferRules.refuse(upload)
        .or(() -> enqueue(new Transfer.Order.Send(upload), now, upload.delaySeconds()));
  }

  private Optional<Fault> enqueue(Transfer.Order order, Instant now, long delaySeconds) {
    if (queue.size() >= MAX) {
      return Optional.of(CpeFault.RESOURCES_EXCEEDED.because(MAX + " transfers are queued"));
    }
    lastId++;
    queue.add(
        new Transfer(
            lastId,
            order,
            now.plusSeconds(delaySeconds),
            Transfer.State.WAITING,
            Optional.empty()));
    return Optional.empty();
  }

  /** When the next one is to begin, empty when none waits. */
  public Optional<Instant> nextStart() {
    return queue.stream()
        .filter(transfer -> transfer.state() == Transfer.State.WAITING)
        .map(Transfer::startAt)
        .min(Comparator.naturalOrder());
  }

  /** Those whose time has come; they count as running from now on. */
  public List<Transfer> takeDue(Instant now) {
    List<Transfer> due =
        queue.stream()
            .filter(transfer -> transfer.state() == Transfer.State.WAITING)
            .filter(transfer -> !transfer.startAt().isAfter(now))
            .toList();
    due.forEach(transfer -> change(transfer.id(), waiting -> waiting.running(now)));
    return due;
  }

  /** The running transfer of this number, empty when it was forgotten meanwhile. */
  public Optional<Transfer> running(long id) {
    return queue.stream()
        .filter(transfer -> transfer.id() == id && transfer.state() == Transfer.State.RUNNING)
        .findFirst();
  }

  /** A running transfer has ended well; its TransferComplete can be sent. */
  public void succeeded(Transfer transfer, Instant now) {
    end(transfer, 0, "", CpeTime.text(now));
  }

  /** A running transfer has ended otherwise. */
  public void failed(Transfer transfer, Fault fault) {
    end(transfer, fault.code(), fault.text(), CpeTime.UNKNOWN);
  }

  private void end(Transfer transfer, int faultCode, String faultString, String completeTime) {
    TransferComplete message =
        new TransferComplete(
            transfer.commandKey(),
            faultCode,
            faultString,
            CpeTime.text(transfer.startAt()),
            completeTime);
    change(transfer.id(), running -> running.ended(message));
  }

  /** Those that have ended and whose TransferComplete the ACS has not confirmed. */
  public List<Transfer> unconfirmed() {
    return queue.stream().filter(transfer -> transfer.complete().isPresent()).toList();
  }

  /** The ACS has confirmed the TransferComplete of this one. */
  public void confirmed(long id) {
    queue.removeIf(transfer -> transfer.id() == id);
  }

  /** The events of those that have ended, as long as they are not confirmed. */
  public List<Event> events() {
    List<Event> events = new ArrayList<>();
    for (Transfer transfer : unconfirmed()) {
      if (events.isEmpty()) {
        events.add(Event.of(EventCode.TRANSFER_COMPLETE));
      }
      events.add(transfer.event());
    }
    return events;
  }

  /** Forgets all, as at a factory reset. */
  public void clear() {
    queue.clear();
  }

  private void change(long id, UnaryOperator<Transfer> change) {
    queue.replaceAll(transfer -> transfer.id() == id ? change.apply(transfer) : transfer);
  }
}
