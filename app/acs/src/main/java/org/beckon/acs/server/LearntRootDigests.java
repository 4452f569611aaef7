package org.beckon.acs.server;

import java.util.Optional;
import java.util.function.Consumer;
import org.beckon.acs.connreq.http.RootDigests;
import org.beckon.acs.device.Device;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.book.KeptQuirks;

/** Keeps in the book of quirks which devices check their digest against {@code /}. */
record LearntRootDigests(KeptQuirks quirks, Consumer<AcsEvent> events) implements RootDigests {

  @Override
  public boolean isKnown(Device device) {
    return quirks.effective(device).has(Quirk.DIGEST_URI_ROOT);
  }

  @Override
  public void learn(Device device) {
    quirks.learn(
        device,
        Optional.empty(),
        Quirk.DIGEST_URI_ROOT,
        Quirk.ON,
        "It refused the login of a connection request for its own path and took the one for /.",
        events);
  }
}
