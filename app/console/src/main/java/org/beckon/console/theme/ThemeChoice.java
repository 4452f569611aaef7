package org.beckon.console.theme;

/** Which look the person wants. */
public enum ThemeChoice {
  SYSTEM,
  LIGHT,
  DARK
}
