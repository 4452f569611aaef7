package org.beckon.acs.connreq.xmpp;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.Delivery;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.xmpp.XmppAnswer;
import org.beckon.acs.xmpp.XmppLink;
import org.beckon.cwmp.xmpp.ConnectionRequestStanza;
import org.beckon.cwmp.xmpp.Jid;

/** Connection requests over XMPP (TR-069 Annex K). Thread-safe. */
public final class XmppConnectionRequester implements ConnectionRequester {
  /** An answer over a connection that stands comes at once; longer means that it does not stand. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final XmppLink link;

  public XmppConnectionRequester(XmppLink link) {
    this.link = link;
  }

  @Override
  public Via via() {
    return Via.XMPP;
  }

  @Override
  public Optional<String> missing(Device device) {
    String address = device.reported().connReqJabberId();
    if (address.isEmpty()) {
      return Optional.of(
          "The device has told no XMPP address (ConnReqJabberID). Set XMPP up for it first.");
    }
    if (Jid.parse(address).filter(jid -> !jid.isBare()).isEmpty()) {
      return Optional.of("The device's XMPP address " + address + " is not a full one.");
    }
    return link.trouble();
  }

  @Override
  public Delivery deliver(Device device, Duration timeout, Consumer<PokeStep> steps) {
    long begin = System.nanoTime();
    Optional<String> missing = missing(device);
    if (missing.isPresent()) {
      return new Delivery.Unreachable(missing.get(), Words.SET_UP);
    }
    Jid jid = Jid.parse(device.reported().connReqJabberId()).orElseThrow();
    Credentials login = device.connectionRequest();
    Duration sent = Duration.ofNanos(System.nanoTime() - begin);
    CompletableFuture<XmppAnswer> answer =
        link.ask(jid, new ConnectionRequestStanza(login.username(), login.password()));
    if (answer.isDone() && answer.join() instanceof XmppAnswer.Offline) {
      return Words.of(new XmppAnswer.Offline(), jid, login);
    }
    steps.accept(
        new PokeStep(Via.XMPP, "stanza sent", sent, "to " + jid + " as " + login.username()));
    Duration patience = timeout.compareTo(PATIENCE) < 0 ? timeout : PATIENCE;
    try {
      XmppAnswer came = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      steps.accept(step("result", begin, Words.detail(came)));
      return Words.of(came, jid, login);
    } catch (TimeoutException e) {
      return Words.silent(jid, patience);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A question over XMPP never fails", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivery.Broken("The poke was cut short.", "Try again.");
    } finally {
      answer.cancel(false);
    }
  }

  private static PokeStep step(String name, long begin, String detail) {
    return new PokeStep(Via.XMPP, name, Duration.ofNanos(System.nanoTime() - begin), detail);
  }
}
