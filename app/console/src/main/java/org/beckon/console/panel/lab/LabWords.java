package org.beckon.console.panel.lab;

import java.io.IOException;
import java.util.Locale;
import org.beckon.console.lab.LabFailure;
import org.beckon.console.lab.bench.Measure;
import org.beckon.console.lab.bench.Way;
import org.beckon.console.lab.plot.PlotWords;
import org.beckon.console.text.Texts;

/** The words of the bench in the language of the window. Immutable. */
final class LabWords implements PlotWords {
  private final Texts texts;

  LabWords(Texts texts) {
    this.texts = texts;
  }

  @Override
  public String measure(Measure measure) {
    return texts.get("lab.measure." + measure.name().toLowerCase(Locale.ROOT));
  }

  /** What it means, a sentence or two. */
  String meaning(Measure measure) {
    return texts.get("lab.meaning." + measure.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public String way(Way way) {
    return texts.get("lab.way." + way.text());
  }

  /** Why something did not start. */
  String why(IOException failure) {
    return failure instanceof LabFailure ours ? texts.of(ours.why()) : failure.getMessage();
  }

  @Override
  public String published() {
    return texts.get("lab.plot.legend");
  }

  @Override
  public Locale locale() {
    return texts.locale();
  }
}
