package org.beckon.acs.auth;

/** What the gate says of a device once its Inform was read. */
public sealed interface Entry {

  /**
   * It may come in.
   *
   * @param nowHeld whether it has just been put on hold
   */
  record Welcome(boolean nowHeld) implements Entry {}

  /** It logged in as somebody else. */
  record Impostor(LoginFailure failure) implements Entry {}

  /** It was never seen before, and such devices are refused. */
  record Unknown() implements Entry {}
}
