package org.beckon.acs.auth;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beckon.acs.device.DeviceKey;
import org.beckon.cwmp.model.DeviceId;

/**
 * A TLS client certificate that was issued by a CA which the owner trusts.
 *
 * @param names its common name and its alternative names, as they stand in it
 */
public record ClientCertificate(List<String> names) {
  /** {@code OUI-Serial} or {@code OUI-ProductClass-Serial} (TR-069 3.3). */
  private static final Pattern OF_ONE_DEVICE = Pattern.compile("[0-9A-Fa-f]{6}-.+");

  public ClientCertificate {
    names = List.copyOf(names);
  }

  /** The device that it was made for; empty for one that a whole model shares. */
  public Optional<DeviceKey> device() {
    return names.stream()
        .filter(name -> OF_ONE_DEVICE.matcher(name).matches())
        .findFirst()
        .map(DeviceKey::new);
  }

  /** Whether it was made for the device that states this identity. */
  boolean isOf(DeviceId stated) {
    String plainShort = stated.oui() + "-" + stated.serialNumber();
    String plainLong = stated.oui() + "-" + stated.productClass() + "-" + stated.serialNumber();
    String withoutClass =
        new DeviceId(stated.manufacturer(), stated.oui(), "", stated.serialNumber()).text();
    return names.stream()
        .anyMatch(
            name ->
                name.equalsIgnoreCase(stated.text())
                    || name.equalsIgnoreCase(withoutClass)
                    || name.equalsIgnoreCase(plainShort)
                    || name.equalsIgnoreCase(plainLong));
  }
}
