package org.beckon.acs.phrase;

/** A detail that is the same in every language. */
public record Text(String text) implements Detail {
  @Override
  public String words() {
    return text;
  }
}
