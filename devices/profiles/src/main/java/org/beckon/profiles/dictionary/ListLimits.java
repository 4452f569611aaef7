package org.beckon.profiles.dictionary;

import org.beckon.cwmp.model.ValueType;

/**
 * The limits of a value that is a comma-separated list.
 *
 * @param itemType type of each item; the list itself is a string on the wire (TR-106 3.2.3)
 * @param items allowed number of items
 * @param length allowed length of the whole text, in characters
 */
public record ListLimits(ValueType itemType, Range items, Range length) {

  /** No limits, and what stands for a value that is no list. */
  public static final ListLimits NONE =
      new ListLimits(ValueType.STRING, Range.UNLIMITED, Range.UNLIMITED);
}
