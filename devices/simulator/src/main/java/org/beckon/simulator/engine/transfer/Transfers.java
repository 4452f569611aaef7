package org.beckon.simulator.engine.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.rpc.AllQueuedTransfer;
import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.QueuedTransfer;
import org.beckon.cwmp.rpc.ScheduleDownload;
import org.beckon.cwmp.rpc.TransferComplete;
import org.beckon.cwmp.rpc.Upload;
import org.beckon.simulator.engine.rpc.CpeFault;
import org.beckon.simulator.engine.tree.CpeTime;

/**
 * The queue of ordered transfers. Each stays in it until the ACS has confirmed its
 * TransferComplete. Not thread-safe.
 */
public final class Transfers {
  /**
   * A CPE has to hold at least three (TR-069 A.3.2.8), and three more that are scheduled (A.4.1.8);
   * this one holds no more of each.
   */
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

  /** Takes a ScheduleDownload, or says why not. */
  public Optional<Fault> order(ScheduleDownload order, Instant now) {
    return TransferRules.refuse(order)
        .or(
            () ->
                enqueue(
                    new Transfer.Order.Scheduled(
                        TransferRules.download(order), Window.of(order.timeWindowList(), now)),
                    now,
                    order.timeWindowList().getFirst().windowStart()));
  }

  /** Takes back the transfers with this key, or says why not (TR-069 A.4.1.9). */
  public Optional<Fault> cancel(String commandKey) {
    List<Transfer> meant =
        queue.stream().filter(transfer -> transfer.commandKey().equals(commandKey)).toList();
    if (meant.isEmpty()) {
      return Optional.of(CpeFault.REQUEST_DENIED.because("no transfer has this CommandKey"));
    }
    if (meant.stream().anyMatch(transfer -> transfer.state() != Transfer.State.WAITING)) {
      return Optional.of(CpeFault.CANCELLATION_NOT_PERMITTED.because(""));
    }
    queue.removeAll(meant);
    return Optional.empty();
  }

  /** The queue as GetQueuedTransfers has it. */
  public List<QueuedTransfer> queued() {
    return queue.stream().map(Transfer::queued).toList();
  }

  /** The queue as GetAllQueuedTransfers has it. */
  public List<AllQueuedTransfer> queuedOfAll() {
    return queue.stream().map(Transfer::queuedOfAll).toList();
  }

  private Optional<Fault> enqueue(Transfer.Order order, Instant now, long delaySeconds) {
    boolean scheduled = order instanceof Transfer.Order.Scheduled;
    if (queue.stream().filter(one -> one.isScheduled() == scheduled).count() >= MAX) {
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
    queue.stream()
        .filter(transfer -> transfer.isTooLate(now))
        .toList()
        .forEach(late -> failed(late, CpeFault.TRANSFER_OUTSIDE_WINDOWS.because(""), now));
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

  /** A transfer has ended otherwise; one that is scheduled may be tried again. */
  public void failed(Transfer transfer, Fault fault, Instant now) {
    Optional<Transfer> again = transfer.triedAgain(now);
    if (again.isPresent()) {
      change(transfer.id(), _ -> again.get());
    } else {
      Fault told =
          transfer.isScheduled() ? CpeFault.TRANSFER_OUTSIDE_WINDOWS.because(fault.text()) : fault;
      end(transfer, told.code(), told.text(), CpeTime.UNKNOWN);
    }
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
