package org.beckon.profiles.dictionary;

/** What a published data model rules about active notification of a parameter. */
public enum ActiveNotification {
  NORMAL,
  /** Always active, cannot be changed (9009). */
  FORCE_ENABLED,
  /** Active unless the ACS changes it. */
  FORCE_DEFAULT_ENABLED,
  /** The CPE may refuse it (9009). */
  CAN_DENY
}
