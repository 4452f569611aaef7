package org.beckon.console.panel.parameters;

import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;

/** A cell with a word on the row. */
final class WordCell extends ParameterCell {

  private final Function<ParameterRow, String> words;
  private final InvalidationListener again = source -> render();

  /**
   * @param words what stands in it
   * @param source what else than the row the words depend on
   */
  WordCell(Function<ParameterRow, String> words, Observable... source) {
    this.words = words;
    getStyleClass().add("word-cell");
    for (Observable each : source) {
      each.addListener(new WeakInvalidationListener(again));
    }
  }

  @Override
  protected void show(ParameterRow row) {
    setText(words.apply(row));
  }
}
