package org.beckon.simulator.engine.transfer;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import org.beckon.cwmp.rpc.Download;
import org.beckon.simulator.engine.rpc.CpeFault;
import org.beckon.simulator.engine.rpc.ParameterValues;
import org.beckon.simulator.engine.tree.ParameterTree;

/** What a fetched file does to a simulated CPE. */
public sealed interface Installation {

  /**
   * The file was put to use.
   *
   * @param changed full paths of the parameters that have other values now
   * @param reboot whether the CPE reboots for it
   */
  record Installed(ParameterTree tree, Set<String> changed, boolean reboot)
      implements Installation {
    public Installed {
      changed = Set.copyOf(changed);
    }
  }

  /** The file is of no use. */
  record Rejected(CpeFault fault, String detail) implements Installation {}

  /**
   * Puts a fetched file to use: firmware gives another SoftwareVersion, a configuration file sets
   * its values, other files change nothing that can be seen.
   *
   * @param root root object with its dot
   */
  static Installation of(
      ParameterTree tree, String root, Download order, TransferResult.Fetched file) {
    if (file.size() == 0) {
      return new Rejected(CpeFault.TRANSFER_FILE_CORRUPTED, "the file is empty");
    }
    // FileSize is only a hint, but a file of another length is not the one that was meant.
    if (order.fileSize() > 0 && order.fileSize() != file.size()) {
      return new Rejected(
          CpeFault.TRANSFER_FILE_CORRUPTED,
          "got " + file.size() + " bytes instead of " + order.fileSize());
    }
    return switch (order.fileType()) {
      case TransferRules.FIRMWARE -> firmware(tree, root, order);
      case TransferRules.CONFIGURATION -> configuration(tree, file.text());
      default -> new Installed(tree, Set.of(), false);
    };
  }

  private static Installed firmware(ParameterTree tree, String root, Download order) {
    String software = root + "DeviceInfo.SoftwareVersion";
    String image = tree.value(root + "DeviceInfo.ActiveFirmwareImage") + "Version";
    String version = Firmware.versionAfter(tree.value(software), fileName(order));
    ParameterTree upgraded = tree.withValue(software, version).withValue(image, version);
    return new Installed(upgraded, Set.of(software, image), true);
  }

  private static Installed configuration(ParameterTree tree, String text) {
    ParameterTree changed = tree;
    Set<String> paths = new TreeSet<>();
    for (var entry : ConfigurationFile.read(text).entrySet()) {
      if (ParameterValues.accepts(tree, entry.getKey(), entry.getValue())
          && !tree.value(entry.getKey()).equals(entry.getValue())) {
        changed = changed.withValue(entry.getKey(), entry.getValue());
        paths.add(entry.getKey());
      }
    }
    return new Installed(changed, paths, false);
  }

  private static String fileName(Download order) {
    if (!order.targetFileName().isEmpty()) {
      return order.targetFileName();
    }
    String path = URI.create(order.url()).getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
