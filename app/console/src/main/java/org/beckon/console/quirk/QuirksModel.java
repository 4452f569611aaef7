package org.beckon.console.quirk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.quirk.ModelKey;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.QuirkBook;
import org.beckon.acs.quirk.QuirkEntry;
import org.beckon.console.event.Changes;
import org.beckon.console.event.EventBridge;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskResult;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;

/** What counts for the model of one device, and changing it. FX thread only. */
public final class QuirksModel implements AutoCloseable {

  private final DeviceKey device;
  private final DeviceDirectory directory;
  private final QuirkBook book;
  private final TaskRunner tasks;
  private final Texts texts;
  private final QuirkWords words;
  private final EventBridge.Watch watch;
  private final ObservableList<QuirkRow> rows = FXCollections.observableArrayList();
  private final ObservableList<QuirkRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyObjectWrapper<Optional<ModelKey>> kind =
      new ReadOnlyObjectWrapper<>(this, "kind", Optional.empty());

  /** Shows the model of this device. */
  public QuirksModel(
      DeviceKey device,
      DeviceDirectory directory,
      QuirkBook book,
      TaskRunner tasks,
      EventBridge events,
      Texts texts,
      Wording wording) {
    this.device = device;
    this.directory = directory;
    this.book = book;
    this.tasks = tasks;
    this.texts = texts;
    this.words = new QuirkWords(texts, wording);
    this.watch = events.watch(this::heard);
    read();
  }

  /** What counts, those that were switched off included. */
  ObservableList<QuirkRow> rows() {
    return rowsView;
  }

  /** The kind of the device; empty when the device was forgotten. */
  ReadOnlyObjectProperty<Optional<ModelKey>> kindProperty() {
    return kind.getReadOnlyProperty();
  }

  QuirkWords words() {
    return words;
  }

  /** Quirks of which nothing is known yet. */
  List<Quirk> unknown() {
    Set<Quirk> known =
        rows.stream().map(row -> row.entry().quirk()).collect(Collectors.toUnmodifiableSet());
    return Arrays.stream(Quirk.values()).filter(quirk -> !known.contains(quirk)).toList();
  }

  /** A new one, to be filled in. */
  QuirkDraftModel draft() {
    return new QuirkDraftModel(unknown(), words);
  }

  /** One that is there, to be changed. */
  QuirkDraftModel draft(QuirkRow row) {
    return new QuirkDraftModel(row.entry(), words);
  }

  /** Sets by hand what was filled in. */
  void set(QuirkDraftModel draft) {
    set(
        draft.quirkProperty().get(),
        draft.valueProperty().get().strip(),
        draft.reasonProperty().get().strip(),
        draft.everyFirmwareProperty().get());
  }

  /** Neither follows nor learns it from now on. */
  void forbid(QuirkRow row) {
    QuirkEntry entry = row.entry();
    boolean every = entry.model().firmware().equals(ModelKey.EVERY_FIRMWARE);
    set(entry.quirk(), Quirk.OFF, texts.get("quirk.forbidden.reason"), every);
  }

  /** Forgets what was learnt or set: it can be learnt again. */
  void forget(QuirkRow row) {
    QuirkEntry entry = row.entry();
    tasks.run(
        Task.of(
                texts.get("quirk.forgetting"),
                progress -> book.forget(entry.model(), entry.quirk()))
            .quiet()
            .onSuccess(done -> read()));
  }

  @Override
  public void close() {
    watch.close();
  }

  private void set(Quirk quirk, String value, String reason, boolean everyFirmware) {
    kind.get()
        .map(model -> everyFirmware ? model.withEveryFirmware() : model)
        .ifPresent(
            model ->
                tasks.run(
                    Task.of(
                            texts.get("quirk.setting"),
                            progress -> book.set(model, quirk, value, reason))
                        .onSuccess(problem -> read())
                        .result(
                            problem ->
                                problem
                                    .map(TaskResult::failed)
                                    .orElseGet(() -> TaskResult.done(texts.get("quirk.set"))))));
  }

  private void heard(Changes happened) {
    Optional<ModelKey> model = kind.get();
    boolean taught =
        model.isPresent()
            && (happened.models().contains(model.get())
                || happened.models().contains(model.get().withEveryFirmware()));
    if (taught || happened.gaps() || happened.concerns(device)) {
      read();
    }
  }

  private void read() {
    Optional<Device> now = directory.find(device);
    kind.set(now.map(ModelKey::of));
    List<QuirkRow> read =
        now.map(known -> book.of(known).stream().map(words::row).toList()).orElse(List.of());
    if (!rows.equals(read)) {
      rows.setAll(read);
    }
  }
}
