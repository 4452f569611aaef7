package org.beckon.simulator.engine.transfer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ScheduleDownload;
import org.beckon.cwmp.rpc.TimeWindow;
import org.beckon.cwmp.rpc.Upload;
import org.beckon.simulator.engine.rpc.CpeFault;
import org.beckon.simulator.engine.rpc.Lengths;

/** Which orders a simulated CPE takes (TR-069 A.3.2.8, A.4.1.5). */
final class TransferRules {
  static final String FIRMWARE = "1 Firmware Upgrade Image";
  static final String CONFIGURATION = "3 Vendor Configuration File";

  private static final Set<String> DOWNLOADS =
      Set.of(FIRMWARE, "2 Web Content", CONFIGURATION, "4 Tone File", "5 Ringer File");
  private static final Pattern CONFIGURATION_UPLOAD =
      Pattern.compile("1 Vendor Configuration File|3 Vendor Configuration File( [1-9][0-9]{0,8})?");
  private static final Pattern LOG_UPLOAD =
      Pattern.compile("2 Vendor Log File|4 Vendor Log File( [1-9][0-9]{0,8})?");
  private static final Set<String> MODES =
      Set.of("1 At Any Time", "2 Immediately", "3 When Idle", "4 Confirmation Needed");

  private TransferRules() {}

  static Optional<Fault> refuse(Download order) {
    if (!DOWNLOADS.contains(order.fileType())) {
      return Optional.of(CpeFault.INVALID_ARGUMENTS.because("FileType"));
    }
    return tooLong(
            order.commandKey(),
            order.url(),
            order.username(),
            order.password(),
            order.targetFileName())
        .or(() -> refuse(order.url(), order.delaySeconds()));
  }

  static Optional<Fault> refuse(ScheduleDownload order) {
    List<TimeWindow> windows = order.timeWindowList();
    if (windows.isEmpty() || windows.size() > 2) {
      return Optional.of(CpeFault.INVALID_ARGUMENTS.because("there are one or two windows"));
    }
    long earliest = 0;
    for (TimeWindow window : windows) {
      if (window.windowStart() < earliest || window.windowEnd() <= window.windowStart()) {
        return Optional.of(CpeFault.INVALID_ARGUMENTS.because("windows overlap or are empty"));
      }
      if (!MODES.contains(window.windowMode())) {
        return Optional.of(CpeFault.INVALID_ARGUMENTS.because("WindowMode"));
      }
      if (window.userMessage().length() > Lengths.TEXT) {
        return Optional.of(CpeFault.INVALID_ARGUMENTS.because("UserMessage is too long"));
      }
      earliest = window.windowEnd();
    }
    return refuse(download(order));
  }

  /** The same file without the windows. */
  static Download download(ScheduleDownload order) {
    return new Download(
        order.commandKey(),
        order.fileType(),
        order.url(),
        order.username(),
        order.password(),
        order.fileSize(),
        order.targetFileName(),
        0,
        "",
        "");
  }

  static Optional<Fault> refuse(Upload order) {
    if (!isConfiguration(order) && !LOG_UPLOAD.matcher(order.fileType()).matches()) {
      return Optional.of(CpeFault.INVALID_ARGUMENTS.because("FileType"));
    }
    return tooLong(order.commandKey(), order.url(), order.username(), order.password(), "")
        .or(() -> refuse(order.url(), order.delaySeconds()));
  }

  /** Whether the configuration is to be sent, not the log. */
  static boolean isConfiguration(Upload order) {
    return CONFIGURATION_UPLOAD.matcher(order.fileType()).matches();
  }

  private static Optional<Fault> tooLong(
      String commandKey, String url, String username, String password, String targetFileName) {
    return Lengths.check()
        .text("CommandKey", commandKey, Lengths.KEY)
        .text("URL", url, Lengths.TEXT)
        .text("Username", username, Lengths.TEXT)
        .text("Password", password, Lengths.TEXT)
        .text("TargetFileName", targetFileName, Lengths.TEXT)
        .fault();
  }

  private static Optional<Fault> refuse(String url, long delaySeconds) {
    if (delaySeconds < 0) {
      return Optional.of(CpeFault.INVALID_ARGUMENTS.because("DelaySeconds"));
    }
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme();
      if (scheme == null) {
        return Optional.of(CpeFault.INVALID_ARGUMENTS.because("URL"));
      }
      return switch (scheme.toLowerCase(Locale.ROOT)) {
        case "http", "https" ->
            uri.getHost() == null
                ? Optional.of(CpeFault.INVALID_ARGUMENTS.because("URL"))
                : Optional.empty();
        default -> Optional.of(CpeFault.TRANSFER_PROTOCOL_UNSUPPORTED.because(scheme));
      };
    } catch (URISyntaxException e) {
      return Optional.of(CpeFault.INVALID_ARGUMENTS.because("URL"));
    }
  }
}
