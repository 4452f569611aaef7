package org.beckon.acs.reach.book;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.reach.Gateway;
import org.beckon.acs.reach.Gateway.Evidence;
import org.beckon.acs.reach.NatCheck;
import org.beckon.cwmp.model.DeviceId;

/**
 * Finds the gateway that a device stands behind: by the association of Annex F, and by addresses.
 * Reads what is stored of some devices.
 */
final class GatewayFinder {
  private static final int MOST = 10;

  /** Devices whose stored parameters are looked through at most. */
  private static final int LOOKED_THROUGH = 100;

  private static final String IGD = "InternetGatewayDevice.";
  private static final Pattern OUTER_ADDRESS =
      Pattern.compile(
          "InternetGatewayDevice\\.WANDevice\\..*\\.ExternalIPAddress"
              + "|Device\\.IP\\.Interface\\.\\d+\\.IPv4Address\\.\\d+\\.IPAddress");
  private static final Comparator<Gateway> LIKELIEST_FIRST =
      Comparator.comparingInt(GatewayFinder::weight).reversed();

  private final DeviceDirectory devices;

  GatewayFinder(DeviceDirectory devices) {
    this.devices = devices;
  }

  /** At most ten, the likeliest first. */
  List<Gateway> of(Device device) {
    List<Device> others =
        devices.all().stream()
            .filter(other -> !other.key().equals(device.key()) && hasModel(other))
            .toList();
    Map<Device, Set<Evidence>> found = new LinkedHashMap<>();
    Optional<Predicate<DeviceId>> named = named(device);
    String caller = device.contact().address();
    for (Device other : others) {
      if (named.isPresent() && named.get().test(other.id())) {
        evidence(found, other).add(Evidence.NAMED);
      }
      if (!caller.isEmpty()
          && NatCheck.same(caller, other.contact().address())
          && !NatCheck.behindNat(other)) {
        evidence(found, other).add(Evidence.SAME_ADDRESS);
      }
    }
    List<Device> looked =
        found.isEmpty()
            ? others.stream().filter(other -> !NatCheck.behindNat(other)).toList()
            : List.copyOf(found.keySet());
    looked.stream()
        .limit(LOOKED_THROUGH)
        .forEach(
            other -> {
              if (lists(other, device.id())) {
                evidence(found, other).add(Evidence.LISTED);
              }
              if (!caller.isEmpty() && hasOuterAddress(other, caller)) {
                evidence(found, other).add(Evidence.OUTER_ADDRESS);
              }
            });
    return found.entrySet().stream()
        .map(entry -> new Gateway(entry.getKey(), entry.getValue()))
        .sorted(LIKELIEST_FIRST)
        .limit(MOST)
        .toList();
  }

  /** Whether the first of these is likelier than the others. */
  static boolean isClear(List<Gateway> gateways) {
    return gateways.size() == 1
        || gateways.size() > 1 && weight(gateways.get(0)) > weight(gateways.get(1));
  }

  private static Set<Evidence> evidence(Map<Device, Set<Evidence>> found, Device other) {
    return found.computeIfAbsent(other, ignored -> EnumSet.noneOf(Evidence.class));
  }

  /** Without a data model it cannot be told what to forward. */
  private static boolean hasModel(Device device) {
    return !device.reported().root().isEmpty();
  }

  /** The evidence, and of two with the same one that whose model is that of gateways. */
  private static int weight(Gateway gateway) {
    int sum = gateway.device().reported().root().equals(IGD) ? 1 : 0;
    for (Evidence one : gateway.evidence()) {
      sum +=
          switch (one) {
            case NAMED -> 16;
            case LISTED -> 8;
            case OUTER_ADDRESS -> 4;
            case SAME_ADDRESS -> 2;
          };
    }
    return sum;
  }

  /** What the device says of its gateway (Annex F); empty when it says nothing. */
  private Optional<Predicate<DeviceId>> named(Device device) {
    Map<String, String> told = below(device, device.reported().root() + "GatewayInfo.");
    String oui = told.getOrDefault("ManufacturerOUI", "");
    String serial = told.getOrDefault("SerialNumber", "");
    String productClass = told.getOrDefault("ProductClass", "");
    return oui.isEmpty() || serial.isEmpty()
        ? Optional.empty()
        : Optional.of(id -> fits(id, oui, productClass, serial));
  }

  private static boolean fits(DeviceId id, String oui, String productClass, String serial) {
    return id.oui().equalsIgnoreCase(oui)
        && id.serialNumber().equals(serial)
        && (productClass.isEmpty() || id.productClass().equals(productClass));
  }

  private Map<String, String> below(Device device, String path) {
    return devices.parameters(device.key(), path).stream()
        .filter(one -> one.value() != null && one.path().indexOf('.', path.length()) < 0)
        .collect(
            Collectors.toMap(
                one -> one.path().substring(path.length()),
                StoredParameter::value,
                (one, other) -> one));
  }

  private boolean lists(Device gateway, DeviceId wanted) {
    String table = gateway.reported().root() + "ManagementServer.ManageableDevice.";
    return devices.parameters(gateway.key(), table).stream()
        .filter(one -> one.path().endsWith(".SerialNumber") && one.value() != null)
        .filter(one -> one.value().equals(wanted.serialNumber()))
        .map(one -> one.path().substring(0, one.path().lastIndexOf('.') + 1))
        .map(row -> below(gateway, row))
        .anyMatch(
            row ->
                fits(
                    wanted,
                    row.getOrDefault("ManufacturerOUI", ""),
                    row.getOrDefault("ProductClass", ""),
                    row.getOrDefault("SerialNumber", "")));
  }

  private boolean hasOuterAddress(Device gateway, String address) {
    String root = gateway.reported().root();
    return devices
        .parameters(gateway.key(), root + (root.equals(IGD) ? "WANDevice." : "IP.Interface."))
        .stream()
        .filter(one -> one.value() != null && OUTER_ADDRESS.matcher(one.path()).matches())
        .anyMatch(one -> NatCheck.same(one.value(), address));
  }
}
