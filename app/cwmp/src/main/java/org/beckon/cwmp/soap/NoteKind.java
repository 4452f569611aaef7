package org.beckon.cwmp.soap;

/** The leniencies of reading; each row of the quirk list that concerns the wire has one. */
public enum NoteKind {
  NO_ID,
  UNKNOWN_NAMESPACE,
  NO_NAMESPACE,
  UNDECLARED_PREFIX,
  NO_MORE_REQUESTS,
  UNKNOWN_HEADER,
  ARRAY_COUNT,
  UNKNOWN_TYPE,
  NO_TYPE,
  NO_VALUE,
  NO_EVENT_CODE,
  UNEXPECTED_ELEMENT,
  WRITABLE_UNREADABLE,
  NUMBER_UNREADABLE,
  REPAIRED_TEXT,
  CHARSET,
  SEVERAL_MESSAGES,
  FAULT_IN_RESPONSE,
  FAULT_WITHOUT_DETAIL
}
