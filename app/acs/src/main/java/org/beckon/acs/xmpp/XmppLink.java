package org.beckon.acs.xmpp;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.beckon.cwmp.xmpp.ConnectionRequestStanza;
import org.beckon.cwmp.xmpp.Jid;

/** The server's place in XMPP: beside its own broker, or as a client of another. Thread-safe. */
public interface XmppLink {

  /** Who asks; devices may be told to listen to nobody else. */
  Jid self();

  /**
   * Why nothing can be sent to a device at present; empty when it can.
   *
   * @param device full address
   */
  Optional<XmppTrouble> trouble(Jid device);

  /**
   * Sends a connection request. Returns when it is on its way.
   *
   * @param device full address
   * @return completes with what came back, never exceptionally; stays open while nothing does, and
   *     whoever stops waiting cancels it
   */
  CompletableFuture<XmppAnswer> ask(Jid device, ConnectionRequestStanza request);

  /** Since when a full address is online; empty when it is not, or that cannot be told. */
  Optional<Instant> onlineSince(Jid device);
}
