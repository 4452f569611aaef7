package org.beckon.acs.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.InformResponse;
import org.beckon.cwmp.soap.CwmpVersion;
import org.beckon.cwmp.soap.Envelope;
import org.beckon.cwmp.soap.Header;

/** The first exchange of a session: Inform and its response (TR-069 3.7.1.1). */
final class Opener {
  /** The specification allows 64 characters; real CPEs go beyond, but not this far. */
  private static final int LONGEST_IDENTITY = 256;

  /** The specification allows 64 events, with codes of 64 and keys of 32 characters. */
  private static final int MOST_EVENTS = 256;

  private static final int LONGEST_EVENT = 256;

  private Opener() {}

  static Step open(State.Opening opening, Envelope envelope, Instant now) {
    if (!(envelope.body() instanceof Inform inform)) {
      String reason = "A session begins with an Inform.";
      return Step.end(SessionOutcome.FAILED, reason, new Reply.HttpError(400, reason));
    }
    if (tooLong(inform.deviceId())) {
      return refuse(envelope, Fault.of(8003, "Invalid arguments: DeviceId is too long"));
    }
    if (tooLong(inform.event())) {
      return refuse(envelope, Fault.of(8003, "Invalid arguments: Event is too long"));
    }
    if (!envelope.header().notUnderstood().isEmpty()) {
      return refuse(envelope, CpeCalls.notUnderstood(envelope.header().notUnderstood()));
    }
    Optional<CwmpVersion> version = Versions.spoken(envelope);
    if (version.isEmpty()) {
      return refuse(envelope, Fault.of(8006, "CWMP version not supported"));
    }
    Patience patience = opening.patience().with(envelope.header().sessionTimeout());
    Hold hold = opening.extraRound() ? Hold.LIFTED : Hold.NONE;
    Talk talk = new Talk(envelope.namespace(), opening.firstId(), patience, hold);
    String chosen = Versions.listed(envelope) ? version.get().text() : "";
    Header header = new Header(envelope.header().id(), false, 0, "", chosen);
    Effect opened = new Effect.Opened(envelope, version.get());
    return new Step(
        new State.CpeTurn(talk, 0, now.plus(patience.idle())),
        new Reply.Send(new Envelope(envelope.namespace(), header, new InformResponse(1))),
        ForcedParameters.missing(inform)
            .map(text -> List.of(opened, new Effect.Noted(text)))
            .orElseGet(() -> List.of(opened)));
  }

  private static boolean tooLong(DeviceId id) {
    return id.manufacturer().length() > LONGEST_IDENTITY
        || id.oui().length() > LONGEST_IDENTITY
        || id.productClass().length() > LONGEST_IDENTITY
        || id.serialNumber().length() > LONGEST_IDENTITY;
  }

  private static boolean tooLong(List<Event> events) {
    return events.size() > MOST_EVENTS
        || events.stream()
            .anyMatch(
                event ->
                    event.code().length() > LONGEST_EVENT
                        || event.commandKey().length() > LONGEST_EVENT);
  }

  /** A fault in place of the InformResponse: the CPE counts the session as failed. */
  private static Step refuse(Envelope inform, Fault fault) {
    Header header = Header.withId(inform.header().id());
    return Step.end(
        SessionOutcome.FAILED,
        "The Inform was refused: " + fault.text() + ".",
        new Reply.Send(new Envelope(inform.namespace(), header, fault)));
  }
}
