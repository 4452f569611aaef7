package org.beckon.simulator.net;

import org.beckon.cwmp.soap.Decoded;

/** What the ACS answered to a POST, after logins and redirects. */
sealed interface AcsReply {

  /** A body, be it a CWMP message or not. */
  record Content(Decoded decoded) implements AcsReply {}

  /** No body: the ACS has nothing to say. */
  record Nothing() implements AcsReply {}

  /** An answer with which no session can go on. */
  record Refused(String reason) implements AcsReply {}
}
