package org.beckon.acs.session;

/** How the header HoldRequests stands in a session (TR-069 3.5). */
enum Hold {
  /** It was not used: an empty POST says that the CPE has no more requests. */
  NONE,

  /** The last message held the CPE: its empty POST may not be answered with nothing. */
  IN_FORCE,

  /** The CPE may speak again but had no chance to: an empty answer gives it one. */
  LIFTED
}
