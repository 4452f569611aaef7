package org.beckon.console.lab.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.server.Acs;

/** A server of the bench's own, with data of its own that goes when it is closed. Thread-safe. */
public interface BenchServer extends AutoCloseable {

  /** Starts such a server. */
  @FunctionalInterface
  interface Source {
    /**
     * Starts one, on free ports of the loopback.
     *
     * @throws IOException when it cannot be, in words for people
     */
    BenchServer start() throws IOException;
  }

  Acs acs();

  /** Where devices call in. */
  InetSocketAddress cwmp();

  /** Where STUN listens; empty when it does not. */
  Optional<InetSocketAddress> stun();

  /** Where the XMPP broker listens; empty when it does not. */
  Optional<InetSocketAddress> xmpp();

  /** What devices log in with. */
  Credentials login();

  @Override
  void close();
}
