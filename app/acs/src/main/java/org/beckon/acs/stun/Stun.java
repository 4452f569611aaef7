package org.beckon.acs.stun;

/** Numbers of STUN (RFC 3489 11, RFC 5389 6, TR-069 Annex G). */
final class Stun {
  static final int HEADER = 20;
  static final int ATTRIBUTE_HEADER = 4;
  static final int COOKIE = 0x2112A442;

  static final int BINDING_REQUEST = 0x0001;
  static final int BINDING_RESPONSE = 0x0101;
  static final int SHARED_SECRET_REQUEST = 0x0002;

  /** Added to a request's type, gives that of its error response. */
  static final int ERROR_BITS = 0x0110;

  static final int MAPPED_ADDRESS = 0x0001;
  static final int RESPONSE_ADDRESS = 0x0002;
  static final int CHANGE_REQUEST = 0x0003;
  static final int REFLECTED_FROM = 0x000b;
  static final int USERNAME = 0x0006;
  static final int MESSAGE_INTEGRITY = 0x0008;
  static final int REALM = 0x0014;
  static final int NONCE = 0x0015;
  static final int FINGERPRINT = 0x8028;
  static final int CONNECTION_REQUEST_BINDING = 0xC001;
  static final int BINDING_CHANGE = 0xC002;

  /** Attributes above this need not be understood. */
  static final int LAST_MANDATORY = 0x7fff;

  static final int INTEGRITY_BYTES = 20;

  private Stun() {}

  /** Whether a mandatory attribute may stand in a request. */
  static boolean isKnown(int type) {
    return type >= MAPPED_ADDRESS && type <= REFLECTED_FROM || type == REALM || type == NONCE;
  }

  static int unsigned16(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }
}
