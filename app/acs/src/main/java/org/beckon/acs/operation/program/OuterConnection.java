package org.beckon.acs.operation.program;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beckon.cwmp.model.ParameterValue;

/** Finds which of a gateway's connections leads outside. */
final class OuterConnection {
  private static final Pattern WAN =
      Pattern.compile(
          "(InternetGatewayDevice\\.WANDevice\\.\\d+\\.WANConnectionDevice\\.\\d+"
              + "\\.WAN(?:IP|PPP)Connection\\.\\d+)\\.?(.*)");
  private static final Pattern SETTING =
      Pattern.compile("(Device\\.NAT\\.InterfaceSetting\\.\\d+\\.)(Enable|Interface)");
  private static final Pattern ROUTE =
      Pattern.compile("(Device\\.Routing\\.Router\\.\\d+\\.IPv4Forwarding\\.\\d+\\.)(\\w+)");

  private OuterConnection() {}

  /** The path of a connection with the dot, where a text names one. */
  static Optional<String> wan(String text) {
    Matcher matcher = WAN.matcher(text.strip());
    return matcher.matches() && matcher.group(2).isEmpty()
        ? Optional.of(matcher.group(1) + ".")
        : Optional.empty();
  }

  /** Whether the connection at this path is up, as far as the gateway told. */
  static boolean isConnected(String path, List<ParameterValue> told) {
    return told.stream()
        .anyMatch(
            one ->
                one.name().equals(path + "ConnectionStatus")
                    && one.value().equalsIgnoreCase("Connected"));
  }

  /** The best connection of all: up, with NAT, switched on. */
  static Optional<String> best(List<ParameterValue> told) {
    TreeMap<String, Integer> weights = new TreeMap<>();
    for (ParameterValue one : told) {
      Matcher matcher = WAN.matcher(one.name());
      if (matcher.matches() && !matcher.group(2).isEmpty()) {
        weights.merge(matcher.group(1) + ".", weight(matcher.group(2), one.value()), Integer::sum);
      }
    }
    return weights.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private static int weight(String name, String value) {
    return switch (name) {
      case "ConnectionStatus" -> value.equalsIgnoreCase("Connected") ? 4 : 0;
      case "NATEnabled" -> isOn(value) ? 2 : 0;
      case "Enable" -> isOn(value) ? 1 : 0;
      default -> 0;
    };
  }

  /** The interfaces for which NAT is switched on. */
  static List<String> withNat(List<ParameterValue> told) {
    Map<String, Map<String, String>> rows = rows(told, SETTING);
    return List.copyOf(
        new TreeSet<>(
            rows.values().stream()
                .filter(row -> isOn(row.getOrDefault("Enable", "")))
                .map(row -> row.getOrDefault("Interface", ""))
                .filter(path -> !path.isEmpty())
                .toList()));
  }

  /** The interface of the default route. */
  static Optional<String> byRoute(List<ParameterValue> told) {
    return rows(told, ROUTE).values().stream()
        .filter(row -> isOn(row.getOrDefault("Enable", "1")))
        .filter(row -> isAny(row.get("DestIPAddress")) && isAny(row.get("DestSubnetMask")))
        .map(row -> row.getOrDefault("Interface", ""))
        .filter(path -> !path.isEmpty())
        .findFirst();
  }

  private static Map<String, Map<String, String>> rows(List<ParameterValue> told, Pattern form) {
    Map<String, Map<String, String>> rows = new TreeMap<>();
    for (ParameterValue one : told) {
      Matcher matcher = form.matcher(one.name());
      if (matcher.matches()) {
        rows.computeIfAbsent(matcher.group(1), path -> new TreeMap<>())
            .put(matcher.group(2), one.value());
      }
    }
    return rows;
  }

  private static boolean isAny(String address) {
    return address == null || address.isEmpty() || address.equals("0.0.0.0");
  }

  private static boolean isOn(String value) {
    return value.equals("1") || value.equalsIgnoreCase("true");
  }
}
