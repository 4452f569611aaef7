package org.beckon.simulator.net.forward;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** One open port that leads elsewhere, with a bounded number of connections. Thread-safe. */
final class ForwardedPort implements AutoCloseable {
  private static final int BACKLOG = 16;
  private static final int MOST_CONNECTIONS = 32;
  private static final int CONNECT_MILLIS = 5_000;
  private static final int IDLE_MILLIS = 60_000;
  private static final Duration LETTING_GO = Duration.ofSeconds(1);

  private final ServerSocket server;
  private final InetSocketAddress target;
  private final Semaphore free = new Semaphore(MOST_CONNECTIONS);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private final Thread acceptor;

  private ForwardedPort(ServerSocket server, InetSocketAddress target) {
    this.server = server;
    this.target = target;
    this.acceptor = Thread.ofVirtual().name("forward").unstarted(this::accept);
  }

  /**
   * Opens the port.
   *
   * @throws IOException when it cannot be had
   */
  static ForwardedPort open(InetAddress outside, int port, InetSocketAddress target)
      throws IOException {
    ForwardedPort forwarded = new ForwardedPort(new ServerSocket(port, BACKLOG, outside), target);
    forwarded.acceptor.start();
    return forwarded;
  }

  InetSocketAddress target() {
    return target;
  }

  private void accept() {
    try {
      while (true) {
        Socket caller = server.accept();
        if (free.tryAcquire()) {
          Thread.ofVirtual().start(() -> serve(caller));
        } else {
          caller.close();
        }
      }
    } catch (IOException e) {
      // closed: the row is gone
    }
  }

  private void serve(Socket caller) {
    try (caller;
        Socket inner = new Socket()) {
      open.add(caller);
      open.add(inner);
      caller.setTcpNoDelay(true);
      inner.setTcpNoDelay(true);
      caller.setSoTimeout(IDLE_MILLIS);
      inner.connect(target, CONNECT_MILLIS);
      Thread back = Thread.ofVirtual().start(() -> pipe(inner, caller));
      pipe(caller, inner);
      back.join();
    } catch (IOException e) {
      // one of the two went away, which is all there is to a forwarded connection
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.removeIf(Socket::isClosed);
      free.release();
    }
  }

  private static void pipe(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      // the other direction ends by the closing of both
    }
  }

  /** On return nobody gets in any more. */
  @Override
  public void close() {
    try {
      server.close();
      // Some milliseconds: the port is free only when the one who accepts has let go of it.
      acceptor.join(LETTING_GO);
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      // there is nothing left to do with it
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
