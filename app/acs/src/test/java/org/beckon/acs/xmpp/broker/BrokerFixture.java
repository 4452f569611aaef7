package org.beckon.acs.xmpp.broker;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.store.memory.InMemoryXmppAccounts;
import org.beckon.acs.xmpp.TestTls;
import org.beckon.cwmp.xmpp.StreamLimits;

/** A broker with the accounts of two devices. */
final class BrokerFixture implements AutoCloseable {
  static final DeviceKey DEVICE = new DeviceKey("001122-HomeBox-A%201");
  static final DeviceKey OTHER = new DeviceKey("001122-HomeBox-B2");

  /** Few of everything; time is short only in tests that want it so. */
  static final BrokerLimits LIMITS =
      new BrokerLimits(
          StreamLimits.DEFAULT,
          20,
          10,
          2,
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          Duration.ofMinutes(2),
          16_384,
          20,
          32);

  final SSLContext tls = TestTls.example();
  final Accounts accounts = new Accounts(new InMemoryXmppAccounts(), Clock.systemUTC());
  final Credentials device = accounts.issue(DEVICE);
  final Credentials other = accounts.issue(OTHER);
  final BlockingQueue<String> presence = new LinkedBlockingQueue<>();
  final XmppBroker broker;

  BrokerFixture() throws Exception {
    this(true, LIMITS);
  }

  BrokerFixture(boolean tlsRequired, BrokerLimits limits) throws Exception {
    this(tlsRequired, limits, () -> {});
  }

  /** One that does something before each start of TLS. */
  BrokerFixture(boolean tlsRequired, BrokerLimits limits, Runnable before) throws Exception {
    Supplier<SSLContext> context =
        () -> {
          before.run();
          return tls;
        };
    broker =
        XmppBroker.start(
            new BrokerSettings(
                "127.0.0.1", 0, RawXmpp.DOMAIN, Optional.of(context), tlsRequired, limits),
            accounts,
            (jid, online) -> presence.add((online ? "+" : "-") + jid),
            Clock.systemUTC());
  }

  RawXmpp connect() throws Exception {
    return new RawXmpp(broker.port());
  }

  /** The same with these times in milliseconds. */
  static BrokerLimits within(int login, int stanza, int pingAfter) {
    return new BrokerLimits(
        LIMITS.stream(),
        LIMITS.connections(),
        LIMITS.connectionsPerAddress(),
        LIMITS.streamsPerAccount(),
        Duration.ofMillis(login),
        Duration.ofMillis(stanza),
        Duration.ofMillis(pingAfter),
        LIMITS.bytesPerSecond(),
        LIMITS.stanzasPerSecond(),
        LIMITS.outgoing());
  }

  @Override
  public void close() {
    broker.close();
  }
}
