package org.beckon.acs.live;

import java.time.Instant;
import java.util.Optional;
import org.beckon.acs.auth.Proof;
import org.beckon.acs.device.registry.Caller;

/**
 * Who opens a session, as far as the login tells.
 *
 * @param address remote address, an IP literal
 * @param voucher the one device that it can be; empty when it used what many share
 * @param uncounted whether its nonce count did not count up
 */
record Visitor(String address, Proof proof, Optional<Caller.Voucher> voucher, boolean uncounted) {

  String username() {
    return proof.name();
  }

  Caller at(Instant now) {
    return new Caller(address, now, voucher);
  }
}
