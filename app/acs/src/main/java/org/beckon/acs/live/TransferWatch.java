package org.beckon.acs.live;

import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.registry.DeviceRegistry;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.operation.program.Learned;
import org.beckon.acs.transfer.book.TransferBook;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.TransferComplete;

/** Tells the book of transfers what sessions show of them. Callers hold the session's lock. */
final class TransferWatch {
  private final TransferBook book;
  private final DeviceRegistry devices;

  TransferWatch(TransferBook book, DeviceRegistry devices) {
    this.book = book;
    this.devices = devices;
  }

  void ordered(LiveSession session, Device device, Learned.TransferOrdered order) {
    book.ordered(
        device.key(),
        session.operation().orElseThrow(),
        order,
        device.reported().softwareVersion());
  }

  void cancelled(DeviceKey device, String commandKey) {
    book.cancelled(device, commandKey);
  }

  void informed(LiveSession session, Device device, Inform inform) {
    session.announcement(Optional.of(inform).filter(one -> one.has(EventCode.TRANSFER_COMPLETE)));
    book.informed(device.key(), inform, device.reported().softwareVersion())
        .forEach(session.record()::note);
  }

  void completed(LiveSession session, TransferComplete message, Aftermath aftermath) {
    DeviceKey key = session.device().orElseThrow();
    session.announcement(Optional.empty());
    session.record().note(book.completed(key, message));
    aftermath.accept(new AcsEvent.DeviceChanged(key));
  }

  /** The session has come to its good end: what was not told in it will not be (cpe-quirks 26). */
  void closed(LiveSession session) {
    session
        .announcement()
        .ifPresent(
            inform ->
                session.device().flatMap(devices::find).stream()
                    .flatMap(device -> keptSilent(device, inform).stream())
                    .forEach(session.record()::note));
  }

  private List<String> keptSilent(Device device, Inform inform) {
    return book.keptSilent(device.key(), inform, device.reported().softwareVersion());
  }
}
