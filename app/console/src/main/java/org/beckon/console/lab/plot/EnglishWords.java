package org.beckon.console.lab.plot;

import java.util.Locale;
import org.beckon.console.lab.bench.Measure;
import org.beckon.console.lab.bench.Way;

/** The words of a plot on the command line. Immutable. */
final class EnglishWords implements PlotWords {
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
}
