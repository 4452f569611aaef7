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
  PlotWords ENGLISH =
      new PlotWords() {
        @Override
        public String measure(Measure measure) {
          return switch (measure) {
            case AUTHENTICATION -> "Authentication";
            case TRANSFER -> "Message transfer";
            case INFORM -> "Poke to Inform";
            case CHANGE -> "Channel change";
          };
        }

        @Override
        public String way(Way way) {
          return switch (way) {
            case HTTP -> "TCP";
            case FORWARDED -> "Forwarded TCP";
            case UDP -> "STUN/UDP";
            case XMPP -> "XMPP";
          };
        }

        @Override
        public String published() {
          return "line: median; bar: published figure, on a real network";
        }

        @Override
        public Locale locale() {
          return Locale.ROOT;
        }
      };
}
