package org.beckon.console.lab.plot;

import java.util.Locale;
import org.beckon.console.lab.bench.Measure;
import org.beckon.console.lab.bench.Way;

/** The words of a plot, in the language of whoever looks at it. Immutable. */
public interface PlotWords {

  /** Of one part of it. */
  String measure(Measure measure);

  /** Of one way. */
  String way(Way way);

  /** What the diamonds and bars are, that stand for published figures. */
  String published();

  /** For numbers. */
  Locale locale();

  /** English, as on the command line. */
  static PlotWords english() {
    return new EnglishWords();
  }
}
