package org.beckon.profiles.inform;

/** What kind of value an Inform setting has, for its editor. */
public enum InformSettingKind {
  URL,
  TEXT,
  SECRET,
  BOOLEAN,
  SECONDS,
  NUMBER,
  /** A dateTime. */
  TIME,
  /** One of a few values, see {@link org.beckon.profiles.field.Editable#allowed()}. */
  CHOICE
}
