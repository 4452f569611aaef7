package org.beckon.acs.server;

import org.beckon.acs.connreq.Poker;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.journal.Journal;
import org.beckon.acs.operation.Operations;

/** The running server, for those who use it from within the process: window and API. */
public interface Acs {

  /** All managed devices. */
  DeviceDirectory devices();

  /** The queue of work. */
  Operations operations();

  /** Connection requests. */
  Poker poker();

  /** Sessions and what crossed the wire. */
  Journal journal();

  /** What happens, as it happens. */
  AcsEvents events();

  /** The server at a glance, as of now. */
  ServerStatus status();
}
