package org.beckon.console.view;

import java.time.Instant;
import org.beckon.acs.event.Notice;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;

/** Puts a notice of the server into a line. Immutable. */
public final class NoticeWords {

  private final Texts texts;
  private final Wording wording;

  /** Words in this language. */
  public NoticeWords(Texts texts, Wording wording) {
    this.texts = texts;
    this.wording = wording;
  }

  /** When it last happened, and how often if more than once. */
  public String when(Notice notice, Instant now) {
    String last = wording.ago(notice.last(), now);
    return notice.count() <= 1 ? last : texts.get("notice.often", notice.count(), last);
  }

  /** What happened and to whom. */
  public String what(Notice notice) {
    String text = texts.of(notice.phrase());
    boolean named = notice.address().isEmpty() || text.contains(notice.address());
    return named ? text : notice.address() + ": " + text;
  }
}
