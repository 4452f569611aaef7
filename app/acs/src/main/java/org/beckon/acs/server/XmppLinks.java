package org.beckon.acs.server;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
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

  /**
   * Whether a device is at the outside broker. Our own takes any IPv4 address as its domain, so the
   * outside one's is looked at first.
   *
   * @param domain of the outside broker
   * @param ours whether our own broker serves a domain
   */
  static boolean isOutside(Jid device, String domain, Predicate<String> ours) {
    return device.domain().equals(domain) || !ours.test(device.domain());
  }

  private Optional<XmppLink> to(Jid device) {
    return outside
        .settings()
        .filter(theirs -> isOutside(device, theirs.domain(), this::isOurs))
        .flatMap(theirs -> outside.link())
        .or(() -> own.map(one -> one));
  }

  private boolean isOurs(String domain) {
    return own.filter(broker -> broker.serves(domain)).isPresent();
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
