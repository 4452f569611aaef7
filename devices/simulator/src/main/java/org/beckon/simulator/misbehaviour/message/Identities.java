package org.beckon.simulator.misbehaviour.message;

import org.beckon.cwmp.model.DeviceId;

/** CPEs that do not know who they are (cpe-quirks 13). */
public final class Identities {
  private Identities() {}

  /** No serial number. */
  public static DeviceId withoutSerial(DeviceId id) {
    return new DeviceId(id.manufacturer(), id.oui(), id.productClass(), "");
  }

  /** No OUI. */
  public static DeviceId withoutOui(DeviceId id) {
    return new DeviceId(id.manufacturer(), "", id.productClass(), id.serialNumber());
  }

  /** The OUI that stands for none. */
  public static DeviceId withBlankOui(DeviceId id) {
    return new DeviceId(id.manufacturer(), "FFFFFF", id.productClass(), id.serialNumber());
  }

  /** Neither manufacturer nor product class. */
  public static DeviceId withoutClass(DeviceId id) {
    return new DeviceId("", id.oui(), "", id.serialNumber());
  }

  /** Characters that mean something elsewhere. */
  public static DeviceId odd(DeviceId id) {
    return new DeviceId(
        id.manufacturer() + " & Söhne <GmbH>",
        id.oui(),
        id.productClass() + "/%2F \"x\"",
        id.serialNumber() + " -.'?#ß");
  }
}
