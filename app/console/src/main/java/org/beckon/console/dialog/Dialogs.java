package org.beckon.console.dialog;

import java.nio.file.Path;
import java.util.function.Consumer;

/** The door for questions. All calls return at once; answers come on the FX thread. */
public interface Dialogs {

  /** Asks, and runs the action if the person agrees. */
  void confirm(Confirmation question, Runnable yes);

  /**
   * Asks for a line of text, and hands it over if the person did not cancel. What is no answer is
   * not taken: the question says why, and stays.
   */
  void ask(Question question, Consumer<String> answer);

  /** Asks where to save, and hands the path over if the person did not cancel. */
  void saveAs(String title, String suggestedName, Consumer<Path> answer);

  /** Opens something to fill in. */
  void open(Sheet sheet);
}
