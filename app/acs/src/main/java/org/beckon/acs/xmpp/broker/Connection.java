package org.beckon.acs.xmpp.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.beckon.cwmp.xmpp.Element;
import org.beckon.cwmp.xmpp.ElementText;
import org.beckon.cwmp.xmpp.StreamException;
import org.beckon.cwmp.xmpp.StreamReader;
import org.beckon.cwmp.xmpp.Xmlns;

/** The line to one client: bytes in and out, TLS, and how it ends. Thread-safe for writing. */
final class Connection {
  private static final String END = "</stream:stream>";

  /** A login takes at most so many times its limit, however late this server is itself. */
  private static final int LATENESS = 4;

  /** A client that took so long for its part holds up no other. */
  private static final long DAWDLING = TimeUnit.MILLISECONDS.toNanos(500);

  private final Socket raw;
  private final BrokerLimits limits;
  private final Meter meter;
  private final Consumer<Connection> afterwards;
  private final long accepted = System.nanoTime();
  private final AtomicBoolean isCut = new AtomicBoolean();
  private final AtomicReference<Runnable> heldUp = new AtomicReference<>(() -> {});
  private final ReentrantLock writing = new ReentrantLock();
  private Socket socket;
  private volatile StreamReader reader;
  private volatile boolean encrypted;
  private volatile boolean headerSent;
  private volatile boolean loggedIn;
  private volatile long writingSince;
  private volatile long endingSince;
  private volatile boolean handshaking;
  private long midStanzaSince;
  private long clientTook;
  private long lastLook = accepted;

  /** A line just accepted; what is to be done when it is cut is done once. */
  Connection(Socket raw, BrokerLimits limits, Consumer<Connection> afterwards) {
    this.raw = raw;
    this.limits = limits;
    this.afterwards = afterwards;
    this.socket = raw;
    meter = new Meter(limits);
  }

  /** Whatever was read ahead of the old stream is dropped: it came before TLS or before a login. */
  StreamReader newStream() throws IOException {
    InputStream in = meter.over(socket.getInputStream());
    reader = new StreamReader(in, limits.stream());
    return reader;
  }

  Meter meter() {
    return meter;
  }

  boolean isEncrypted() {
    return encrypted;
  }

  InetAddress address() {
    return raw.getInetAddress();
  }

  /** Puts TLS under all that follows. */
  void encrypt(SSLContext context) throws IOException {
    SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(raw, null, true);
    handshaking = true;
    tls.startHandshake();
    handshaking = false;
    socket = tls;
    encrypted = true;
  }

  /** Its login begins; who waits for it is let go on when it has ended, or is seen to dawdle. */
  void begins(Runnable others) {
    heldUp.set(others);
  }

  /** Whoever waits for this login has to wait no longer. */
  void stopsHoldingUp() {
    Runnable others = heldUp.getAndSet(() -> {});
    others.run();
  }

  /** The client is known from now on. */
  void loggedIn() {
    loggedIn = true;
    stopsHoldingUp();
  }

  /** Writes a stream header. */
  void header(String text) throws IOException {
    headerSent = true;
    write(text);
  }

  void send(Element element) throws IOException {
    write(ElementText.of(element));
  }

  void write(String text) throws IOException {
    writing.lock();
    try {
      writingSince = System.nanoTime();
      OutputStream out = socket.getOutputStream();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } finally {
      writingSince = 0;
      writing.unlock();
    }
  }

  /** Ends the stream with an error, off this thread and as far as the client still listens. */
  void end(StreamException reason) {
    if (endingSince != 0) {
      return;
    }
    endingSince = System.nanoTime();
    Element error =
        Element.of("error", Xmlns.STREAM)
            .with(Element.of(reason.condition(), Xmlns.STREAM_ERROR))
            .with(Element.of("text", Xmlns.STREAM_ERROR).with(reason.getMessage()));
    String text = headerSent ? ElementText.of(error) + END : "";
    Thread.startVirtualThread(() -> last(text));
  }

  /** Ends the stream in peace. */
  void end() {
    if (endingSince == 0) {
      endingSince = System.nanoTime();
      Thread.startVirtualThread(() -> last(headerSent ? END : ""));
    }
  }

  private void last(String text) {
    try {
      if (!text.isEmpty()) {
        write(text);
        socket.shutdownOutput();
      }
    } catch (IOException e) {
      // The client does not listen any more.
    } finally {
      cut();
    }
  }

  /** Cuts the line at once; whoever reads or writes gets an exception. */
  void cut() {
    try {
      raw.close();
    } catch (IOException e) {
      // It is cut already.
    }
    if (isCut.compareAndSet(false, true)) {
      afterwards.accept(this);
    }
  }

  /** Why its time is up, if it is; called again and again by one thread. */
  Overdue overdue(long now) {
    if (endingSince != 0) {
      return now - endingSince > limits.stanza().toNanos() ? Overdue.ENDING : Overdue.NO;
    }
    if (!loggedIn && isLoginOverdue(now)) {
      return Overdue.LOGIN;
    }
    long write = writingSince;
    if (write != 0 && now - write > limits.stanza().toNanos()) {
      return Overdue.READING;
    }
    StreamReader current = reader;
    if (current == null || !current.isMidStanza()) {
      midStanzaSince = 0;
    } else if (midStanzaSince == 0) {
      midStanzaSince = now;
    }
    return midStanzaSince != 0 && now - midStanzaSince > limits.stanza().toNanos()
        ? Overdue.STANZA
        : Overdue.NO;
  }

  /**
   * Of the time since it connected only what the client itself took counts: when a thousand log in
   * at once, the server is late with each of them, and that is not the client's fault.
   */
  private boolean isLoginOverdue(long now) {
    if ((handshaking || meter.isWaiting()) && !hasUnread()) {
      clientTook += now - lastLook;
    }
    lastLook = now;
    if (clientTook > DAWDLING) {
      stopsHoldingUp();
    }
    long limit = limits.login().toNanos();
    return clientTook > limit || now - accepted > LATENESS * limit;
  }

  /** Whether the client has sent something that nobody has got round to yet. */
  private boolean hasUnread() {
    try {
      return raw.getInputStream().available() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** What a client takes too long for. */
  enum Overdue {
    NO,
    LOGIN,
    STANZA,
    READING,
    ENDING
  }
}
