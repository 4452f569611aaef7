package org.beckon.console.form;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.beckon.console.edit.Mark;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.profiles.field.Editable;

/**
 * One field of a form: what the device says, what the person wants, and what is wrong with it. FX
 * thread only.
 */
public final class FieldModel {

  private final BiFunction<Editable, String, Optional<String>> check;
  private final ReadOnlyObjectWrapper<Editable> field;
  private final StringProperty draft = new SimpleStringProperty(this, "draft", "");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyObjectWrapper<Mark> mark =
      new ReadOnlyObjectWrapper<>(this, "mark", Mark.NONE);
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");

  /**
   * A field that shows what the device says.
   *
   * @param check why a value cannot be sent, in words; empty when it can
   */
  FieldModel(Editable field, BiFunction<Editable, String, Optional<String>> check) {
    this.field = new ReadOnlyObjectWrapper<>(this, "field", field);
    this.check = check;
    draft.set(shown());
  }

  /** What the device says, and what a change writes. */
  public ReadOnlyObjectProperty<Editable> fieldProperty() {
    return field.getReadOnlyProperty();
  }

  /** What the device says, and what a change writes. */
  public Editable field() {
    return field.get();
  }

  /** What stands in the editor. */
  public StringProperty draftProperty() {
    return draft;
  }

  /** Why the draft cannot be sent, in words; empty when it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The device's fault with it, or that the device's value moved meanwhile. */
  public ReadOnlyObjectProperty<Mark> markProperty() {
    return mark.getReadOnlyProperty();
  }

  /** Whether the draft is not what the device says. */
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /** Goes back to what the device says. */
  public void reset() {
    draft.set(shown());
  }

  /** The value as the editor shows it; the empty text when it was never read. */
  String shown() {
    return field.get().value().orElse("");
  }

  List<ParameterValue> writes() {
    return field.get().writes(draft.get());
  }

  /** Checks the draft; true when it can be sent. */
  boolean verify(boolean isChanged) {
    problem.set(isChanged ? check.apply(field.get(), draft.get()).orElse("") : "");
    return problem.get().isEmpty();
  }

  void device(Editable now) {
    field.set(now);
  }

  void mark(Mark now) {
    mark.set(now);
  }

  void changed(boolean now) {
    changed.set(now);
  }
}
