package org.beckon.simulator.misbehaviour.habit;

/**
 * How a CPE sends its POSTs.
 *
 * @param oldHttp speaks HTTP/1.0
 * @param expects sends {@code Expect: 100-continue} with each body
 * @param basicFirst sends user name and password before they are asked for
 * @param nonce what becomes of a nonce that is used again
 * @param tls how it meets an ACS whose URL begins with https
 */
public record HttpManner(
    Action action,
    MediaType type,
    Body body,
    Cookie cookie,
    Digest digest,
    Closing closing,
    boolean oldHttp,
    boolean expects,
    boolean basicFirst,
    Nonce nonce,
    Tls tls) {

  /** As TR-069 3.4 has it. */
  public static final HttpManner PROPER =
      new HttpManner(
          Action.EMPTY,
          MediaType.TEXT_XML,
          Body.PLAIN,
          Cookie.KEPT,
          Digest.AS_ASKED,
          Closing.AT_THE_END,
          false,
          false,
          false,
          Nonce.COUNTED,
          Tls.PROPER);

  /** The SOAPAction header. */
  public enum Action {
    EMPTY,
    NONE,
    QUOTED,
    WRONG
  }

  /** The Content-Type header. */
  public enum MediaType {
    TEXT_XML,
    TEXT_HTML,
    NONE
  }

  /** The coding of the body. */
  public enum Body {
    PLAIN,
    CHUNKED,
    GZIP,
    DEFLATE
  }

  /** What becomes of the cookies of the ACS. */
  public enum Cookie {
    KEPT,
    IGNORED,
    ONLY_WITH_PATH,
    JOINED,
    QUOTED,
    BEHIND_AN_OLD_ONE
  }

  /** The form in which a Digest challenge is answered. */
  public enum Digest {
    AS_ASKED,
    RFC_2069,
    MD5_SESS,
    UPPER_CASE,
    ABSOLUTE_URI,
    LOWER_CASE_SCHEME
  }

  /** How uses of a nonce are counted. */
  public enum Nonce {
    /** {@code nc} rises with each use (RFC 7616 3.4). */
    COUNTED,
    /** {@code nc} is 1 with each use. */
    NOT_COUNTED,
    /** Likewise, and the old nonce is tried once more before a new one is taken. */
    KEPT
  }

  /** How the CPE meets an ACS whose URL begins with https. */
  public enum Tls {
    PROPER,
    /** Speaks plain HTTP to the port of TLS. */
    NONE,
    /** Speaks nothing newer than TLS 1.0. */
    OLD,
    /** Knows other CAs than that of the ACS. */
    DISTRUSTING
  }

  /** When the CPE closes its connection. */
  public enum Closing {
    AT_THE_END,
    AFTER_CHALLENGE,
    AFTER_EACH_ANSWER
  }

  public HttpManner with(Action other) {
    return new HttpManner(
        other, type, body, cookie, digest, closing, oldHttp, expects, basicFirst, nonce, tls);
  }

  public HttpManner with(MediaType other) {
    return new HttpManner(
        action, other, body, cookie, digest, closing, oldHttp, expects, basicFirst, nonce, tls);
  }

  public HttpManner with(Body other) {
    return new HttpManner(
        action, type, other, cookie, digest, closing, oldHttp, expects, basicFirst, nonce, tls);
  }

  public HttpManner with(Cookie other) {
    return new HttpManner(
        action, type, body, other, digest, closing, oldHttp, expects, basicFirst, nonce, tls);
  }

  public HttpManner with(Digest other) {
    return new HttpManner(
        action, type, body, cookie, other, closing, oldHttp, expects, basicFirst, nonce, tls);
  }

  public HttpManner with(Closing other) {
    return new HttpManner(
        action, type, body, cookie, digest, other, oldHttp, expects, basicFirst, nonce, tls);
  }

  public HttpManner withOldHttp() {
    return new HttpManner(
        action, type, body, cookie, digest, closing, true, expects, basicFirst, nonce, tls);
  }

  public HttpManner withExpect() {
    return new HttpManner(
        action, type, body, cookie, digest, closing, oldHttp, true, basicFirst, nonce, tls);
  }

  public HttpManner withBasicFirst() {
    return new HttpManner(
        action, type, body, cookie, digest, closing, oldHttp, expects, true, nonce, tls);
  }

  public HttpManner with(Nonce other) {
    return new HttpManner(
        action, type, body, cookie, digest, closing, oldHttp, expects, basicFirst, other, tls);
  }

  public HttpManner with(Tls other) {
    return new HttpManner(
        action, type, body, cookie, digest, closing, oldHttp, expects, basicFirst, nonce, other);
  }
}
