package org.beckon.acs.connreq.xmpp;

import java.util.Locale;
import org.beckon.cwmp.model.DeviceId;

/** Names for accounts of devices at an outside broker. */
public final class AccountNames {
  private AccountNames() {}

  /**
   * The name of a device's account.
   *
   * @param template in which {@code {serial}}, {@code {oui}} and {@code {class}} stand for the
   *     device's own; what is no letter, digit, dot or underscore in these becomes a hyphen
   */
  public static String of(String template, DeviceId device) {
    return template
        .replace("{serial}", plain(device.serialNumber()))
        .replace("{oui}", plain(device.oui()))
        .replace("{class}", plain(device.productClass()));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._]+", "-");
  }
}
