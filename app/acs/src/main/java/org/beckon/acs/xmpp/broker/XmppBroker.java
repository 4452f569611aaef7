package org.beckon.acs.xmpp.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.beckon.acs.xmpp.XmppAnswer;
import org.beckon.acs.xmpp.XmppLink;
import org.beckon.acs.xmpp.XmppTrouble;
import org.beckon.cwmp.xmpp.ConnectionRequestStanza;
import org.beckon.cwmp.xmpp.Element;
import org.beckon.cwmp.xmpp.Iq;
import org.beckon.cwmp.xmpp.Jid;
import org.beckon.cwmp.xmpp.StreamException;
import org.beckon.cwmp.xmpp.Xmlns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded XMPP broker (TR-069 Annex K, RFC 6120). The server itself has no account that
 * anybody could log in to: it asks from within the process. Thread-safe.
 */
public final class XmppBroker implements XmppLink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(XmppBroker.class);

  /** The server's name and resource at its own broker; no device's account can be called so. */
  private static final String SELF = "acs";

  private static final String RESOURCE = "beckon";

  /** A fleet that was told of the broker at the same time comes at the same time. */
  private static final int BACKLOG = 1024;

  private static final Duration CLOSING = Duration.ofSeconds(1);

  /** Logins at the same time, of clients that do their part at once. */
  private static final int LOGINS = 32 * Runtime.getRuntime().availableProcessors();

  private static final long BREATH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final BrokerSettings settings;
  private final Accounts accounts;
  private final Clock clock;
  private final ServerSocket listener;
  private final Jid self;
  private final Addresses addresses;
  private final Clients clients;
  private final Questions questions = new Questions();
  private final StanzaRules rules;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final Semaphore logins = new Semaphore(LOGINS, true);
  private final Watch watch;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("xmpp-", 0).factory());

  private XmppBroker(
      BrokerSettings settings,
      Accounts accounts,
      BiConsumer<Jid, Boolean> presence,
      Clock clock,
      ServerSocket listener) {
    this.settings = settings;
    this.accounts = accounts;
    this.clock = clock;
    this.listener = listener;
    self = new Jid(SELF, settings.domain(), RESOURCE);
    addresses = new Addresses(settings.limits());
    clients = new Clients(settings.limits().streamsPerAccount(), presence);
    rules = new StanzaRules(self, settings, questions);
    watch = new Watch(clients, connections, settings);
  }

  /**
   * Starts a broker.
   *
   * @param presence told, on the broker's threads, of each full address that comes online (true) or
   *     goes (false)
   * @throws IOException when its port cannot be had
   */
  public static XmppBroker start(
      BrokerSettings settings, Accounts accounts, BiConsumer<Jid, Boolean> presence, Clock clock)
      throws IOException {
    ServerSocket listener = new ServerSocket();
    try {
      listener.bind(
          new InetSocketAddress(InetAddress.getByName(settings.bind()), settings.port()), BACKLOG);
    } catch (IOException e) {
      listener.close();
      throw e;
    }
    XmppBroker broker = new XmppBroker(settings, accounts, presence, clock, listener);
    // No virtual one: while a fleet logs in, it would wait for its turn among a thousand of them.
    Thread.ofPlatform().daemon().name("xmpp-listen").start(broker::listen);
    broker.watch.start();
    return broker;
  }

  /** The port on which it listens. */
  public int port() {
    return listener.getLocalPort();
  }

  /** The domain of its addresses. */
  public String domain() {
    return settings.domain();
  }

  /** Whether an address with this domain is one of here. */
  public boolean serves(String domain) {
    return settings.serves(domain);
  }

  /** How many devices are online. */
  public int online() {
    return clients.all().size();
  }

  /** How many connections there are, logged in or not. */
  int connections() {
    return connections.size();
  }

  @Override
  public Jid self() {
    return self;
  }

  @Override
  public Optional<XmppTrouble> trouble(Jid device) {
    return Optional.empty();
  }

  @Override
  public Optional<Instant> onlineSince(Jid device) {
    return clients.find(settings.home(device)).map(Client::since);
  }

  @Override
  public CompletableFuture<XmppAnswer> ask(Jid device, ConnectionRequestStanza request) {
    Jid home = settings.home(device);
    Optional<Client> client = clients.find(home);
    if (client.isEmpty()) {
      return CompletableFuture.completedFuture(new XmppAnswer.Offline());
    }
    client.get().connection().meter().asked();
    Questions.Question question = questions.ask(client.get());
    Element iq = Iq.get(self.toString(), home.toString(), question.id(), request.element());
    if (!client.get().send(iq)) {
      question.answer().complete(new XmppAnswer.Lost(XmppAnswer.Loss.UNREAD, ""));
    }
    if (!clients.isIn(client.get())) {
      // It left after it was found, perhaps before the question was noted.
      question.answer().complete(new XmppAnswer.Lost(XmppAnswer.Loss.BROKEN, ""));
    }
    return question.answer();
  }

  /** Ends the streams of an account that was taken away. */
  public void dismiss(String username) {
    clients.all().stream()
        .filter(client -> client.jid().local().equals(username))
        .forEach(
            client ->
                client
                    .connection()
                    .end(new StreamException("not-authorized", "The account is gone")));
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        accept(listener.accept());
      } catch (IOException e) {
        if (!listener.isClosed()) {
          LOG.warn("A client of the XMPP broker could not be taken: {}", e.getMessage());
          // Without files to open the next would fail as fast.
          LockSupport.parkNanos(this, BREATH_NANOS);
        }
      }
    }
  }

  private void accept(Socket socket) throws IOException {
    InetAddress address = socket.getInetAddress();
    if (!addresses.enter(address)) {
      LOG.debug("The XMPP broker has too many connections, refused one from {}", address);
      socket.close();
      return;
    }
    socket.setTcpNoDelay(true);
    Connection connection = new Connection(socket, settings.limits(), this::gone);
    connections.add(connection);
    threads.execute(() -> serve(connection));
  }

  private void gone(Connection connection) {
    connections.remove(connection);
    addresses.leave(connection.address());
  }

  private void serve(Connection connection) {
    try {
      // One after the other: of a thousand at once, each would have to wait for all of them.
      logins.acquire();
      connection.begins(logins::release);
      Optional<Negotiation.Bound> bound = new Negotiation(connection, settings, accounts).run();
      if (bound.isPresent()) {
        converse(connection, bound.get());
      }
      connection.end();
    } catch (StreamException e) {
      LOG.debug("XMPP stream of {} ended: {}", connection.address(), e.getMessage());
      connection.end(e);
    } catch (IOException e) {
      LOG.debug("XMPP connection of {} broke: {}", connection.address(), e.getMessage());
      if (connection.meter().isExceeded()) {
        connection.end(connection.meter().tooMuch());
      } else {
        connection.cut();
      }
    } catch (InterruptedException e) {
      LOG.debug("The XMPP broker is closed", e);
      connection.cut();
    } catch (RuntimeException e) {
      LOG.error("XMPP stream of {} stumbled", connection.address(), e);
      connection.end(new StreamException("internal-server-error", "Something went wrong"));
    } finally {
      connection.stopsHoldingUp();
    }
  }

  private void converse(Connection connection, Negotiation.Bound bound)
      throws StreamException, IOException {
    Client client = new Client(bound.jid(), connection, clock.instant(), settings.limits());
    client.send(bindResult(bound)); // Before anything else, and reachable before it reads it.
    if (!clients.enter(client)) {
      throw new StreamException("resource-constraint", "The account has too many streams");
    }
    connection.loggedIn();
    Thread writer = Thread.ofVirtual().name("xmpp-writer").start(client::write);
    try {
      if (accounts.named(client.jid().local()).isEmpty()) {
        // It was taken away during the login, when there was no client yet to dismiss.
        throw new StreamException("not-authorized", "The account is gone");
      }
      Optional<Element> stanza = bound.reader().next();
      while (stanza.isPresent()) {
        connection.meter().stanza();
        rules.handle(client, stanza.get());
        stanza = bound.reader().next();
      }
    } finally {
      clients.leave(client);
      writer.interrupt();
      questions.lost(client);
    }
  }

  private static Element bindResult(Negotiation.Bound bound) {
    return Element.of("iq", Xmlns.CLIENT)
        .with("id", bound.iqId())
        .with("type", "result")
        .with(
            Element.of("bind", Xmlns.BIND)
                .with(Element.of("jid", Xmlns.BIND).with(bound.jid().toString())));
  }

  /** Ends all streams; cuts those whose clients do not let go. Waits at most some seconds. */
  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      LOG.debug("The XMPP broker's port did not close", e);
    }
    watch.close();
    connections.forEach(Connection::end);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("{} XMPP connections are cut", connections.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connections.forEach(Connection::cut);
    threads.shutdownNow();
  }
}
