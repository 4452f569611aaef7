package org.beckon.simulator.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.beckon.simulator.engine.Cpe;
import org.beckon.simulator.net.stun.StunSettings;

/** Reads the STUN settings of a CPE from its ManagementServer object. */
final class StunParameters {
  private static final int DEFAULT_PORT = 3478;
  private static final Duration LEAST = Duration.ofSeconds(1);

  private StunParameters() {}

  /** The settings; empty when STUN is off, unknown to the model, or its server has no address. */
  static Optional<StunSettings> of(Cpe cpe) {
    String enable = value(cpe, "STUNEnable");
    if (!enable.equals("1") && !enable.equals("true")) {
      return Optional.empty();
    }
    String name = value(cpe, "STUNServerAddress");
    // TR-069 Annex G: without an address, the host of the ACS.
    String host = name.isEmpty() ? hostOf(value(cpe, "URL")) : name;
    int port = (int) number(cpe, "STUNServerPort", DEFAULT_PORT);
    Duration minimum = Duration.ofSeconds(number(cpe, "STUNMinimumKeepAlivePeriod", 30));
    long most = number(cpe, "STUNMaximumKeepAlivePeriod", -1);
    Duration least = minimum.compareTo(LEAST) < 0 ? LEAST : minimum;
    Optional<Duration> maximum =
        most < 0
            ? Optional.empty()
            : Optional.of(Duration.ofSeconds(Math.max(most, least.toSeconds())));
    try {
      return host.isEmpty() || port < 1 || port > 65_535
          ? Optional.empty()
          : Optional.of(
              new StunSettings(
                  new InetSocketAddress(InetAddress.getByName(host), port),
                  value(cpe, "STUNUsername"),
                  value(cpe, "STUNPassword"),
                  least,
                  maximum));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static String hostOf(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String value(Cpe cpe, String name) {
    return cpe.value(cpe.root() + "ManagementServer." + name).orElse("");
  }

  private static long number(Cpe cpe, String name, long otherwise) {
    try {
      return Long.parseLong(value(cpe, name));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
