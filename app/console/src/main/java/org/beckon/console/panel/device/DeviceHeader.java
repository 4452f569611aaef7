package org.beckon.console.panel.device;

/**
 * What stands above the tabs of a device.
 *
 * @param name alias, else model and serial number
 * @param alias given by people, empty when none
 * @param model manufacturer and model
 * @param state in words
 */
record DeviceHeader(String name, String alias, String model, String serial, String state) {

  /** Before anything is known. */
  static final DeviceHeader NOTHING = new DeviceHeader("", "", "", "", "");
}
