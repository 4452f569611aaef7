package org.beckon.acs.xmpp.broker;

import java.time.Duration;
import org.beckon.cwmp.xmpp.StreamLimits;

/**
 * What the broker bears of its clients.
 *
 * @param stream of each stanza
 * @param connections in all
 * @param connectionsPerAddress of one IP address; a whole fleet may stand behind one
 * @param streamsPerAccount resources that one account may have bound at a time
 * @param login longest time that a client may take from connecting to a bound resource; how long
 *     the server takes does not count, but for a bound of four times this
 * @param stanza longest time from the first byte of a stanza to its last, or of writing one
 * @param pingAfter silence after which a client is asked whether it lives; after half of that again
 *     it is let go
 * @param bytesPerSecond read of one client, over ten seconds
 * @param stanzasPerSecond of one client, over ten seconds
 * @param outgoing stanzas that may wait for one client
 */
public record BrokerLimits(
    StreamLimits stream,
    int connections,
    int connectionsPerAddress,
    int streamsPerAccount,
    Duration login,
    Duration stanza,
    Duration pingAfter,
    int bytesPerSecond,
    int stanzasPerSecond,
    int outgoing) {
  /** For some thousands of devices, most of them behind the address of one operator's NAT. */
  public static final BrokerLimits DEFAULT =
      new BrokerLimits(
          StreamLimits.DEFAULT,
          5_000,
          2_000,
          3,
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Duration.ofSeconds(120),
          16_384,
          20,
          32);
}
