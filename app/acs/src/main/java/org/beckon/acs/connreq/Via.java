package org.beckon.acs.connreq;

/** A way to carry a connection request. */
public enum Via {
  HTTP
}
