package org.beckon.acs.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.beckon.acs.auth.AccessBook;
import org.beckon.acs.auth.Attempt;
import org.beckon.acs.auth.ClientCertificate;
import org.beckon.acs.auth.CpeLogin;
import org.beckon.acs.auth.Entry;
import org.beckon.acs.auth.Gate;
import org.beckon.acs.auth.Proof;
import org.beckon.acs.auth.Verdict;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.registry.Caller;
import org.beckon.acs.device.registry.DeviceRegistry;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.phrase.Phrase;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.soap.Envelope;
import org.beckon.cwmp.soap.Header;
import org.beckon.cwmp.soap.SoapEncoder;

/**
 * Where strangers log in, and where devices that the owner does not want stay outside. Thread-safe.
 */
public final class Door {
  /** TR-069 A.5.1, request denied. */
  private static final Fault DENIED =
      Fault.of(8001, "Request denied: this device is not known here");

  private final CpeLogin login;
  private final Gate gate;
  private final AccessBook book;
  private final DeviceRegistry devices;
  private final Clock clock;
  private final SoapEncoder encoder = new SoapEncoder();

  public Door(CpeLogin login, Gate gate, AccessBook book, DeviceRegistry devices, Clock clock) {
    this.login = login;
    this.gate = gate;
    this.book = book;
    this.devices = devices;
    this.clock = clock;
  }

  /** What the login gave. */
  sealed interface Knock {
    /** It may be let in, once its Inform is read. */
    record Known(Visitor visitor) implements Knock {}

    /** It hears this and nothing more. */
    record Turned(Answer answer) implements Knock {}
  }

  /** Lets a POST of no known session log in. */
  Knock knock(Post post, Refusals refusals, Consumer<AcsEvent> telling) {
    Attempt attempt =
        new Attempt(post.address(), post.line().certificate(), post.authorization(), "POST");
    return switch (login.judge(attempt, post.body().bytes())) {
      case Verdict.Admitted(Proof proof, boolean uncounted) ->
          new Knock.Known(new Visitor(post.address(), proof, voucher(proof), uncounted));
      case Verdict.Challenged challenged -> {
        challenged.failure().ifPresent(failure -> refusals.wrongLogin(post, failure, telling));
        yield new Knock.Turned(challenge(challenged));
      }
      case Verdict.Slowed(Duration wait, var failure) -> {
        refusals.wrongLogin(post, failure, telling);
        long seconds = wait.toSeconds() + 1;
        yield new Knock.Turned(
            Answer.error(
                403,
                "Too many wrong logins came from here. Try again in " + seconds + " seconds.",
                new Answer.Field("Retry-After", Long.toString(seconds))));
      }
    };
  }

  private static Answer challenge(Verdict.Challenged challenged) {
    Answer answer = Answer.error(401, "Log in to open a session.");
    for (String challenge : challenged.challenges()) {
      answer = answer.with(new Answer.Field("WWW-Authenticate", challenge));
    }
    return answer;
  }

  private Optional<Caller.Voucher> voucher(Proof proof) {
    return switch (proof) {
      case Proof.Nobody _ -> Optional.empty();
      case Proof.Password(var used, _) ->
          book.owner(used).map(device -> new Caller.Voucher(device, "login"));
      case Proof.Certificate(ClientCertificate certificate) ->
          certificate.device().map(device -> new Caller.Voucher(device, "certificate"));
    };
  }

  /**
   * Decides on a device once its Inform is read.
   *
   * @return what it hears instead of the InformResponse; empty when it may come in
   */
  Optional<Answer> enter(
      Post post,
      Visitor visitor,
      Envelope envelope,
      Refusals refusals,
      Consumer<AcsEvent> telling) {
    if (!(envelope.body() instanceof Inform inform)) {
      return Optional.empty();
    }
    DeviceKey key = devices.keyOf(inform, visitor.at(clock.instant()));
    Entry entry =
        gate.decide(
            visitor.proof(),
            inform.deviceId(),
            key,
            devices.knows(key),
            inform.has(EventCode.BOOTSTRAP));
    return switch (entry) {
      case Entry.Welcome(boolean nowHeld) -> {
        if (nowHeld) {
          refusals.notice(post.address(), Phrase.of(CallNotice.HELD, key.text()), telling);
        }
        yield Optional.empty();
      }
      case Entry.Impostor(var failure) -> {
        refusals.wrongLogin(post, failure, telling);
        yield Optional.of(Answer.error(403, "This login is not the one of this device."));
      }
      case Entry.Unknown() -> {
        refusals.notice(
            post.address(), Phrase.of(CallNotice.REFUSED, key.text(), post.address()), telling);
        refusals.uselessMessage(post, inform.method(), DENIED.text(), telling);
        Header header = Header.withId(envelope.header().id());
        yield Optional.of(
            Answer.message(
                Body.of(encoder.encode(new Envelope(envelope.namespace(), header, DENIED)))));
      }
    };
  }
}
