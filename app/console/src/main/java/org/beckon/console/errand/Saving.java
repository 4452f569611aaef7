package org.beckon.console.errand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.console.edit.ChangeSet;
import org.beckon.console.edit.FaultWords;
import org.beckon.console.edit.StagedChange;
import org.beckon.console.edit.ValueText;
import org.beckon.console.errand.Report.Tone;
import org.beckon.console.text.Texts;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;

/**
 * Brings staged changes to the device: all of them in one atomic write with a poke, and the answer
 * back to the changes. FX thread only.
 */
public final class Saving {

  private final DeviceKey device;
  private final ChangeSet changes;
  private final Errands errands;
  private final Texts texts;
  private final ErrandWords words;
  private final FaultWords faults;
  private final ReadOnlyObjectWrapper<Optional<Errand>> errand =
      new ReadOnlyObjectWrapper<>(this, "errand", Optional.empty());
  private final ReadOnlyObjectWrapper<Report> report =
      new ReadOnlyObjectWrapper<>(this, "report", Report.NOTHING);
  private final ReadOnlyObjectWrapper<Optional<Stage>> stage =
      new ReadOnlyObjectWrapper<>(this, "stage", Optional.empty());
  private final BooleanBinding busy =
      Bindings.createBooleanBinding(() -> stage.get().map(Saving::holdsUp).orElse(false), stage);

  /** Saves the changes of this device. */
  public Saving(DeviceKey device, ChangeSet changes, Errands errands, Texts texts) {
    this.device = device;
    this.changes = changes;
    this.errands = errands;
    this.texts = texts;
    this.words = new ErrandWords(texts);
    this.faults = new FaultWords(texts);
  }

  /** The latest saving, if there was one. */
  public ReadOnlyObjectProperty<Optional<Errand>> errandProperty() {
    return errand.getReadOnlyProperty();
  }

  /** How far it is or how it went, in words. */
  public ReadOnlyObjectProperty<Report> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** Whether one is under way; not so while it waits for a device that cannot be poked. */
  public BooleanBinding busy() {
    return busy;
  }

  /** Saves all that is staged now; does nothing when nothing is, or one is under way. */
  public void save() {
    List<StagedChange> staged = changes.all();
    if (staged.isEmpty() || busy.get()) {
      return;
    }
    List<ParameterValue> sent = staged.stream().map(StagedChange::toWrite).toList();
    Set<String> secrets =
        staged.stream()
            .filter(StagedChange::secret)
            .map(StagedChange::path)
            .collect(Collectors.toUnmodifiableSet());
    Errand started = errands.start(device, new Work.WriteValues(sent));
    errand.set(Optional.of(started));
    followStage(started);
    started.whenEnded(operation -> ended(started, operation, sent, secrets));
  }

  private void followStage(Errand started) {
    moved(started.stageProperty().get());
    started
        .stageProperty()
        .addListener(
            (source, before, after) -> {
              if (errand.get().filter(latest -> latest == started).isPresent()) {
                moved(after);
              }
            });
  }

  private void moved(Stage now) {
    stage.set(Optional.of(now));
    Tone tone =
        switch (now) {
          case Stage.Waiting waiting -> Tone.WARNING;
          case Stage.Lost lost -> Tone.BAD;
          case Stage.Sending s -> Tone.PLAIN;
          case Stage.Poking p -> Tone.PLAIN;
          case Stage.Queued q -> Tone.PLAIN;
          case Stage.InSession s -> Tone.PLAIN;
          case Stage.Ended e -> Tone.PLAIN;
        };
    report.set(new Report(tone, words.progress(now)));
  }

  private void ended(
      Errand which, Operation operation, List<ParameterValue> sent, Set<String> secrets) {
    Report told =
        switch (operation.outcome().orElse(new Outcome.Abandoned(texts.of(operation.state())))) {
          case Outcome.Written written -> written(written, sent, secrets);
          case Outcome.Refused refused -> refused(refused.fault(), sent);
          case Outcome.Abandoned abandoned ->
              new Report(Tone.WARNING, texts.get("save.abandoned", texts.of(abandoned.reason())));
          case Outcome.Values v -> new Report(Tone.PLAIN, words.ended(operation));
          case Outcome.Added a -> new Report(Tone.PLAIN, words.ended(operation));
          case Outcome.Forwarded f -> new Report(Tone.PLAIN, words.ended(operation));
          case Outcome.Removed r -> new Report(Tone.PLAIN, words.ended(operation));
          case Outcome.Discovered d -> new Report(Tone.PLAIN, words.ended(operation));
          case Outcome.Methods m -> new Report(Tone.PLAIN, words.ended(operation));
          case Outcome.Underway u -> new Report(Tone.PLAIN, words.ended(operation));
          case Outcome.Answered a -> new Report(Tone.PLAIN, words.ended(operation));
          case Outcome.Acknowledged a -> new Report(Tone.PLAIN, words.ended(operation));
          case Outcome.CameBack c -> new Report(Tone.PLAIN, words.ended(operation));
        };
    if (errand.get().filter(latest -> latest == which).isPresent()) {
      report.set(told);
    }
  }

  private Report written(Outcome.Written written, List<ParameterValue> sent, Set<String> secrets) {
    changes.applied(sent);
    List<String> different = new ArrayList<>();
    for (ParameterValue now : written.readBack()) {
      sent.stream()
          .filter(value -> value.name().equals(now.name()) && !secrets.contains(now.name()))
          .filter(value -> !ValueText.same(value.value(), now.value(), now.valueType()))
          .forEach(value -> different.add(texts.get("save.kept", now.name(), now.value())));
    }
    if (!different.isEmpty()) {
      return new Report(Tone.WARNING, texts.get("save.different", String.join("; ", different)));
    }
    return written.status() == 1
        ? new Report(Tone.WARNING, texts.get("save.committed", sent.size()))
        : new Report(Tone.GOOD, texts.get("save.applied", sent.size()));
  }

  /** SetParameterValues is all or nothing (TR-069 A.3.2.1): nothing of it was written. */
  private Report refused(Fault fault, List<ParameterValue> sent) {
    int marked = changes.refused(fault, sent).size();
    int others = sent.size() - marked;
    if (marked == 0) {
      return new Report(Tone.BAD, texts.get("save.refused", faults.of(fault)));
    }
    return new Report(Tone.BAD, texts.get("save.refused.some", marked, others));
  }

  private static boolean holdsUp(Stage stage) {
    return !stage.isOver() && !(stage instanceof Stage.Waiting);
  }
}
