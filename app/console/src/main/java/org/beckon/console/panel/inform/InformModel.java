package org.beckon.console.panel.inform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.console.edit.ChangeSet;
import org.beckon.console.edit.FactsWords;
import org.beckon.console.edit.StagedChange;
import org.beckon.console.errand.Errands;
import org.beckon.console.errand.Saving;
import org.beckon.console.event.EventBridge;
import org.beckon.console.form.FieldForm;
import org.beckon.console.form.FormFeed;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;
import org.beckon.profiles.dictionary.ValueVerdict;
import org.beckon.profiles.field.Editable;
import org.beckon.profiles.field.KnownParameter;
import org.beckon.profiles.inform.InformReader;
import org.beckon.profiles.inform.InformSetting;

/** The Inform settings of one device: what it has, what is staged, and what may go wrong. */
public final class InformModel implements AutoCloseable {

  private final DeviceKey device;
  private final DeviceDirectory directory;
  private final InformReader reader;
  private final FactsWords words;
  private final ChangeSet changes = new ChangeSet();
  private final FieldForm form = new FieldForm(changes);
  private final Saving saving;
  private final FormFeed feed;
  private final ObservableList<SettingModel> settings = FXCollections.observableArrayList();
  private final ObservableList<SettingModel> settingsView =
      FXCollections.unmodifiableObservableList(settings);

  /** Shows this device; load the feed to begin. */
  public InformModel(
      DeviceKey device,
      DeviceDirectory directory,
      Errands errands,
      TaskRunner tasks,
      EventBridge events,
      InformReader reader,
      Texts texts) {
    this.device = device;
    this.directory = directory;
    this.reader = reader;
    this.words = new FactsWords(texts);
    this.saving = new Saving(device, changes, errands, texts);
    this.feed =
        new FormFeed(
            device, directory, errands, tasks, events, texts, this::pathsToRead, this::show);
  }

  /** The settings by group; read-only. Replaced only when the device has others. */
  public ObservableList<SettingModel> settings() {
    return settingsView;
  }

  /** What is staged. */
  public ChangeSet changes() {
    return changes;
  }

  /** The fields. */
  public FieldForm form() {
    return form;
  }

  /** Bringing what is staged to the device. */
  public Saving saving() {
    return saving;
  }

  /** Where the values come from. */
  public FormFeed feed() {
    return feed;
  }

  /** How the staged changes may part the device from this server; the gravest only. */
  public Optional<Danger> danger() {
    return changes.all().stream()
        .map(StagedChange::path)
        .map(Danger::of)
        .flatMap(Optional::stream)
        .min(Danger::compareTo);
  }

  @Override
  public void close() {
    feed.close();
  }

  private List<String> pathsToRead() {
    return directory
        .find(device)
        .map(Device::reported)
        .map(reported -> reader.pathsToRead(reported.root()))
        .orElse(List.of());
  }

  private boolean show(List<KnownParameter> all) {
    form.known(all);
    List<SettingModel> now = new ArrayList<>();
    for (InformSetting setting : reader.read(all)) {
      now.add(
          new SettingModel(
              setting.name(),
              setting.group(),
              setting.kind(),
              setting.helpKey(),
              form.field(setting.name(), setting.editable(), this::problem)));
    }
    if (!settings.equals(now)) {
      settings.setAll(now);
    }
    return isWorthShowing(all);
  }

  /** The one or two that stand in every Inform are no settings page yet. */
  private static boolean isWorthShowing(List<KnownParameter> all) {
    return all.stream().anyMatch(parameter -> parameter.path().endsWith("ManagementServer.URL"));
  }

  private Optional<String> problem(Editable field, String value) {
    return switch (field.check(value)) {
      case ValueVerdict.Ok ok -> Optional.empty();
      case ValueVerdict.Problem problem ->
          Optional.of(words.problem(field.type(), field.facts(), problem));
    };
  }
}
