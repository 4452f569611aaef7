package org.beckon.simulator.engine.transfer;

import java.time.Instant;
import java.util.Optional;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.rpc.Download;
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

    /** A file to send. */
    record Send(Upload upload) implements Order {}
  }

  /** How far it has come; the ACS sees the three states of GetQueuedTransfers. */
  public enum State {
    WAITING,
    RUNNING,
    ENDED
  }

  /** Whether the configuration is to be sent, and not the log. */
  public static boolean isConfiguration(Upload order) {
    return TransferRules.isConfiguration(order);
  }

  /** What a fetched file does to the device; a file for an Upload is good for nothing. */
  public Installation install(ParameterTree tree, String root, TransferResult.Fetched file) {
    return switch (order) {
      case Order.Fetch fetch -> Installation.of(tree, root, fetch.download(), file);
      case Order.Send send -> new Installation.Rejected(CpeFault.INTERNAL_ERROR, "");
    };
  }

  /** The event that goes with its TransferComplete, beside {@code 7 TRANSFER COMPLETE}. */
  Event event() {
    return switch (order) {
      case Order.Fetch fetch -> new Event(EventCode.M_DOWNLOAD, commandKey());
      case Order.Send send -> new Event(EventCode.M_UPLOAD, commandKey());
    };
  }

  Transfer running(Instant now) {
    return new Transfer(id, order, now, State.RUNNING, complete);
  }

  Transfer ended(TransferComplete message) {
    return new Transfer(id, order, startAt, State.ENDED, Optional.of(message));
  }

  String commandKey() {
    return switch (order) {
      case Order.Fetch fetch -> fetch.download().commandKey();
      case Order.Send send -> send.upload().commandKey();
    };
  }
}
