package org.beckon.cwmp.model;

/** Whether a CPE says that a parameter or object can be written. */
public enum Access {
  READ_ONLY,
  READ_WRITE,
  /** The CPE sent no Writable, or none that can be read; treated as writable (cpe-quirks 8). */
  UNKNOWN
}
