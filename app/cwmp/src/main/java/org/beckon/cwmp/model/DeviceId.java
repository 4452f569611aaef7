package org.beckon.cwmp.model;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The identity that a CPE states in its Inform: DeviceIdStruct. Any part can be empty or odd in the
 * field (cpe-quirks 13); nothing is checked here.
 */
public record DeviceId(String manufacturer, String oui, String productClass, String serialNumber) {

  /**
   * The identity as one text, {@code OUI-ProductClass-Serial}, each part percent-encoded (UTF-8)
   * outside letters, digits and underscore; the ProductClass part is left out where it is empty
   * (TR-069 3.4.4). Also the default CPE user name.
   */
  public String text() {
    String middle = productClass.isEmpty() ? "" : encode(productClass) + "-";
    return encode(oui) + "-" + middle + encode(serialNumber);
  }

  private static String encode(String part) {
    StringBuilder out = new StringBuilder(part.length());
    for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b == '_';
      if (plain) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX.toHexDigits(b));
      }
    }
    return out.toString();
  }

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
}
