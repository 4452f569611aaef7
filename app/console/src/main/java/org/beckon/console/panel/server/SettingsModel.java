package org.beckon.console.panel.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.beckon.acs.setting.ServerSetting;
import org.beckon.acs.setting.ServerSettings;
import org.beckon.acs.setting.SettingView;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskResult;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;

/** The settings of the server, with what the person has begun to change. FX thread only. */
final class SettingsModel {

  private final ServerSettings settings;
  private final TaskRunner tasks;
  private final Texts texts;
  private final List<SettingModel> all = new ArrayList<>();
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
  private final ReadOnlyIntegerWrapper wrong = new ReadOnlyIntegerWrapper(this, "wrong");
  private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper(this, "savable");
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(this, "saving");

  SettingsModel(ServerSettings settings, TaskRunner tasks, Texts texts) {
    this.settings = settings;
    this.tasks = tasks;
    this.texts = texts;
  }

  /** All settings in their order; the same objects from the first {@link #show} on. */
  List<SettingModel> all() {
    return List.copyOf(all);
  }

  /** How many are changed and not saved. */
  ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /** How many of them cannot be saved as they are. */
  ReadOnlyIntegerProperty wrongProperty() {
    return wrong.getReadOnlyProperty();
  }

  /** Whether something is changed, and all of it can be saved. */
  ReadOnlyBooleanProperty savableProperty() {
    return savable.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /** The settings stand like this now. */
  void show(List<SettingView> now) {
    if (all.isEmpty()) {
      now.stream().map(SettingModel::new).forEach(all::add);
      all.forEach(one -> one.draftProperty().addListener((source, before, after) -> count()));
    } else {
      for (SettingView view : now) {
        all.stream().filter(one -> one.setting() == view.setting()).forEach(one -> one.show(view));
      }
    }
    count();
  }

  /** Whether saving changes what devices log in with: those that have the old login stay out. */
  boolean shutsDevicesOut() {
    return all.stream()
        .filter(one -> one.changedProperty().get())
        .anyMatch(
            one ->
                one.setting() == ServerSetting.CPE_USER
                    || one.setting() == ServerSetting.CPE_PASSWORD);
  }

  void discard() {
    all.forEach(SettingModel::discard);
    count();
  }

  /** Saves all that is changed. */
  void save() {
    Map<String, Optional<String>> wanted = new LinkedHashMap<>();
    boolean later = false;
    for (SettingModel one : all) {
      if (one.changedProperty().get()) {
        wanted.put(one.setting().name(), Optional.of(one.draftProperty().get().strip()));
        later |= !one.setting().countsAtOnce();
      }
    }
    if (wanted.isEmpty() || saving.get()) {
      return;
    }
    String done = texts.get(later ? "setting.saved.restart" : "setting.saved");
    saving.set(true);
    count();
    tasks.run(
        Task.of(texts.get("setting.saving"), progress -> settings.change(wanted))
            .onSuccess(this::saved)
            .result(
                outcome ->
                    switch (outcome) {
                      case ServerSettings.Outcome.Changed _ -> TaskResult.done(done);
                      case ServerSettings.Outcome.Refused _ ->
                          TaskResult.failed(texts.get("setting.refused"));
                    })
            .onEnd(this::ended));
  }

  private void saved(ServerSettings.Outcome outcome) {
    switch (outcome) {
      case ServerSettings.Outcome.Changed(List<SettingView> now) -> {
        show(now);
        // What was saved is no draft any more, however it was written.
        all.stream().filter(one -> one.changedProperty().get()).forEach(SettingModel::discard);
      }
      case ServerSettings.Outcome.Refused(var problems) ->
          all.stream()
              .filter(one -> problems.containsKey(one.setting().name()))
              .forEach(one -> one.refused(problems.get(one.setting().name())));
    }
  }

  private void ended() {
    saving.set(false);
    count();
  }

  private void count() {
    long changed = all.stream().filter(one -> one.changedProperty().get()).count();
    long bad = all.stream().filter(one -> one.problemProperty().get().isPresent()).count();
    changes.set((int) changed);
    wrong.set((int) bad);
    savable.set(changed > 0 && bad == 0 && !saving.get());
  }
}
