package org.beckon.simulator.engine.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.rpc.AllQueuedTransfer;
import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.QueuedTransfer;
import org.beckon.cwmp.rpc.TransferComplete;
import org.beckon.cwmp.rpc.Upload;
import org.beckon.simulator.engine.rpc.CpeFault;
import org.beckon.simulator.engine.tree.ParameterTree;

/**
 * One ordered transfer and how far it has come.
 *
 * @param id number within this CPE; CommandKeys need not be unique
 * @param startAt when to begin, if no session is open then; when it did begin, once it is running
 * @param complete what to tell the ACS, once there is something to tell
 */
public record Transfer(
    long id, Order order, Instant startAt, State state, Optional<TransferComplete> complete) {

  /** What was ordered. */
  public sealed interface Order {

    /** A file to fetch. */
    record Fetch(Download download) implements Order {}

    /** A file to fetch in the first of these windows that is not over. */
    record Scheduled(Download download, List<Window> windows) implements Order {
      public Scheduled {
        windows = List.copyOf(windows);
      }
    }

    /** A file to send. */
    record Send(Upload upload) implements Order {}
  }

  /** How far it has come; the ACS sees the three states of GetQueuedTransfers. */
  public enum State {
    WAITING(1),
    RUNNING(2),
    ENDED(3);

    private final int number;

    State(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  /** Whether the configuration is to be sent, and not the log. */
  public static boolean isConfiguration(Upload order) {
    return TransferRules.isConfiguration(order);
  }

  /** What a fetched file does to the device; a file for an Upload is good for nothing. */
  public Installation install(ParameterTree tree, String root, TransferResult.Fetched file) {
    return switch (order) {
      case Order.Fetch fetch -> Installation.of(tree, root, fetch.download(), file);
      case Order.Scheduled scheduled -> Installation.of(tree, root, scheduled.download(), file);
      case Order.Send send -> new Installation.Rejected(CpeFault.INTERNAL_ERROR, "");
    };
  }

  /** The event that goes with its TransferComplete, beside {@code 7 TRANSFER COMPLETE}. */
  Event event() {
    return switch (order) {
      case Order.Fetch fetch -> new Event(EventCode.M_DOWNLOAD, commandKey());
      case Order.Scheduled scheduled -> new Event(EventCode.M_SCHEDULE_DOWNLOAD, commandKey());
      case Order.Send send -> new Event(EventCode.M_UPLOAD, commandKey());
    };
  }

  Transfer running(Instant now) {
    return new Transfer(id, order, now, State.RUNNING, complete);
  }

  Transfer ended(TransferComplete message) {
    return new Transfer(id, order, startAt, State.ENDED, Optional.of(message));
  }

  /** As GetQueuedTransfers has it. */
  QueuedTransfer queued() {
    return new QueuedTransfer(commandKey(), state.number());
  }

  /** As GetAllQueuedTransfers has it. */
  AllQueuedTransfer queuedOfAll() {
    return switch (order) {
      case Order.Fetch fetch -> queued(fetch.download());
      case Order.Scheduled scheduled -> queued(scheduled.download());
      case Order.Send send ->
          new AllQueuedTransfer(
              commandKey(), state.number(), false, send.upload().fileType(), 0, "");
    };
  }

  private AllQueuedTransfer queued(Download download) {
    return new AllQueuedTransfer(
        commandKey(),
        state.number(),
        true,
        download.fileType(),
        download.fileSize(),
        download.targetFileName());
  }

  /** Waiting for its next try; empty when it has none, as it was not scheduled or is too late. */
  Optional<Transfer> triedAgain(Instant now) {
    return order instanceof Order.Scheduled(Download download, List<Window> windows)
        ? Window.afterFailure(windows, now)
            .map(
                left ->
                    new Transfer(
                        id,
                        new Order.Scheduled(download, left),
                        left.getFirst().start(),
                        State.WAITING,
                        complete))
        : Optional.empty();
  }

  /** Whether its present window is over before it has begun. */
  boolean isTooLate(Instant now) {
    return state == State.WAITING
        && order instanceof Order.Scheduled scheduled
        && !scheduled.windows().getFirst().end().isAfter(now);
  }

  boolean isScheduled() {
    return order instanceof Order.Scheduled;
  }

  String commandKey() {
    return switch (order) {
      case Order.Fetch fetch -> fetch.download().commandKey();
      case Order.Scheduled scheduled -> scheduled.download().commandKey();
      case Order.Send send -> send.upload().commandKey();
    };
  }
}
