package org.beckon.console.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.server.Acs;
import org.beckon.acs.server.AcsConfig;
import org.beckon.acs.server.AcsServer;
import org.beckon.acs.server.Listener;
import org.beckon.acs.server.XmppConfig;
import org.beckon.acs.tls.TlsConfig;
import org.beckon.console.lab.LabFailure;
import org.beckon.console.lab.LabRefusal;
import org.beckon.console.lab.bench.BenchServer;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.store.H2Stores;
import org.beckon.store.Opening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server of the bench: as {@code serve} runs it – durable store, journal, logins, the broker
 * with TLS –, but on the loopback, on free ports, and in a folder that goes with it.
 */
final class BenchHome implements BenchServer {
  private static final Logger LOG = LoggerFactory.getLogger(BenchHome.class);
  private static final String HOST = "127.0.0.1";

  private final Path folder;
  private final H2Stores stores;
  private final AcsServer acs;

  private BenchHome(Path folder, H2Stores stores, AcsServer acs) {
    this.folder = folder;
    this.stores = stores;
    this.acs = acs;
  }

  /** Starts one; see {@link BenchServer.Source}. */
  static BenchHome start(Dictionary dictionary) throws IOException {
    Path folder = Files.createTempDirectory("beckon-bench");
    H2Stores stores =
        switch (H2Stores.open(folder)) {
          case Opening.Opened(H2Stores opened) -> opened;
          case Opening.Failed(String reason) -> {
            remove(folder);
            throw new IOException(reason);
          }
        };
    AcsServer acs =
        AcsServer.start(
            AcsConfig.at(HOST, 0)
                .dataDirectory(folder.toString())
                .stunPort(0)
                .tls(Optional.of(TlsConfig.ownCa(0, folder)))
                .xmpp(new XmppConfig(0, "beckon", true))
                .build(),
            stores,
            dictionary);
    BenchHome home = new BenchHome(folder, stores, acs);
    if (acs.cwmp().url().isEmpty()) {
      home.close();
      throw new LabFailure(Phrase.with(LabRefusal.BENCH_NOT_LISTENING, acs.cwmp().problem()));
    }
    return home;
  }

  @Override
  public Acs acs() {
    return acs;
  }

  @Override
  public InetSocketAddress cwmp() {
    URI url = URI.create(acs.cwmp().url().orElseThrow());
    return new InetSocketAddress(url.getHost(), url.getPort());
  }

  @Override
  public Optional<InetSocketAddress> stun() {
    return acs.stun().flatMap(Listener::url).map(BenchHome::place);
  }

  @Override
  public Optional<InetSocketAddress> xmpp() {
    return acs.xmppListener().flatMap(Listener::url).map(BenchHome::place);
  }

  @Override
  public Credentials login() {
    return acs.status().cpeCredentials();
  }

  private static InetSocketAddress place(String hostAndPort) {
    int colon = hostAndPort.lastIndexOf(':');
    return new InetSocketAddress(
        hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1)));
  }

  @Override
  public void close() {
    acs.close();
    stores.close();
    remove(folder);
  }

  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("the bench's folder {} was not removed", folder, e);
    }
  }
}
