package org.beckon.cwmp.soap;

/**
 * One departure from the specification that was tolerated; reported on the session.
 *
 * @param kind which leniency it was
 * @param detail what was seen, in words, without secrets
 */
public record Note(NoteKind kind, String detail) {}
