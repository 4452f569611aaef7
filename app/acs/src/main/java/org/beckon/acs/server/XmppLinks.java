package org.beckon.acs.server;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.beckon.acs.xmpp.XmppAnswer;
import org.beckon.acs.xmpp.XmppLink;
import org.beckon.acs.xmpp.XmppTrouble;
import org.beckon.acs.xmpp.broker.XmppBroker;
import org.beckon.acs.xmpp.outside.OutsideDesk;
import org.beckon.cwmp.xmpp.ConnectionRequestStanza;
import org.beckon.cwmp.xmpp.Jid;

/** Our own broker and an outside one side by side: each device by the way of its domain. */
final class XmppLinks implements XmppLink {
  private final Optional<XmppBroker> own;
  private final OutsideDesk outside;
  private final boolean wanted;

  /**
   * Links that there are.
   *
   * @param wanted whether our own broker should run
   */
  XmppLinks(Optional<XmppBroker> own, OutsideDesk outside, boolean wanted) {
    this.own = own;
    this.outside = outside;
    this.wanted = wanted;
  }

  private Optional<XmppLink> to(Jid device) {
    boolean isOutside =
        outside.settings().map(one -> one.domain().equals(device.domain())).orElse(false);
    Optional<XmppLink> mine =
        own.filter(broker -> broker.serves(device.domain())).map(XmppLink.class::cast);
    return isOutside ? outside.link() : mine.or(outside::link).or(() -> own.map(one -> one));
  }

  /** Of the outside broker where there is one: new devices are set up for it. */
  @Override
  public Jid self() {
    return outside.link().or(() -> own.map(one -> one)).map(XmppLink::self).orElseThrow();
  }

  @Override
  public Optional<XmppTrouble> trouble(Jid device) {
    return to(device)
        .map(link -> link.trouble(device))
        .orElseGet(() -> Optional.of(new XmppTrouble.NoBroker(wanted)));
  }

  @Override
  public CompletableFuture<XmppAnswer> ask(Jid device, ConnectionRequestStanza request) {
    return to(device)
        .map(link -> link.ask(device, request))
        .orElseGet(
            () ->
                CompletableFuture.completedFuture(new XmppAnswer.Lost(XmppAnswer.Loss.BROKEN, "")));
  }

  @Override
  public Optional<Instant> onlineSince(Jid device) {
    return to(device).flatMap(link -> link.onlineSince(device));
  }
}
