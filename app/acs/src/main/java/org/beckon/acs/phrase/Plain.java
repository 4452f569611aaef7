package org.beckon.acs.phrase;

import java.util.List;

/** Text that has no code: kept by an older version, or written by somebody else. */
public enum Plain implements PhraseCode {
  TEXT;

  @Override
  public String words() {
    return "{0}";
  }

  @Override
  public List<String> details() {
    return List.of("text");
  }
}
