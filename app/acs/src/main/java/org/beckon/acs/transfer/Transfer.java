package org.beckon.acs.transfer;

import java.time.Instant;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.OperationId;

/**
 * A file that a device was told to fetch or send and that it did not move at once.
 *
 * @param operation that ordered it; no operation orders two
 * @param download whether the device fetches it
 * @param url without user name and password
 * @param softwareVersion of the device when it was ordered, empty when not known
 * @param deadline when it is given up unless the device tells of it
 * @param faultCode of its end, 0 when it went well or has not ended
 * @param words what became of it, for people; empty while it is open
 */
public record Transfer(
    OperationId operation,
    DeviceKey device,
    boolean download,
    String commandKey,
    String fileType,
    String url,
    String softwareVersion,
    Instant ordered,
    Instant deadline,
    TransferState state,
    Optional<Instant> ended,
    int faultCode,
    String words) {

  /** Whether the device fetches new firmware for itself. */
  public boolean isFirmware() {
    return download && fileType.startsWith("1 ");
  }

  /** The same at its end. */
  public Transfer ended(TransferState how, Instant when, int fault, String why) {
    return new Transfer(
        operation,
        device,
        download,
        commandKey,
        fileType,
        url,
        softwareVersion,
        ordered,
        deadline,
        how,
        Optional.of(when),
        fault,
        why);
  }
}
