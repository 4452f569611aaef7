package org.beckon.acs.live;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.beckon.acs.auth.LoginFailure;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.Notices;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.journal.recorder.JournalRecorder;
import org.beckon.acs.journal.recorder.SessionRecord;
import org.beckon.acs.phrase.Detail;
import org.beckon.acs.phrase.Phrase;

/**
 * Notes callers that were not let in, or whose message was no use. Only so many a minute get a line
 * in the journal, so that nobody can fill it; notices are merged and bounded anyway. Thread-safe.
 */
final class Refusals {
  private static final int MOST_A_MINUTE = 60;
  private static final int LONGEST_NAME = 64;

  private final JournalRecorder journal;
  private final Notices notices;
  private final Clock clock;
  private long minute;
  private int thisMinute;

  Refusals(JournalRecorder journal, Notices notices, Clock clock) {
    this.journal = journal;
    this.notices = notices;
    this.clock = clock;
  }

  /** Somebody showed wrong credentials. */
  void wrongLogin(Post post, LoginFailure failure, Consumer<AcsEvent> telling) {
    LoginFailure shown = new LoginFailure(plain(failure.username()), failure.reason());
    notice(post.address(), phrase(post.address(), shown), telling);
    record(post, "(not read)", Body.NONE, SessionOutcome.REFUSED, shown.words(), telling);
  }

  private static Phrase phrase(String address, LoginFailure failure) {
    return failure.username().isEmpty()
        ? Phrase.with(CallNotice.NO_LOGIN, Detail.of(address), failure.reason())
        : Phrase.with(
            CallNotice.BAD_LOGIN,
            Detail.of(address),
            Detail.of(failure.username()),
            failure.reason());
  }

  /** Somebody who was let in sent what belongs to no session; why, in words. */
  void uselessMessage(Post post, String name, String reason, Consumer<AcsEvent> telling) {
    record(post, name, post.body(), SessionOutcome.FAILED, reason, telling);
  }

  /** Something that the owner should read. */
  void notice(String address, Phrase phrase, Consumer<AcsEvent> telling) {
    telling.accept(new AcsEvent.Noticed(notices.add(clock.instant(), address, phrase)));
  }

  private void record(
      Post post,
      String name,
      Body body,
      SessionOutcome outcome,
      String reason,
      Consumer<AcsEvent> telling) {
    if (!hasRoom(clock.instant())) {
      return;
    }
    SessionRecord record = journal.begin(post.address());
    record.received(name, post.head(), body.bytes());
    journal
        .end(record, outcome, reason)
        .ifPresent(summary -> telling.accept(new AcsEvent.SessionEnded(summary)));
  }

  private synchronized boolean hasRoom(Instant now) {
    long current = now.getEpochSecond() / 60;
    if (current != minute) {
      minute = current;
      thisMinute = 0;
    }
    return ++thisMinute <= MOST_A_MINUTE;
  }

  private static String plain(String name) {
    StringBuilder out = new StringBuilder();
    name.codePoints()
        .limit(LONGEST_NAME)
        .forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return out.toString();
  }
}
