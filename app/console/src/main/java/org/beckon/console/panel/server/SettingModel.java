package org.beckon.console.panel.server;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.beckon.acs.setting.ServerSetting;
import org.beckon.acs.setting.SettingProblem;
import org.beckon.acs.setting.SettingView;

/** One setting of the server: how it stands, and what the person wants. FX thread only. */
final class SettingModel {

  private final ReadOnlyObjectWrapper<SettingView> view;
  private final StringProperty draft = new SimpleStringProperty(this, "draft", "");
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
  private final ReadOnlyObjectWrapper<Optional<SettingProblem>> problem =
      new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());

  SettingModel(SettingView view) {
    this.view = new ReadOnlyObjectWrapper<>(this, "view", view);
    draft.set(kept());
    draft.addListener((source, before, after) -> judge());
  }

  ServerSetting<?> setting() {
    return view.get().setting();
  }

  ReadOnlyObjectProperty<SettingView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /** What is to count at the next start, at once where that is possible. */
  StringProperty draftProperty() {
    return draft;
  }

  ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /** Why the draft cannot be saved. */
  ReadOnlyObjectProperty<Optional<SettingProblem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** It stands like this now; what the person has begun stays. */
  void show(SettingView now) {
    boolean untouched = !changed.get();
    view.set(now);
    if (untouched) {
      draft.set(kept());
    }
    judge();
  }

  void discard() {
    draft.set(kept());
    judge();
  }

  /** The server has refused it. */
  void refused(SettingProblem reason) {
    problem.set(Optional.of(reason));
  }

  /** What the draft is while nothing is changed; nothing is shown of a secret. */
  private String kept() {
    return setting().secret() ? "" : view.get().next();
  }

  private void judge() {
    String text = draft.get() == null ? "" : draft.get();
    changed.set(!text.strip().equals(kept()));
    problem.set(changed.get() ? setting().problem(text) : Optional.empty());
  }
}
