package org.beckon.console.lab.plot;

/** Colours of plots in files, which lie on white paper; the window has its own, in its CSS. */
final class Palette {
  static final String PAPER = "#ffffff";

  private Palette() {}

  static String of(Pen.Ink ink) {
    return switch (ink) {
      case TEXT -> "#1f2328";
      case FAINT -> "#59636e";
      case GRID -> "#d8dee4";
      case REFERENCE -> "#a0a7b0";
      case HTTP -> "#0969da";
      case FORWARDED -> "#8250df";
      case UDP -> "#1a7f37";
      case XMPP -> "#bc4c00";
    };
  }
}
