package org.beckon.acs.device.registry;

import java.util.List;
import java.util.stream.Stream;
import org.beckon.acs.device.DeviceKey;
import org.beckon.cwmp.model.DeviceId;

/**
 * The key of a device, with what is odd about it. A device is known by what it states, never by its
 * address, unless it states no serial number at all: then by a login or certificate of its own, and
 * only where it has neither by its address (cpe-quirks 13).
 */
record Identity(DeviceKey key, List<String> notes) {

  static Identity of(DeviceId stated, Caller caller) {
    if (stated.serialNumber().isBlank() && caller.voucher().isPresent()) {
      Caller.Voucher voucher = caller.voucher().get();
      return new Identity(
          voucher.device(),
          List.of("It states no serial number and is known by its " + voucher.by() + "."));
    }
    if (stated.serialNumber().isBlank()) {
      DeviceId temporary =
          new DeviceId(
              stated.manufacturer(),
              stated.oui(),
              stated.productClass(),
              "temporary_" + caller.address());
      return new Identity(
          DeviceKey.of(temporary),
          List.of("It states no serial number and is known by its address for the time being."));
    }
    List<String> notes = isOui(stated.oui()) ? List.of() : List.of(oddOui(stated.oui()));
    return new Identity(DeviceKey.of(stated), notes);
  }

  Identity with(List<String> more) {
    return more.isEmpty()
        ? this
        : new Identity(key, Stream.concat(notes.stream(), more.stream()).toList());
  }

  private static String oddOui(String oui) {
    return oui.isBlank()
        ? "It states no OUI."
        : "Its OUI " + oui + " is not one: six hexadecimal digits that a maker owns.";
  }

  private static boolean isOui(String oui) {
    return oui.length() == 6
        && !oui.equalsIgnoreCase("FFFFFF")
        && oui.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
  }
}
