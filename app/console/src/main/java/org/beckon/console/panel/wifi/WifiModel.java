package org.beckon.console.panel.wifi;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.console.edit.ChangeSet;
import org.beckon.console.errand.Errands;
import org.beckon.console.errand.Saving;
import org.beckon.console.event.EventBridge;
import org.beckon.console.form.FieldForm;
import org.beckon.console.form.FieldModel;
import org.beckon.console.form.FormFeed;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;
import org.beckon.profiles.field.Editable;
import org.beckon.profiles.field.KnownParameter;
import org.beckon.profiles.wifi.WifiFieldKind;
import org.beckon.profiles.wifi.WifiNetwork;
import org.beckon.profiles.wifi.WifiRadio;
import org.beckon.profiles.wifi.WifiReader;
import org.beckon.profiles.wifi.WifiStatus;

/** The WiFi of one device: its cards, what is staged, and bringing that to the device. */
public final class WifiModel implements AutoCloseable {

  private final DeviceKey device;
  private final DeviceDirectory directory;
  private final WifiReader reader;
  private final WifiChecks checks;
  private final Passphrases passphrases = new Passphrases();
  private final ChangeSet changes = new ChangeSet();
  private final FieldForm form = new FieldForm(changes);
  private final Saving saving;
  private final FormFeed feed;
  private final ObservableList<WifiCard> cards = FXCollections.observableArrayList();
  private final ObservableList<WifiCard> cardsView =
      FXCollections.unmodifiableObservableList(cards);

  /** Shows this device; load the feed to begin. */
  public WifiModel(
      DeviceKey device,
      DeviceDirectory directory,
      Errands errands,
      TaskRunner tasks,
      EventBridge events,
      WifiReader reader,
      Texts texts) {
    this.device = device;
    this.directory = directory;
    this.reader = reader;
    this.checks = new WifiChecks(texts);
    this.saving = new Saving(device, changes, errands, texts);
    this.feed =
        new FormFeed(
            device, directory, errands, tasks, events, texts, this::pathsToRead, this::show);
  }

  /** Radios, then networks; read-only. Replaced only when the device has others. */
  public ObservableList<WifiCard> cards() {
    return cardsView;
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

  /** Writes a fresh passphrase into a field. */
  public void generate(FieldModel passphrase) {
    passphrase.draftProperty().set(passphrases.next());
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
    WifiStatus wifi = reader.read(all);
    List<WifiCard> now = new ArrayList<>();
    for (WifiRadio radio : wifi.radios()) {
      now.add(new WifiCard.Radio(radio.path(), radio.number(), models("radio", radio.fields())));
    }
    for (WifiNetwork network : wifi.networks()) {
      now.add(
          new WifiCard.Network(
              network.path(),
              network.number(),
              network.radioPath(),
              models("network", network.fields())));
    }
    if (!WifiCard.sameShape(cards, now)) {
      cards.setAll(now);
    }
    return !wifi.isEmpty();
  }

  private Map<WifiFieldKind, FieldModel> models(String which, Map<WifiFieldKind, Editable> fields) {
    Map<WifiFieldKind, FieldModel> models = new EnumMap<>(WifiFieldKind.class);
    fields.forEach(
        (kind, field) ->
            models.put(
                kind,
                form.field(
                    which + " " + kind + " " + field.path(),
                    field,
                    (editable, value) -> checks.problem(kind, editable, value))));
    return models;
  }
}
