package org.beckon.cwmp.event;

/**
 * An entry of the Inform's Event array: EventStruct.
 *
 * @param code the text as sent, for example {@code 2 PERIODIC}; empty when the CPE left it out
 * @param commandKey the key of the call that caused it, empty when there is none
 */
public record Event(String code, String commandKey) {

  /** An event without a command key. */
  public static Event of(String code) {
    return new Event(code, "");
  }

  /** Whether this event has the given code, for example {@link EventCode#CONNECTION_REQUEST}. */
  public boolean is(String other) {
    return code.equals(other);
  }
}
