package org.beckon.simulator.engine;

import org.beckon.cwmp.rpc.Upload;
import org.beckon.simulator.engine.transfer.ConfigurationFile;
import org.beckon.simulator.engine.transfer.Transfer;
import org.beckon.simulator.engine.tree.ParameterTree;

/** What the network has to do for a transfer that is due. */
final class TransferWork {
  private TransferWork() {}

  /**
   * The work.
   *
   * @param log what the device has to say of itself, for uploads of its log
   */
  static Work of(Transfer transfer, ParameterTree tree, String root, String log) {
    return switch (transfer.order()) {
      case Transfer.Order.Fetch fetch -> new Work.Fetch(transfer.id(), fetch.download());
      case Transfer.Order.Scheduled scheduled ->
          new Work.Fetch(transfer.id(), scheduled.download());
      case Transfer.Order.Send send ->
          new Work.Send(transfer.id(), send.upload(), content(send.upload(), tree, root, log));
    };
  }

  private static String content(Upload order, ParameterTree tree, String root, String log) {
    return Transfer.isConfiguration(order) ? ConfigurationFile.write(tree, root) : log;
  }
}
