package org.beckon.simulator.engine.transfer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.Upload;
import org.beckon.simulator.engine.rpc.CpeFault;

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
  private static final int MAX_COMMAND_KEY = 32;

  private TransferRules() {}

  static Optional<Fault> refuse(Download order) {
    if (!DOWNLOADS.contains(order.fileType())) {
      return Optional.of(CpeFault.INVALID_ARGUMENTS.because("FileType"));
    }
    return refuse(order.commandKey(), order.url(), order.delaySeconds());
  }

  static Optional<Fault> refuse(Upload order) {
    if (!isConfiguration(order) && !LOG_UPLOAD.matcher(order.fileType()).matches()) {
      return Optional.of(CpeFault.INVALID_ARGUMENTS.because("FileType"));
    }
    return refuse(order.commandKey(), order.url(), order.delaySeconds());
  }

  /** Whether the configuration is to be sent, not the log. */
  static boolean isConfiguration(Upload order) {
    return CONFIGURATION_UPLOAD.matcher(order.fileType()).matches();
  }

  private static Optional<Fault> refuse(String commandKey, String url, long delaySeconds) {
    if (commandKey.length() > MAX_COMMAND_KEY) {
      return Optional.of(CpeFault.INVALID_ARGUMENTS.because("CommandKey is too long"));
    }
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
