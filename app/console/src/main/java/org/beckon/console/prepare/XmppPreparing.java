package org.beckon.console.prepare;

import java.util.List;
import java.util.Optional;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.connreq.xmpp.XmppService;
import org.beckon.acs.device.Device;
import org.beckon.acs.operation.Work;
import org.beckon.acs.phrase.Phrase;
import org.beckon.console.errand.Errands;

/** For requests over XMPP: an account at the broker. */
record XmppPreparing(XmppService service) implements Preparing {

  @Override
  public Via via() {
    return Via.XMPP;
  }

  @Override
  public List<Work> preview(Device device) {
    return List.of();
  }

  @Override
  public Ordered order(Device device) {
    return switch (service.prepare(device, Errands.ORIGIN)) {
      case XmppService.Result.Queued queued -> new Ordered.Queued(List.of(queued.operation()));
      case XmppService.Result.Refused(Phrase why) -> new Ordered.Refused(why);
    };
  }

  @Override
  public Optional<String> effect(Device device) {
    return service.onlineSince(device).map(since -> device.reported().connReqJabberId());
  }
}
