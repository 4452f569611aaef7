package org.beckon.simulator.fake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An ACS that says what the test tells it to, word for word, whatever it is asked. */
public final class FakeAcs implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  private final ServerSocket server;
  private final AtomicInteger connections = new AtomicInteger();
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  private volatile Optional<UnaryOperator<String>> automatic = Optional.empty();

  /** One request; header names in lower case. */
  public record Received(
      int connection, String method, String target, Map<String, String> headers, String body) {
    public String header(String name) {
      return headers.getOrDefault(name, "(none)");
    }
  }

  private FakeAcs(ServerSocket server) {
    this.server = server;
  }

  public static FakeAcs start() throws IOException {
    FakeAcs acs = new FakeAcs(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().start(acs::accept);
    return acs;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/cwmp";
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getLocalPort() + path;
  }

  /** What the next request gets that has no answer yet: a whole HTTP answer. */
  public FakeAcs answer(String http) {
    answers.add(http);
    return this;
  }

  /** From now on every request is answered by this, and none is kept. */
  public FakeAcs answerAll(UnaryOperator<String> byBody) {
    automatic = Optional.of(byBody);
    return this;
  }

  /** The next request that came in. */
  public Received next() throws InterruptedException {
    Received one = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (one == null) {
      throw new AssertionError("no request came");
    }
    return one;
  }

  /** Whether a request is there that {@link #next} would give. */
  public boolean hasNext() {
    return !received.isEmpty();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        sockets.add(socket);
        int number = connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket, number));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void serve(Socket socket, int number) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (true) {
        String start = line(in);
        if (start.isEmpty()) {
          return;
        }
        String[] words = start.split(" ");
        Map<String, String> headers = headers(in);
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        String answer;
        if (automatic.isPresent()) {
          answer = automatic.get().apply(body);
        } else {
          received.add(new Received(number, words[0], words[1], headers, body));
          answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        if (answer == null || answer.isEmpty()) {
          return;
        }
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        if (answer.contains("Connection: close")) {
          return;
        }
      }
    } catch (IOException e) {
      // The CPE has gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (one, other) -> one + "; " + other);
    }
    return headers;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
