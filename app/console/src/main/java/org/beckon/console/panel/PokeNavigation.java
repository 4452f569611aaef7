package org.beckon.console.panel;

import java.util.Optional;
import org.beckon.acs.connreq.Remedy;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionId;
import org.beckon.console.poke.PokeLinks;

/** Where pokes lead to: the pages of the window. FX thread only. */
final class PokeNavigation implements PokeLinks {
  private static final String INFORM = "inform";

  private final PanelContext context;

  PokeNavigation(PanelContext context) {
    this.context = context;
  }

  @Override
  public void session(SessionId session) {
    context.navigator().go(new Place.Sessions(Optional.of(session)));
  }

  @Override
  public void remedy(Remedy remedy, DeviceKey device) {
    switch (remedy) {
      case NONE, AGAIN -> {}
      case SETTINGS -> context.navigator().go(new Place.OneDevice(device, INFORM));
      case PREPARE_UDP -> context.preparations().open(device, Via.UDP);
      case PREPARE_XMPP -> context.preparations().open(device, Via.XMPP);
      case SERVER -> context.navigator().go(new Place.Server());
    }
  }
}
