package org.beckon.simulator.engine.event;

import java.util.Arrays;
import org.beckon.cwmp.rpc.AutonomousDUStateChangeComplete;
import org.beckon.cwmp.rpc.AutonomousTransferComplete;
import org.beckon.cwmp.rpc.CpeRequest;
import org.beckon.simulator.engine.tree.ParameterTree;

/**
 * What the ACS wants to hear of changes that it has not ordered: ManagementServer's
 * AutonomousTransferCompletePolicy and DUStateChangeComplPolicy. A device without them tells all.
 */
public final class AutonomousPolicy {
  private AutonomousPolicy() {}

  /** Whether the ACS wants to hear of what this call announces. */
  public static boolean wants(ParameterTree tree, String root, CpeRequest<?> request) {
    return switch (request) {
      case AutonomousTransferComplete message -> allows(tree, root, message);
      case AutonomousDUStateChangeComplete _ -> allowsUnits(tree, root);
      case CpeRequest<?> _ -> true;
    };
  }

  /** Whether a transfer is to be told. */
  public static boolean allows(
      ParameterTree tree, String root, AutonomousTransferComplete message) {
    String policy = root + "ManagementServer.AutonomousTransferCompletePolicy.";
    return enabled(tree, policy)
        && matches(
            tree.value(policy + "TransferTypeFilter"), message.isDownload() ? "Download" : "Upload")
        && matches(
            tree.value(policy + "ResultTypeFilter"),
            message.faultCode() == 0 ? "Success" : "Failure")
        && listed(tree.value(policy + "FileTypeFilter"), message.fileType());
  }

  /** Whether changes of deployment units are to be told. */
  public static boolean allowsUnits(ParameterTree tree, String root) {
    return enabled(tree, root + "ManagementServer.DUStateChangeComplPolicy.");
  }

  private static boolean enabled(ParameterTree tree, String policy) {
    String enable = tree.value(policy + "Enable");
    return tree.parameter(policy + "Enable").isEmpty()
        || enable.equals("1")
        || enable.equals("true");
  }

  private static boolean matches(String filter, String kind) {
    return filter.isEmpty() || filter.equals("Both") || filter.equals(kind);
  }

  private static boolean listed(String filter, String fileType) {
    return filter.isBlank()
        || Arrays.stream(filter.split(",")).map(String::strip).anyMatch(fileType::equals);
  }
}
