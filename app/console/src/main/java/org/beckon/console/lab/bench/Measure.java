package org.beckon.console.lab.bench;

import java.util.OptionalDouble;

/** What is measured of a poke. The rows of the published tables, and poke to Inform. */
public enum Measure {
  /**
   * HTTP: from the first request, on a connection that stands, to the answer to the one that is
   * logged in, the challenge between them included; measured by the server, and the device takes no
   * login twice, so that none is spared. UDP: from the datagram's sending to the moment at which
   * the device has found its signature right. XMPP: none for each request, the connection was
   * logged in when it was made.
   */
  AUTHENTICATION,
  /** XMPP: from the stanza's sending to the moment at which the device has let it in. */
  TRANSFER,
  /** From the order of the poke to the Inform with {@code 6 CONNECTION REQUEST}. */
  INFORM,
  /**
   * From the order of another channel to the server's knowledge that it is set: the order into the
   * durable queue, poke, session, SetParameterValues, GetParameterValues.
   */
  CHANGE;

  /** This of a sample, in milliseconds; empty where this way has no such part. */
  public OptionalDouble of(Sample sample) {
    return switch (this) {
      case AUTHENTICATION -> sample.authentication();
      case TRANSFER -> sample.transfer();
      case INFORM -> OptionalDouble.of(sample.inform());
      case CHANGE -> OptionalDouble.of(sample.change());
    };
  }
}
