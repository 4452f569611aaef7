package org.beckon.acs.session;

import org.beckon.cwmp.soap.Envelope;

/** What can happen to a session. */
public sealed interface Input {
  /** The CPE sent a request, a response or a fault. */
  record Received(Envelope envelope) implements Input {}

  /** The CPE sent an empty POST: it has no more requests. */
  record EmptyPost() implements Input {}

  /** The CPE sent something that is no CWMP message; why, in words. */
  record Malformed(String reason) implements Input {}

  /** The driver found work for the device, as {@link Reply.WantWork} asked. */
  record Work(Job job) implements Input {}

  /** The driver found none. */
  record NoWork() implements Input {}

  /**
   * The operation that is being carried out was cancelled, and the request of the step before has
   * not been sent.
   */
  record Withdrawn() implements Input {}

  /** The deadline has passed. */
  record TimedOut() implements Input {}

  /** The same device opened another session. */
  record Superseded() implements Input {}

  /** The server cannot go on with it; why, in words. */
  record Abandoned(String reason) implements Input {}
}
