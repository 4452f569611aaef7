package org.beckon.cwmp.soap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the notes of one message: one for each kind, with its first occurrence and how often it
 * came, so that a body of a hundred thousand oddities still gives a handful of notes.
 */
final class Notes {
  private static final int CLIP = 120;

  private record Seen(String detail, int more) {}

  private final Map<NoteKind, Seen> seen = new EnumMap<>(NoteKind.class);

  Notes copy() {
    Notes copy = new Notes();
    copy.seen.putAll(seen);
    return copy;
  }

  void add(NoteKind kind, String words) {
    add(kind, words, "");
  }

  /** Notes an oddity of the named thing; the name is put behind the words, clipped and cleaned. */
  void add(NoteKind kind, String words, String subject) {
    Seen before = seen.get(kind);
    if (before == null) {
      seen.put(kind, new Seen(subject.isEmpty() ? words : words + ": " + printable(subject), 0));
    } else {
      seen.put(kind, new Seen(before.detail, before.more + 1));
    }
  }

  List<Note> toList() {
    if (seen.isEmpty()) {
      return List.of();
    }
    List<Note> notes = new ArrayList<>(seen.size());
    seen.forEach(
        (kind, one) ->
            notes.add(
                new Note(
                    kind,
                    one.more == 0 ? one.detail : one.detail + " (and " + one.more + " more)")));
    return notes;
  }

  /** Text of the body made fit for a message to people: no control characters, not too long. */
  static String printable(String text) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), CLIP) + 1);
    for (int i = 0; i < text.length(); i++) {
      if (i == CLIP) {
        return out.append('…').toString();
      }
      char c = text.charAt(i);
      out.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '\uFFFD' : c);
    }
    return out.toString();
  }
}
