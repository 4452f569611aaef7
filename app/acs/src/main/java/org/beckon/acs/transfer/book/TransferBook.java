package org.beckon.acs.transfer.book;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.program.Learned;
import org.beckon.acs.store.TransferStore;
import org.beckon.acs.transfer.Transfer;
import org.beckon.acs.transfer.TransferState;
import org.beckon.acs.transfer.Transfers;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.fault.FaultCatalogue;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.TransferComplete;
import org.beckon.cwmp.soap.SecretMasker;

/**
 * Follows transfers from the order to the end. A TransferComplete belongs to the transfer of its
 * CommandKey, else to the only one that is open; where none comes, a new SoftwareVersion after a
 * restart tells that firmware was installed, and 0 BOOTSTRAP that the device has forgotten all
 * (cpe-quirks 26). Thread-safe.
 *
 * <p>The open ones are in memory too: every Inform asks for them, and next to none finds one.
 */
public final class TransferBook implements Transfers {
  /** Beyond the time at which the device has to have begun. */
  static final Duration PATIENCE = Duration.ofHours(24);

  private final TransferStore store;
  private final Clock clock;

  /** Those that are open, the newest first; a device without any is not there. */
  private final ConcurrentMap<DeviceKey, List<Transfer>> underWay = new ConcurrentHashMap<>();

  /** The book as the store has it. */
  public TransferBook(TransferStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    store.open().forEach(this::keep);
  }

  @Override
  public synchronized List<Transfer> of(DeviceKey device) {
    endOverdue(device);
    return store.of(device);
  }

  private void endOverdue(DeviceKey device) {
    Instant now = clock.instant();
    for (Transfer transfer : underWay.getOrDefault(device, List.of())) {
      if (now.isAfter(transfer.deadline())) {
        end(transfer, TransferState.TIMED_OUT, 0, tooLate());
      }
    }
  }

  /** Lets go of a device that was deleted from the store. */
  public synchronized void forget(DeviceKey device) {
    underWay.remove(device);
  }

  /** A device has taken an order and will move the file later. */
  public synchronized void ordered(
      DeviceKey device,
      OperationId operation,
      Learned.TransferOrdered order,
      String softwareVersion) {
    Instant now = clock.instant();
    Transfer transfer =
        new Transfer(
            operation,
            device,
            order.download(),
            order.commandKey(),
            order.fileType(),
            SecretMasker.mask(order.url()),
            softwareVersion,
            now,
            now.plus(order.latestStart()).plus(PATIENCE),
            TransferState.OPEN,
            Optional.empty(),
            0,
            "");
    store.save(transfer);
    keep(transfer);
  }

  /** A device has agreed to forget the transfers of this key. */
  public synchronized void cancelled(DeviceKey device, String commandKey) {
    for (Transfer transfer : open(device)) {
      if (transfer.commandKey().equals(commandKey)) {
        end(transfer, TransferState.CANCELLED, 0, "It was cancelled.");
      }
    }
  }

  /** A device tells how a transfer ended; what was made of it, in words. */
  public synchronized String completed(DeviceKey device, TransferComplete message) {
    String result = result(message);
    Optional<Transfer> named = named(device, message.commandKey());
    if (named.isPresent()) {
      boolean late = named.get().state() != TransferState.OPEN;
      end(named.get(), message, result);
      return about(message) + result + (late ? " It comes late." : "");
    }
    List<Transfer> open = open(device);
    if (open.size() == 1) {
      end(open.getFirst(), message, result);
      return about(message)
          + result
          + " Its CommandKey is unknown; it was taken for the only transfer that is open, `"
          + open.getFirst().commandKey()
          + "`.";
    }
    return about(message)
        + result
        + (open.isEmpty()
            ? " Nothing is known of its order."
            : " Its CommandKey is unknown, and several transfers are open.");
  }

  /**
   * A device has called; what that tells of its transfers, in words. Nothing yet where it is about
   * to tell by itself: see {@link #keptSilent}.
   */
  public List<String> informed(DeviceKey device, Inform inform, String softwareVersion) {
    return inform.has(EventCode.TRANSFER_COMPLETE) || !underWay.containsKey(device)
        ? List.of()
        : concluded(device, inform, softwareVersion);
  }

  /**
   * A session has come to its good end without the TransferComplete that its Inform announced; what
   * that tells of the transfers, in words. After a session that broke off, the device announces it
   * again (TR-069 3.7.1.5).
   */
  public List<String> keptSilent(DeviceKey device, Inform inform, String softwareVersion) {
    return concluded(device, inform, softwareVersion);
  }

  private synchronized List<String> concluded(
      DeviceKey device, Inform inform, String softwareVersion) {
    List<String> notes = new ArrayList<>();
    for (Transfer transfer : open(device)) {
      String about = "The transfer `" + transfer.commandKey() + "`: ";
      if (isInstalled(transfer, inform, softwareVersion)) {
        String words =
            "The device restarted with SoftwareVersion "
                + softwareVersion
                + ", but sent no TransferComplete.";
        end(transfer, TransferState.DONE, 0, words);
        notes.add(about + words);
      } else if (inform.has(EventCode.BOOTSTRAP)) {
        String words =
            "The device started anew (0 BOOTSTRAP) and has forgotten it; order it again.";
        end(transfer, TransferState.LOST, 0, words);
        notes.add(about + words);
      }
    }
    return notes;
  }

  private static boolean isInstalled(Transfer transfer, Inform inform, String softwareVersion) {
    boolean restarted = inform.has(EventCode.BOOT) || inform.has(EventCode.BOOTSTRAP);
    return restarted
        && transfer.isFirmware()
        && !softwareVersion.isEmpty()
        && !transfer.softwareVersion().isEmpty()
        && !softwareVersion.equals(transfer.softwareVersion());
  }

  /** The oldest open transfer of a key; else one that was given up too early. */
  private Optional<Transfer> named(DeviceKey device, String commandKey) {
    if (commandKey.isEmpty()) {
      return Optional.empty();
    }
    List<Transfer> ofKey =
        of(device).reversed().stream().filter(one -> one.commandKey().equals(commandKey)).toList();
    return ofKey.stream()
        .filter(one -> one.state() == TransferState.OPEN)
        .findFirst()
        .or(
            () ->
                ofKey.reversed().stream()
                    .filter(
                        one ->
                            one.state() == TransferState.TIMED_OUT
                                || one.state() == TransferState.LOST
                                || one.state() == TransferState.DONE)
                    .findFirst());
  }

  private List<Transfer> open(DeviceKey device) {
    endOverdue(device);
    return underWay.getOrDefault(device, List.of());
  }

  private void keep(Transfer transfer) {
    underWay.merge(
        transfer.device(),
        List.of(transfer),
        (before, one) ->
            Stream.concat(one.stream(), without(transfer, before))
                .sorted(Comparator.comparing(Transfer::operation).reversed())
                .toList());
  }

  /** An operation that is carried out once more orders its transfer anew. */
  private static Stream<Transfer> without(Transfer transfer, List<Transfer> all) {
    return all.stream().filter(one -> !one.operation().equals(transfer.operation()));
  }

  private void end(Transfer transfer, TransferComplete message, String result) {
    boolean well = message.faultCode() == 0;
    end(transfer, well ? TransferState.DONE : TransferState.FAILED, message.faultCode(), result);
  }

  private void end(Transfer transfer, TransferState how, int faultCode, String words) {
    Transfer ended = transfer.ended(how, clock.instant(), faultCode, words);
    store.save(ended);
    underWay.computeIfPresent(
        ended.device(),
        (device, before) -> {
          List<Transfer> left = without(ended, before).toList();
          return left.isEmpty() ? null : left;
        });
  }

  private static String about(TransferComplete message) {
    return "The transfer `" + message.commandKey() + "`: ";
  }

  private static String result(TransferComplete message) {
    return message.faultCode() == 0
        ? "It ended well."
        : "It failed with fault "
            + message.faultCode()
            + ": "
            + FaultCatalogue.explain(message.faultCode()).meaning();
  }

  private static String tooLate() {
    return "No TransferComplete came within "
        + PATIENCE.toHours()
        + " hours. Look at the device, and order it again.";
  }
}
