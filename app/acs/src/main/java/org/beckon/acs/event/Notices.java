package org.beckon.acs.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.beckon.acs.phrase.Phrase;

/** The latest notices, equal ones merged, bounded in number. Thread-safe. */
public final class Notices {
  /** Notices that are kept. */
  private static final int MOST = 100;

  private final SequencedMap<Key, Notice> kept = new LinkedHashMap<>();

  private record Key(String address, Phrase phrase) {}

  /** Adds a notice, or counts one more of the same; gives it as it stands now. */
  public synchronized Notice add(Instant now, String address, Phrase phrase) {
    Key key = new Key(address, phrase);
    Notice before = kept.remove(key);
    Notice notice =
        before == null
            ? new Notice(now, now, 1, address, phrase)
            : new Notice(before.first(), now, before.count() + 1, address, phrase);
    kept.putLast(key, notice);
    if (kept.size() > MOST) {
      kept.pollFirstEntry();
    }
    return notice;
  }

  /** Newest first. */
  public synchronized List<Notice> latest() {
    return new ArrayList<>(kept.sequencedValues().reversed());
  }
}
