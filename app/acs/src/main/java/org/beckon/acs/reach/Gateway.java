package org.beckon.acs.reach;

import java.util.Set;
import org.beckon.acs.device.Device;

/**
 * A managed device that may stand before another one.
 *
 * @param evidence what speaks for it; never empty
 */
public record Gateway(Device device, Set<Evidence> evidence) {
  public Gateway {
    evidence = Set.copyOf(evidence);
  }

  /** What shows that a device stands before another one; the stronger ones first. */
  public enum Evidence {
    /** The device names it in GatewayInfo (Annex F). */
    NAMED("gateway-info"),
    /** It lists the device among its ManageableDevice (Annex F). */
    LISTED("manageable-device"),
    /** The device calls from the address that is the outer one of this gateway. */
    OUTER_ADDRESS("outer-address"),
    /** Both call from the same address. */
    SAME_ADDRESS("same-address");

    private final String text;

    Evidence(String text) {
      this.text = text;
    }

    /** The word of the API. */
    public String text() {
      return text;
    }
  }
}
