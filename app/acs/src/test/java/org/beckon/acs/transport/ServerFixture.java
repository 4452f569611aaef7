package org.beckon.acs.transport;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.live.Bounds;
import org.beckon.acs.server.AcsConfig;
import org.beckon.acs.server.AcsServer;
import org.beckon.acs.store.Stores;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.profiles.dictionary.PublishedDictionary;

/** A running server over stores in memory, with its events to wait for. */
final class ServerFixture implements AutoCloseable {
  static final DeviceKey KEY = new DeviceKey("00D09E-GW1-SN1");

  final AcsServer acs;
  final int port;
  private final BlockingQueue<AcsEvent> events = new LinkedBlockingQueue<>();

  ServerFixture(CpeAuth auth, UnaryOperator<AcsConfig.Builder> settings) {
    this(auth, settings, new InMemoryStores());
  }

  ServerFixture(CpeAuth auth, UnaryOperator<AcsConfig.Builder> settings, Stores stores) {
    AcsConfig config =
        settings
            .apply(
                AcsConfig.at("127.0.0.1", 0)
                    .cpeAuth(auth)
                    .cpeCredentials(Optional.of("cpe"), Optional.of("secret"))
                    .firstContact(false)
                    .bounds(new Bounds(50, 100, 50, Duration.ZERO)))
            .build();
    acs = AcsServer.start(config, stores, new PublishedDictionary());
    port = URI.create(acs.cwmp().url().orElseThrow()).getPort();
    acs.events().subscribe(events::add);
  }

  RawHttp connect() throws Exception {
    return new RawHttp(port);
  }

  /** Waits for the next event of a kind, past all others. */
  <E extends AcsEvent> E await(Class<E> kind) throws InterruptedException {
    while (true) {
      AcsEvent event = events.poll(20, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("no event came: " + kind.getSimpleName());
      }
      if (kind.isInstance(event)) {
        return kind.cast(event);
      }
    }
  }

  SessionSummary awaitEnd() throws InterruptedException {
    return await(AcsEvent.SessionEnded.class).session();
  }

  List<SessionSummary> sessions() {
    return acs.journal().recent(Optional.empty(), 1_000);
  }

  @Override
  public void close() {
    acs.close();
  }
}
