package org.beckon.console.errand;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.beckon.console.errand.Report.Tone;
import org.beckon.console.text.Texts;

/** Tells how far the latest of several errands is, in words. FX thread only. */
public final class Following {

  private final ErrandWords words;
  private final ReadOnlyObjectWrapper<Optional<Errand>> errand =
      new ReadOnlyObjectWrapper<>(this, "errand", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Stage>> stage =
      new ReadOnlyObjectWrapper<>(this, "stage", Optional.empty());
  private final ReadOnlyObjectWrapper<Report> report =
      new ReadOnlyObjectWrapper<>(this, "report", Report.NOTHING);
  private final BooleanBinding busy =
      Bindings.createBooleanBinding(
          () -> stage.get().map(now -> now.tone() == Tone.PLAIN && !now.isOver()).orElse(false),
          stage);

  /** Nothing is followed yet. */
  public Following(Texts texts) {
    this.words = new ErrandWords(texts);
  }

  /** Follows this one from now on. */
  public void follow(Errand latest) {
    errand.set(Optional.of(latest));
    moved(latest.stageProperty().get());
    latest
        .stageProperty()
        .addListener(
            (source, before, after) -> {
              if (errand.get().filter(now -> now == latest).isPresent()) {
                moved(after);
              }
            });
  }

  /** The latest, if there was one. */
  public ReadOnlyObjectProperty<Optional<Errand>> errandProperty() {
    return errand.getReadOnlyProperty();
  }

  /** How far it is or how it went. */
  public ReadOnlyObjectProperty<Report> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** Whether it is under way; not so while it waits for a device that cannot be poked. */
  public BooleanBinding busy() {
    return busy;
  }

  private void moved(Stage now) {
    stage.set(Optional.of(now));
    report.set(new Report(now.tone(), words.progress(now)));
  }
}
