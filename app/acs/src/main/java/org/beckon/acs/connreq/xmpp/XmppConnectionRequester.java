package org.beckon.acs.connreq.xmpp;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.Delivery;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.StepKind;
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
  public Optional<Cause> missing(Device device) {
    String address = device.reported().connReqJabberId();
    if (address.isEmpty()) {
      return Optional.of(Cause.of(CauseCode.JID_MISSING));
    }
    Optional<Jid> jid = Jid.parse(address).filter(one -> !one.isBare());
    return jid.isEmpty()
        ? Optional.of(Cause.of(CauseCode.JID_UNUSABLE, address))
        : link.trouble(jid.get()).map(Answers::cause);
  }

  @Override
  public Delivery deliver(Device device, Duration timeout, Consumer<PokeStep> steps) {
    long begin = System.nanoTime();
    Optional<Cause> missing = missing(device);
    if (missing.isPresent()) {
      return new Delivery.Unreachable(missing.get());
    }
    Jid jid = Jid.parse(device.reported().connReqJabberId()).orElseThrow();
    Credentials login = device.connectionRequest();
    PokeStep sent = step(StepKind.STANZA_SENT, begin, jid.toString(), login.username());
    CompletableFuture<XmppAnswer> answer =
        link.ask(jid, new ConnectionRequestStanza(login.username(), login.password()));
    if (answer.isDone() && answer.join() instanceof XmppAnswer.Offline) {
      return Answers.of(new XmppAnswer.Offline(), jid, login);
    }
    steps.accept(sent);
    Duration patience = timeout.compareTo(PATIENCE) < 0 ? timeout : PATIENCE;
    try {
      XmppAnswer came = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      steps.accept(result(came, begin));
      return Answers.of(came, jid, login);
    } catch (TimeoutException e) {
      return new Delivery.Broken(
          Cause.of(
              CauseCode.STANZA_UNANSWERED, jid.toString(), Long.toString(patience.toSeconds())));
    } catch (ExecutionException e) {
      throw new IllegalStateException("A question over XMPP never fails", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivery.Broken(Cause.of(CauseCode.CUT_SHORT));
    } finally {
      answer.cancel(false);
    }
  }

  private static PokeStep result(XmppAnswer answer, long begin) {
    return switch (answer) {
      case XmppAnswer.Taken _ -> step(StepKind.RESULT, begin);
      case XmppAnswer.Refused(String condition) ->
          step(StepKind.RESULT_ERROR, begin, condition.isEmpty() ? "error" : condition);
      case XmppAnswer.Offline _ -> step(StepKind.RESULT_OFFLINE, begin);
      case XmppAnswer.Lost _ -> step(StepKind.RESULT_LOST, begin);
    };
  }

  private static PokeStep step(StepKind kind, long begin, String... details) {
    return PokeStep.of(Via.XMPP, kind, Duration.ofNanos(System.nanoTime() - begin), details);
  }
}
