package org.beckon.console.edit;

/** What is to be said about a staged change beside its values. */
public sealed interface Mark {

  /** Nothing. */
  record None() implements Mark {}

  /**
   * The device's value moved after the change was staged.
   *
   * @param deviceValue what the device says now
   */
  record Conflict(String deviceValue) implements Mark {}

  /**
   * The device refused this value.
   *
   * @param code CWMP fault code
   * @param text the device's own words, may be empty
   */
  record Faulted(int code, String text) implements Mark {}

  /** Nothing to say. */
  Mark NONE = new None();
}
