package org.beckon.acs.session;

import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.soap.CwmpNamespace;
import org.beckon.cwmp.soap.Envelope;
import org.beckon.cwmp.soap.Header;

/**
 * What stays the same through an open session, and the next request ID.
 *
 * @param namespace of the Inform; everything is answered in it
 */
record Talk(CwmpNamespace namespace, long nextId, Patience patience) {
  Talk afterRequest() {
    return new Talk(namespace, nextId + 1, patience);
  }

  /** An answer carries the ID of its request, and none where that had none. */
  Envelope answer(Header request, Message body) {
    return new Envelope(namespace, Header.withId(request.id()), body);
  }
}
