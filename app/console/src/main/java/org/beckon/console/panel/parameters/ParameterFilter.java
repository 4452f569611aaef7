package org.beckon.console.panel.parameters;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.beckon.console.edit.ChangeSet;
import org.beckon.cwmp.model.Access;

/**
 * Which parameters to show.
 *
 * @param words all must occur in path or value, whatever their case
 * @param writable only those that can be written, as far as the device told
 * @param changed only those with a staged change
 */
public record ParameterFilter(List<String> words, boolean writable, boolean changed) {

  /** Shows all. */
  public static final ParameterFilter ALL = new ParameterFilter(List.of(), false, false);

  public ParameterFilter {
    words = List.copyOf(words);
  }

  /** A filter from what a person typed. */
  public static ParameterFilter of(String text, boolean writable, boolean changed) {
    String typed = text.strip().toLowerCase(Locale.ROOT);
    return new ParameterFilter(
        typed.isEmpty() ? List.of() : List.of(typed.split("\\s+")), writable, changed);
  }

  /** Whether all are shown. */
  public boolean showsAll() {
    return words.isEmpty() && !writable && !changed;
  }

  /** Whether a row is shown; the value of a secret is not searched. */
  public boolean shows(ParameterRow row, ChangeSet changes, Predicate<ParameterRow> isSecret) {
    if (changed && changes.find(row.path()).isEmpty()) {
      return false;
    }
    if (writable && (row.isObject() || row.access() == Access.READ_ONLY)) {
      return false;
    }
    if (words.isEmpty()) {
      return true;
    }
    String path = row.path().toLowerCase(Locale.ROOT);
    String value = row.value().map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
    for (String word : words) {
      if (!path.contains(word) && (!value.contains(word) || isSecret.test(row))) {
        return false;
      }
    }
    return true;
  }
}
