package org.beckon.console.edit;

import org.beckon.console.text.Texts;

/** What is to be said about a staged change, in words. */
public final class MarkWords {

  private final Texts texts;
  private final FaultWords faults;

  /** Words in this language. */
  public MarkWords(Texts texts) {
    this.texts = texts;
    this.faults = new FaultWords(texts);
  }

  /** The mark of a change; empty when there is nothing to say. */
  public String of(StagedChange change) {
    return of(change.mark(), change.secret());
  }

  /** A mark; empty when there is nothing to say. */
  public String of(Mark mark, boolean secret) {
    return switch (mark) {
      case Mark.None none -> "";
      case Mark.Conflict conflict when secret -> texts.get("changes.conflict.secret");
      case Mark.Conflict(String now) -> texts.get("changes.conflict", now);
      case Mark.Faulted(int code, String text) -> texts.get("changes.fault", faults.of(code, text));
    };
  }
}
