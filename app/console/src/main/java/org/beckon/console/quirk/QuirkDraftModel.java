package org.beckon.console.quirk;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.beckon.acs.quirk.ModelKey;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.QuirkEntry;
import org.beckon.acs.quirk.QuirkForm;

/** A quirk that a person fills in. FX thread only. */
final class QuirkDraftModel {

  private final List<Quirk> choices;
  private final ObjectProperty<Quirk> quirk = new SimpleObjectProperty<>(this, "quirk");
  private final StringProperty value = new SimpleStringProperty(this, "value", "");
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
  private final BooleanProperty everyFirmware = new SimpleBooleanProperty(this, "everyFirmware");
  private final StringBinding problem;
  private final BooleanBinding ready;

  /** One of these, with the first value of its form. */
  QuirkDraftModel(List<Quirk> choices, QuirkWords words) {
    this.choices = List.copyOf(choices);
    this.problem =
        Bindings.createStringBinding(
            () ->
                Optional.ofNullable(quirk.get())
                    .flatMap(one -> words.problem(one, value.get().strip()))
                    .orElse(""),
            quirk,
            value);
    this.ready =
        Bindings.createBooleanBinding(
            () -> quirk.get() != null && quirk.get().problem(value.get().strip()).isEmpty(),
            quirk,
            value);
    quirk.addListener((source, before, after) -> value.set(first(after)));
    quirk.set(choices.getFirst());
  }

  /** What is known already. */
  QuirkDraftModel(QuirkEntry entry, QuirkWords words) {
    this(List.of(entry.quirk()), words);
    value.set(entry.isOn() ? entry.value() : first(entry.quirk()));
    everyFirmware.set(entry.model().firmware().equals(ModelKey.EVERY_FIRMWARE));
  }

  /** What can be chosen. */
  List<Quirk> choices() {
    return choices;
  }

  ObjectProperty<Quirk> quirkProperty() {
    return quirk;
  }

  /** In the form of the quirk. */
  StringProperty valueProperty() {
    return value;
  }

  /** Why, in the person's own words. */
  StringProperty reasonProperty() {
    return reason;
  }

  /** Whether it is to count for every firmware of the model. */
  BooleanProperty everyFirmwareProperty() {
    return everyFirmware;
  }

  /** What is wrong with the value; empty when nothing is. */
  StringBinding problem() {
    return problem;
  }

  /** Whether it can be set. */
  BooleanBinding ready() {
    return ready;
  }

  private static String first(Quirk quirk) {
    return switch (quirk.form()) {
      case QuirkForm.Choice(List<String> words) -> words.getFirst();
      case QuirkForm.WholeNumber number -> "";
      case QuirkForm.Names names -> "";
    };
  }
}
