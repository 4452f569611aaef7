package org.beckon.console.panel;

import java.util.Optional;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionId;

/** Where one can be in the window: one record for each page, with what it shows. */
public sealed interface Place {

  /** All devices, those that match the text; empty text for all. */
  record Devices(String filter) implements Place {
    /** All devices. */
    public Devices() {
      this("");
    }
  }

  /**
   * One device.
   *
   * @param tab id of the tab to show, empty for the usual one
   */
  record OneDevice(DeviceKey device, String tab) implements Place {
    /** The device's usual tab. */
    public OneDevice(DeviceKey device) {
      this(device, "");
    }
  }

  /** All sessions, and the one to read. */
  record Sessions(Optional<SessionId> session) implements Place {
    /** All sessions. */
    public Sessions() {
      this(Optional.empty());
    }
  }

  /** The laboratory. */
  record Lab() implements Place {}

  /** The server. */
  record Server() implements Place {}

  /** The window's settings. */
  record Preferences() implements Place {}
}
