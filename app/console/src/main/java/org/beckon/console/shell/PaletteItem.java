package org.beckon.console.shell;

import org.beckon.acs.device.DeviceKey;
import org.beckon.console.command.Command;

/** Something that the palette offers. */
public sealed interface PaletteItem {

  /** The line to read and to search in. */
  String label();

  /** A command of the page in front or of the window. */
  record Run(Command command, String label) implements PaletteItem {}

  /** A device to open; {@code detail} is the rest by which it may be searched. */
  record Open(DeviceKey device, String label, String detail) implements PaletteItem {}
}
