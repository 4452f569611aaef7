package org.beckon.acs.connreq.udp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A form of the UDP connection request (cpe-quirks 35): with an empty path as TR-069 Annex G has it
 * or with a slash, time in seconds or milliseconds, signature in lower or upper case.
 */
public enum UdpForm {
  PLAIN(false, false, false),
  SLASH(true, false, false),
  PLAIN_UPPER_CASE(false, false, true),
  SLASH_UPPER_CASE(true, false, true),
  PLAIN_MILLISECONDS(false, true, false),
  SLASH_MILLISECONDS(true, true, false);

  private final boolean slash;
  private final boolean milliseconds;
  private final boolean upperCase;

  UdpForm(boolean slash, boolean milliseconds, boolean upperCase) {
    this.slash = slash;
    this.milliseconds = milliseconds;
    this.upperCase = upperCase;
  }

  boolean slash() {
    return slash;
  }

  boolean milliseconds() {
    return milliseconds;
  }

  boolean upperCase() {
    return upperCase;
  }

  /** The word of the quirks: {@code plain-upper-case}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The form of this word. */
  public static Optional<UdpForm> named(String text) {
    return Arrays.stream(values()).filter(form -> form.text().equals(text)).findFirst();
  }

  /**
   * What to try in turn: the form that is known to work, else that of the specification, then the
   * others. Milliseconds come last and only where nothing is known: a device that wants seconds and
   * yet takes such a number would refuse every later request as too old.
   */
  static List<UdpForm> order(Optional<UdpForm> known) {
    List<UdpForm> order = new ArrayList<>();
    known.ifPresent(order::add);
    for (UdpForm form : values()) {
      boolean harmless = known.isEmpty() || form.milliseconds == known.get().milliseconds;
      if (harmless && !order.contains(form)) {
        order.add(form);
      }
    }
    return order;
  }
}
