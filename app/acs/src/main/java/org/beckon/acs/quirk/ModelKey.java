package org.beckon.acs.quirk;

import org.beckon.acs.device.Device;

/**
 * A kind of device: devices of the same make with the same firmware have the same quirks
 * (cpe-quirks 43). The texts come from devices and are cut to 256 characters.
 *
 * @param manufacturer as stated; the OUI where it states none
 * @param model product class; the model name where it states none
 * @param firmware software version, or {@link #EVERY_FIRMWARE}
 */
public record ModelKey(String manufacturer, String model, String firmware)
    implements Comparable<ModelKey> {
  /** In the place of a firmware: what counts for each. */
  public static final String EVERY_FIRMWARE = "*";

  private static final int LONGEST = 256;

  public ModelKey {
    manufacturer = cut(manufacturer);
    model = cut(model);
    firmware = cut(firmware);
  }

  /** The kind that a device is of, as far as it has told. */
  public static ModelKey of(Device device) {
    return new ModelKey(
        either(device.id().manufacturer(), device.id().oui()),
        either(device.id().productClass(), device.reported().modelName()),
        device.reported().softwareVersion());
  }

  /** The same model whatever its firmware. */
  public ModelKey withEveryFirmware() {
    return new ModelKey(manufacturer, model, EVERY_FIRMWARE);
  }

  private static String either(String first, String second) {
    return first.isBlank() ? second : first;
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  @Override
  public int compareTo(ModelKey other) {
    int order = manufacturer.compareTo(other.manufacturer);
    order = order == 0 ? model.compareTo(other.model) : order;
    return order == 0 ? firmware.compareTo(other.firmware) : order;
  }
}
