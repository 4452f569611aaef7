package org.beckon.acs.session;

import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.soap.CwmpNamespace;
import org.beckon.cwmp.soap.Envelope;
import org.beckon.cwmp.soap.Header;

/**
 * What stays the same through an open session, and the next request ID.
 *
 * @param namespace of the Inform; everything is answered in it
 * @param hold whether the CPE has to hold its requests
 */
record Talk(CwmpNamespace namespace, long nextId, Patience patience, Hold hold) {
  /** Our requests come without HoldRequests, which lifts it. */
  Talk afterRequest() {
    Hold next = hold == Hold.NONE ? Hold.NONE : Hold.LIFTED;
    return new Talk(namespace, nextId + 1, patience, next);
  }

  Talk with(Hold other) {
    return new Talk(namespace, nextId, patience, other);
  }

  /** An answer carries the ID of its request, and none where that had none. */
  Envelope answer(Header request, Message body) {
    Header header = new Header(request.id(), hold == Hold.IN_FORCE, 0, "", "");
    return new Envelope(namespace, header, body);
  }
}
