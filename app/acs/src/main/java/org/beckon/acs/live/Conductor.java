package org.beckon.acs.live;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.registry.Admission;
import org.beckon.acs.device.registry.DeviceRegistry;
import org.beckon.acs.device.registry.Speech;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.journal.recorder.JournalRecorder;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Suspicion;
import org.beckon.acs.operation.program.Learned;
import org.beckon.acs.operation.program.Programs;
import org.beckon.acs.operation.queue.Homecoming;
import org.beckon.acs.operation.queue.OperationQueue;
import org.beckon.acs.phrase.Detail;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.book.KeptQuirks;
import org.beckon.acs.rule.FirstContact;
import org.beckon.acs.session.CwmpSession;
import org.beckon.acs.session.Effect;
import org.beckon.acs.session.Input;
import org.beckon.acs.session.Job;
import org.beckon.acs.session.Reply;
import org.beckon.acs.session.State;
import org.beckon.acs.session.Step;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.soap.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Steps sessions and carries out what the steps ask for. Callers hold the session's lock. */
final class Conductor {
  private static final Logger LOG = LoggerFactory.getLogger(Conductor.class);
  private static final String OWN_FAULT = "The server could not go on; its log says why.";

  private static final Learned.QuirkSeen CANNOT_COUNT =
      new Learned.QuirkSeen(
          Quirk.NONCE_COUNT,
          Quirk.ON,
          "It used a nonce again with the same count, and did not follow a new nonce.");

  private final OpenSessions sessions;
  private final DeviceRegistry devices;
  private final OperationQueue queue;
  private final Homecoming homecoming;
  private final KeptQuirks quirks;
  private final TransferWatch transfers;
  private final Briefer briefer;
  private final Optional<FirstContact> firstContact;
  private final JournalRecorder journal;
  private final Refusals refusals;
  private final Clock clock;

  Conductor(
      OpenSessions sessions,
      DeviceRegistry devices,
      OperationQueue queue,
      Homecoming homecoming,
      KeptQuirks quirks,
      TransferWatch transfers,
      Briefer briefer,
      Optional<FirstContact> firstContact,
      JournalRecorder journal,
      Refusals refusals,
      Clock clock) {
    this.sessions = sessions;
    this.devices = devices;
    this.queue = queue;
    this.homecoming = homecoming;
    this.quirks = quirks;
    this.transfers = transfers;
    this.briefer = briefer;
    this.firstContact = firstContact;
    this.journal = journal;
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * Takes one input to its reply. A failure of the server's own ends the session, not the server.
   */
  Reply advance(LiveSession session, Input input, Aftermath aftermath) {
    try {
      return run(session, input, aftermath);
    } catch (RuntimeException e) {
      LOG.error("session {} failed", session.record().id(), e);
      return giveUp(session, aftermath);
    }
  }

  private Reply giveUp(LiveSession session, Aftermath aftermath) {
    try {
      return run(session, new Input.Abandoned(OWN_FAULT), aftermath);
    } catch (RuntimeException e) {
      LOG.error("session {} could not be given up cleanly", session.record().id(), e);
      drop(session);
      return new Reply.HttpError(503, OWN_FAULT);
    }
  }

  private Reply run(LiveSession session, Input input, Aftermath aftermath) {
    Step step = take(session, input, aftermath);
    while (step.reply() instanceof Reply.WantWork) {
      step = take(session, nextWork(session, aftermath), aftermath);
    }
    return step.reply();
  }

  private Step take(LiveSession session, Input input, Aftermath aftermath) {
    Step step = CwmpSession.step(session.state(), input, clock.instant());
    session.state(step.state());
    for (Effect effect : step.effects()) {
      carryOut(session, effect, aftermath);
    }
    boolean cancelled =
        step.state() instanceof State.Awaiting awaiting
            && step.reply() instanceof Reply.Send(Envelope envelope)
            && envelope.body() instanceof AcsRequest<?>
            && queue.endIfCancelled(awaiting.operation(), aftermath);
    return cancelled ? take(session, new Input.Withdrawn(), aftermath) : step;
  }

  private Input nextWork(LiveSession session, Aftermath aftermath) {
    DeviceKey key = session.device().orElseThrow();
    Optional<Operation> next = devices.isHeld(key) ? Optional.empty() : queue.take(key, aftermath);
    if (next.isEmpty()) {
      return new Input.NoWork();
    }
    Operation operation = next.get();
    session.operation(operation.id());
    return new Input.Work(
        new Job(
            operation.id(),
            Programs.start(
                operation.work(), briefer.brief(operation, devices.find(key), session::hasAdded))));
  }

  private void carryOut(LiveSession session, Effect effect, Aftermath aftermath) {
    switch (effect) {
      case Effect.Opened opened -> opened(session, opened, aftermath);
      case Effect.Noted noted -> session.record().note(noted.text());
      case Effect.Transferred transferred ->
          transfers.completed(session, transferred.message(), aftermath);
      case Effect.Learnt learnt -> learnt(session, learnt.facts(), aftermath);
      case Effect.Progressed progressed ->
          queue.progressed(progressed.operation(), progressed.progress(), aftermath);
      case Effect.OperationEnded ended -> ended(session, ended, aftermath);
      case Effect.OperationCutOff cutOff ->
          queue.putBack(cutOff.operation(), cutOff.reason(), cutOff.suspicions(), aftermath);
      case Effect.Closed closed -> closed(session, closed, aftermath);
    }
  }

  /** What made it go well after an attempt that broke off is no suspicion any more. */
  private void ended(LiveSession session, Effect.OperationEnded ended, Aftermath aftermath) {
    List<Suspicion> suspicions = queue.suspicions(ended.operation());
    queue.end(ended.operation(), ended.outcome(), aftermath);
    boolean well =
        !(ended.outcome() instanceof Outcome.Refused)
            && !(ended.outcome() instanceof Outcome.Abandoned);
    if (well) {
      for (Suspicion one : suspicions) {
        learnt(
            session,
            List.of(new Learned.QuirkSeen(one.quirk(), one.value(), one.reason())),
            aftermath);
      }
    }
  }

  private void learnt(LiveSession session, List<Learned> facts, Aftermath aftermath) {
    DeviceKey key = session.device().orElseThrow();
    devices.learn(key, facts, aftermath);
    for (Learned fact : facts) {
      if (fact instanceof Learned.Added(String path)) {
        session.added(path);
      } else if (fact instanceof Learned.QuirkSeen seen) {
        devices.find(key).ifPresent(device -> learnt(session, device, seen, aftermath));
      } else if (fact instanceof Learned.Noted(String text)) {
        session.record().note(text);
      } else if (fact instanceof Learned.TransferOrdered order) {
        devices.find(key).ifPresent(device -> transfers.ordered(session, device, order));
      } else if (fact instanceof Learned.TransferCancelled(String commandKey)) {
        transfers.cancelled(key, commandKey);
      }
    }
  }

  private void learnt(
      LiveSession session, Device device, Learned.QuirkSeen seen, Aftermath aftermath) {
    boolean isNew =
        quirks.learn(
            device,
            Optional.of(session.record().id()),
            seen.quirk(),
            seen.value(),
            seen.reason(),
            aftermath);
    if (isNew) {
      session.record().note(seen.reason() + " Learnt for its model and firmware.");
    }
  }

  private void opened(LiveSession session, Effect.Opened opened, Aftermath aftermath) {
    Envelope envelope = opened.inform();
    if (!(envelope.body() instanceof Inform inform)) {
      return;
    }
    Admission admission =
        devices.informed(
            inform,
            new Speech(envelope.namespace().uri(), opened.version().text()),
            session.visitor().at(clock.instant()),
            aftermath);
    Device device = admission.device();
    session.device(device.key());
    session.quirks(quirks.effective(device));
    session.record().identified(device.key(), inform.event());
    sessions
        .claim(device.key(), session)
        .filter(older -> older != session)
        .ifPresent(older -> supersede(older, aftermath));
    // What an older session still held when it broke can run again now.
    queue.reclaim(device.key(), "The session broke off.", aftermath);
    transfers.informed(session, device, inform);
    homecoming.informed(device.key(), inform.event(), aftermath);
    devices.opened(device.key(), session.record().id());
    for (Phrase alarm : admission.alarms()) {
      Phrase odd = Phrase.with(CallNotice.ODD, Detail.of(device.key().text()), alarm);
      refusals.notice(session.visitor().address(), odd, aftermath);
    }
    if (session.visitor().uncounted()) {
      learnt(session, device, CANNOT_COUNT, aftermath);
    }
    if (devices.isHeld(device.key())) {
      session.record().note("It waits for approval: nothing runs on it before that.");
    } else {
      firstContact.stream()
          .flatMap(rule -> rule.apply(admission, aftermath).stream())
          .forEach(session.record()::note);
    }
    aftermath.accept(new AcsEvent.Informed(device.key(), session.record().id(), inform.event()));
  }

  /** The newest session of a device wins (cpe-quirks 36). */
  private void supersede(LiveSession older, Aftermath aftermath) {
    older.lock.lock();
    try {
      advance(older, new Input.Superseded(), aftermath);
      tellEnd(older, aftermath);
    } finally {
      older.lock.unlock();
    }
  }

  private void closed(LiveSession session, Effect.Closed closed, Aftermath aftermath) {
    boolean well = closed.outcome() == SessionOutcome.COMPLETE;
    sessions.remove(session, well);
    session.line().leave(session, well);
    session.end(closed);
    session.device().ifPresent(key -> devices.closed(key, session.record().id(), well));
    if (well) {
      transfers.closed(session);
    }
    session
        .operation()
        .ifPresent(last -> queue.putBack(last, "The session broke off.", List.of(), aftermath));
  }

  /** The last resort: whatever else failed, nothing of the session stays behind. */
  private void drop(LiveSession session) {
    Effect.Closed end = new Effect.Closed(SessionOutcome.FAILED, OWN_FAULT);
    session.state(new State.Ended(end.outcome(), end.reason()));
    sessions.remove(session, false);
    session.line().leave(session, false);
    session.end(end);
    session.device().ifPresent(key -> devices.closed(key, session.record().id(), false));
  }

  /** Closes the record of a session that has ended, once its last message is in it. */
  void tellEnd(LiveSession session, Aftermath aftermath) {
    session
        .takeEnd()
        .flatMap(end -> journal.end(session.record(), end.outcome(), end.reason()))
        .ifPresent(summary -> aftermath.accept(new AcsEvent.SessionEnded(summary)));
  }
}
