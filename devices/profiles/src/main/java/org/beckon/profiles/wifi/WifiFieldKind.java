package org.beckon.profiles.wifi;

import java.util.Arrays;
import java.util.Optional;

/** What a field of a radio or a network means to people, whatever the data model calls it. */
public enum WifiFieldKind {
  ENABLE("enable"),
  /** Of a network its SSID, of a radio what the device calls it. */
  NAME("name"),
  STATUS("status"),
  BAND("band"),
  STANDARD("standard"),
  CHANNEL("channel"),
  AUTO_CHANNEL("autoChannel"),
  WIDTH("width"),
  POWER("power"),
  COUNTRY("country"),
  SECURITY_MODE("securityMode"),
  PASSPHRASE("passphrase"),
  /** Whether the name is sent out in beacons; off means a hidden network. */
  ADVERTISED("advertised"),
  /** Whether clients are kept from each other, as in a guest network. */
  ISOLATION("isolation"),
  /** Whether the push button (WPS) is on. */
  WPS("wps"),
  CLIENTS("clients"),
  /** The BSSID. */
  ADDRESS("address");

  private final String key;

  WifiFieldKind(String key) {
    this.key = key;
  }

  /** Its name in mapping files and on the command line. */
  public String key() {
    return key;
  }

  /** The kind with this name. */
  public static Optional<WifiFieldKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }
}
