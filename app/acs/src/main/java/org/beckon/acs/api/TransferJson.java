package org.beckon.acs.api;

import java.time.Instant;
import org.beckon.acs.transfer.Transfer;

/**
 * A transfer as the API shows it.
 *
 * @param operation number of the operation that ordered it
 * @param state {@code open}, {@code done}, {@code failed}, {@code lost}, {@code cancelled} or
 *     {@code timed-out}
 * @param ended null while it is open
 */
record TransferJson(
    long operation,
    String direction,
    String commandKey,
    String fileType,
    String url,
    String state,
    String ordered,
    String deadline,
    String ended,
    int faultCode,
    String words) {

  static TransferJson of(Transfer transfer) {
    return new TransferJson(
        transfer.operation().number(),
        transfer.download() ? "download" : "upload",
        transfer.commandKey(),
        transfer.fileType(),
        transfer.url(),
        transfer.state().text(),
        transfer.ordered().toString(),
        transfer.deadline().toString(),
        transfer.ended().map(Instant::toString).orElse(null),
        transfer.faultCode(),
        transfer.words());
  }
}
