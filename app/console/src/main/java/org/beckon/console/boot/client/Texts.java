package org.beckon.console.boot.client;

/** Help texts that several commands share. */
final class Texts {
  static final String DEVICE = "Id, unique prefix of it, serial number or alias of a device.";

  private Texts() {}
}
