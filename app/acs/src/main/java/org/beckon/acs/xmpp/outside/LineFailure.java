package org.beckon.acs.xmpp.outside;

import org.beckon.acs.xmpp.OutsideTrouble;

/** An outside broker cannot be used; the message is what it said, without secrets. */
final class LineFailure extends Exception {
  private static final long serialVersionUID = 1;

  private final OutsideTrouble trouble;

  LineFailure(OutsideTrouble trouble, String detail) {
    super(detail);
    this.trouble = trouble;
  }

  OutsideTrouble trouble() {
    return trouble;
  }
}
