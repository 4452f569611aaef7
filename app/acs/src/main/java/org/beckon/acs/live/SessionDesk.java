package org.beckon.acs.live;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.beckon.acs.device.registry.DeviceRegistry;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.Notices;
import org.beckon.acs.journal.recorder.JournalRecorder;
import org.beckon.acs.journal.recorder.SessionRecord;
import org.beckon.acs.operation.queue.Homecoming;
import org.beckon.acs.operation.queue.OperationQueue;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.Quirks;
import org.beckon.acs.quirk.book.KeptQuirks;
import org.beckon.acs.rule.FirstContact;
import org.beckon.acs.session.Input;
import org.beckon.acs.session.Patience;
import org.beckon.acs.session.State;
import org.beckon.acs.store.ParameterStore;
import org.beckon.acs.transfer.book.TransferBook;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.soap.Decoded;
import org.beckon.cwmp.soap.SoapDecoder;
import org.beckon.profiles.dictionary.Dictionary;

/**
 * Where every POST of a CPE comes in: finds its session or opens one, and gives the answer. Knows
 * no HTTP server. Thread-safe; blocks only for the store and for another POST of the same session.
 */
public final class SessionDesk implements AutoCloseable {
  /** Name of the session cookie. */
  public static final String COOKIE = "beckon";

  private static final Answer.Field RETRY_AFTER = new Answer.Field("Retry-After", "60");
  private static final int COOKIE_BYTES = 16;

  private final OpenSessions sessions = new OpenSessions();
  private final SoapDecoder decoder = new SoapDecoder();
  private final SecureRandom random = new SecureRandom();
  private final DeviceRegistry devices;
  private final KeptQuirks quirks;
  private final JournalRecorder journal;
  private final Door door;
  private final Consumer<AcsEvent> events;
  private final Refusals refusals;
  private final Conductor conductor;
  private final Exchanges exchanges;
  private final Sweeper sweeper;
  private final Bounds bounds;
  private final Patience patience;
  private final Clock clock;
  private volatile boolean closing;

  /**
   * A desk that is open until it is closed.
   *
   * @param door who may open a session
   * @param firstContact empty when that rule is off
   * @param events told after each answer has gone out
   */
  public SessionDesk(
      DeviceRegistry devices,
      ParameterStore parameters,
      OperationQueue queue,
      Homecoming homecoming,
      KeptQuirks quirks,
      TransferBook transfers,
      JournalRecorder journal,
      Door door,
      Dictionary dictionary,
      Optional<FirstContact> firstContact,
      Consumer<AcsEvent> events,
      Notices notices,
      Bounds bounds,
      Patience patience,
      Clock clock) {
    this.devices = devices;
    this.quirks = quirks;
    this.journal = journal;
    this.door = door;
    this.events = events;
    this.bounds = bounds;
    this.patience = patience;
    this.clock = clock;
    this.refusals = new Refusals(journal, notices, clock);
    this.conductor =
        new Conductor(
            sessions,
            devices,
            queue,
            homecoming,
            quirks,
            new TransferWatch(transfers, devices),
            new Briefer(parameters, dictionary, quirks),
            firstContact,
            journal,
            refusals,
            clock);
    this.exchanges = new Exchanges(conductor, bounds.posts());
    this.sweeper = new Sweeper(sessions, conductor, events, clock);
  }

  /** Number of sessions that run. */
  public int open() {
    return sessions.count();
  }

  /** Answers a POST. */
  public Answer take(Post post) {
    Aftermath aftermath = new Aftermath();
    return answer(post, aftermath).then(() -> aftermath.tell(events));
  }

  /** Answers a POST whose body could not be read, with this status; why, in words. */
  public Answer unreadable(Post post, int status, String reason) {
    Aftermath aftermath = new Aftermath();
    Optional<LiveSession> session = sessions.find(post.cookies(), post.line());
    if (session.isPresent()) {
      exchanges.goOn(
          session.get(), post, Exchanges.UNREADABLE, new Input.Malformed(reason), aftermath);
    } else {
      refusals.uselessMessage(post, Exchanges.UNREADABLE, reason, aftermath);
    }
    return Answer.error(status, reason).then(() -> aftermath.tell(events));
  }

  private Answer answer(Post post, Aftermath aftermath) {
    Optional<LiveSession> session = sessions.find(post.cookies(), post.line());
    if (session.isEmpty()) {
      return isLateEmptyRound(post) ? Answer.empty() : stranger(post, aftermath);
    }
    if (post.body().isBlank()) {
      return exchanges.goOn(session.get(), post, Exchanges.EMPTY, new Input.EmptyPost(), aftermath);
    }
    Decoded decoded = decoder.decode(post.body().bytes(), post.charset());
    // An Inform always begins a new session, whatever cookie came (cwmp-session 2).
    return isInform(decoded)
        ? stranger(post, aftermath)
        : exchanges.goOn(session.get(), post, decoded, aftermath);
  }

  /** One empty POST more after the end of a session does no harm (cpe-quirks 41). */
  private boolean isLateEmptyRound(Post post) {
    return post.body().isBlank() && (post.line().completed() || sessions.hasEnded(post.cookies()));
  }

  private static boolean isInform(Decoded decoded) {
    return decoded instanceof Decoded.Ok ok && ok.envelope().body() instanceof Inform;
  }

  /** A POST of no known session: it has to log in before anything of it is read. */
  private Answer stranger(Post post, Aftermath aftermath) {
    return switch (door.knock(post, refusals, aftermath)) {
      case Door.Knock.Turned(Answer answer) -> answer;
      case Door.Knock.Known(Visitor visitor) -> admitted(post, visitor, aftermath);
    };
  }

  private Answer admitted(Post post, Visitor visitor, Aftermath aftermath) {
    if (post.body().isBlank()) {
      return ofCaller(post, visitor, Exchanges.EMPTY, new Input.EmptyPost(), aftermath);
    }
    Decoded decoded = decoder.decode(post.body().bytes(), post.charset());
    if (decoded instanceof Decoded.Ok ok && ok.envelope().body() instanceof Inform inform) {
      return open(post, visitor, inform, ok, aftermath);
    }
    return ofCaller(post, visitor)
        .map(session -> exchanges.goOn(session, post, decoded, aftermath))
        .orElseGet(() -> useless(post, decoded, aftermath));
  }

  private Answer ofCaller(
      Post post, Visitor visitor, String name, Input input, Aftermath aftermath) {
    return ofCaller(post, visitor)
        .map(session -> exchanges.goOn(session, post, name, input, aftermath))
        .orElseGet(() -> useless(post, name, "A session begins with an Inform.", aftermath));
  }

  /** What is still said on the connection of an older session is no part of a newer one. */
  private Optional<LiveSession> ofCaller(Post post, Visitor visitor) {
    return post.line().isSpent()
        ? Optional.empty()
        : sessions.find(post.address(), visitor.username());
  }

  private Answer useless(Post post, Decoded decoded, Aftermath aftermath) {
    return switch (decoded) {
      case Decoded.Malformed(String reason) ->
          useless(post, Exchanges.UNREADABLE, reason, aftermath);
      case Decoded.Ok ok ->
          useless(
              post,
              Exchanges.nameOf(ok.envelope().body()),
              "A session begins with an Inform.",
              aftermath);
    };
  }

  private Answer useless(Post post, String name, String reason, Aftermath aftermath) {
    refusals.uselessMessage(post, name, reason, aftermath);
    return Answer.error(400, reason);
  }

  private Answer open(
      Post post, Visitor visitor, Inform inform, Decoded.Ok decoded, Aftermath aftermath) {
    Optional<Answer> outside =
        busy(post, visitor, inform, aftermath)
            .or(() -> door.enter(post, visitor, decoded.envelope(), refusals, aftermath));
    if (outside.isPresent()) {
      return outside.get();
    }
    SessionRecord record = journal.begin(post.address());
    // Request IDs differ from those of the sessions before, and stay small for picky CPEs.
    long firstId = record.id().number() % 100_000 * 1_000 + 1;
    LiveSession session =
        new LiveSession(
            record, newCookie(), visitor, opening(firstId, visitor, inform), post.line());
    sessions.add(session);
    post.line().carry(session);
    return exchanges.goOn(session, post, decoded, aftermath);
  }

  /** What is known of the device already rules how long it may take, and how the session ends. */
  private State.Opening opening(long firstId, Visitor visitor, Inform inform) {
    Quirks known =
        devices
            .find(devices.keyOf(inform, visitor.at(clock.instant())))
            .map(quirks::effective)
            .orElse(Quirks.NONE);
    OptionalInt seconds = known.number(Quirk.PATIENCE);
    return new State.Opening(
        firstId,
        seconds.isPresent()
            ? patience.withWorking(Duration.ofSeconds(seconds.getAsInt()))
            : patience,
        known.has(Quirk.EXTRA_EMPTY_ROUND));
  }

  private Optional<Answer> busy(Post post, Visitor visitor, Inform inform, Aftermath aftermath) {
    if (closing) {
      return Optional.of(Answer.error(503, "The server stops.", RETRY_AFTER));
    }
    if (sessions.count() >= bounds.sessions()) {
      refusals.notice("", Phrase.of(CallNotice.BUSY), aftermath);
      return Optional.of(Answer.error(503, "Too many sessions; come again.", RETRY_AFTER));
    }
    boolean full =
        devices.size() >= bounds.devices()
            && !devices.knows(devices.keyOf(inform, visitor.at(clock.instant())));
    if (full) {
      refusals.notice(post.address(), Phrase.of(CallNotice.FULL), aftermath);
      return Optional.of(Answer.error(503, "No room for a new device.", RETRY_AFTER));
    }
    return Optional.empty();
  }

  private String newCookie() {
    byte[] bytes = new byte[COOKIE_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Takes no new sessions, lets those that run come to their end for a while, then ends them. */
  @Override
  public void close() {
    closing = true;
    try {
      sessions.awaitNone(bounds.closing());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sweeper.close();
    for (LiveSession session : List.copyOf(sessions.all())) {
      Aftermath aftermath = new Aftermath();
      session.lock.lock();
      try {
        conductor.advance(session, new Input.Abandoned("The server stopped."), aftermath);
        conductor.tellEnd(session, aftermath);
      } finally {
        session.lock.unlock();
      }
      aftermath.tell(events);
    }
  }
}
