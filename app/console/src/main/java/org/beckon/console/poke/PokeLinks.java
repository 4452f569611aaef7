package org.beckon.console.poke;

import org.beckon.acs.connreq.Remedy;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionId;

/** Where the view of a poke leads to. FX thread only. */
public interface PokeLinks {

  /** Shows a session. */
  void session(SessionId session);

  /** Does what can be done about a failed poke; never {@link Remedy#AGAIN}. */
  void remedy(Remedy remedy, DeviceKey device);
}
