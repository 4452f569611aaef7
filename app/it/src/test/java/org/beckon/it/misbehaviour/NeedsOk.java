package org.beckon.it.misbehaviour;

import org.beckon.acs.quirk.Quirk;

/** A person has to say that the CPE cannot take 204 (cpe-quirks 41). */
final class NeedsOk implements Special {
  @Override
  public void prepare(Twin twin) throws Exception {
    twin.set(Quirk.EMPTY_ANSWER_200);
  }

  @Override
  public void check(Twin twin) {}
}
