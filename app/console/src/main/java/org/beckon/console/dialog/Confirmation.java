package org.beckon.console.dialog;

import java.util.List;

/**
 * A question before something that cannot be undone.
 *
 * @param title the question
 * @param text what will happen
 * @param details lines that say to whom or what, for example device names; may be empty
 * @param yes label of the button that does it
 * @param grave whether harm may come of it, so that the button is shown as dangerous
 */
public record Confirmation(
    String title, String text, List<String> details, String yes, boolean grave) {
  public Confirmation {
    details = List.copyOf(details);
  }
}
