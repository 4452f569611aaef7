package org.beckon.console.call;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.beckon.cwmp.call.Argument;
import org.beckon.cwmp.call.ArgumentForm;
import org.beckon.cwmp.call.Check;

/** One text. */
final class SingleModel implements ArgumentModel {

  private final ArgumentForm.Single form;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");

  SingleModel(ArgumentForm.Single form, Runnable changed) {
    this.form = form;
    boolean isSwitch = form.check().form() == Check.Form.BOOLEAN;
    text.set(form.otherwise().orElse(isSwitch ? "0" : ""));
    text.addListener((source, before, after) -> changed.run());
  }

  @Override
  public String name() {
    return form.name();
  }

  ArgumentForm.Single form() {
    return form;
  }

  StringProperty textProperty() {
    return text;
  }

  /** Whether it may be left out. */
  boolean isOptional() {
    return form.otherwise().isPresent();
  }

  @Override
  public boolean isGood() {
    return isLeftOut() || form.check().accepts(text.get());
  }

  @Override
  public List<Argument> arguments(String prefix) {
    return isLeftOut() ? List.of() : List.of(new Argument(prefix + name(), text.get()));
  }

  /** The value itself, where it stands in a list and has no name of its own. */
  Argument argument(String path) {
    return new Argument(path, text.get());
  }

  private boolean isLeftOut() {
    return isOptional() && text.get().isEmpty();
  }
}
