package org.beckon.simulator.net.relay;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection through a relay: two directions, each with bytes on their way. */
final class TcpLink {
  private static final Logger LOG = LoggerFactory.getLogger(TcpLink.class);
  private static final int CHUNK = 16 * 1024;

  /** Chunks on their way in one direction; a sender waits when there are more. */
  private static final int CHUNKS = 32;

  private final Socket caller;
  private final Socket called;
  private final long oneWay;
  private final long begun;

  /**
   * A link of two connected sockets, which stay the caller's to close.
   *
   * @param accepted when the caller's connection was taken, as {@link System#nanoTime}
   */
  TcpLink(Socket caller, Socket called, Duration oneWay, long accepted) throws IOException {
    this.caller = caller;
    this.called = called;
    this.oneWay = oneWay.toNanos();
    this.begun = accepted;
    caller.setTcpNoDelay(true);
    called.setTcpNoDelay(true);
  }

  /** Bytes and the moment at which they arrive; no bytes for the end of the stream. */
  private record Chunk(ByteBuffer bytes, long due) {}

  /** Carries both directions until both have ended, or one is broken. */
  void run() throws InterruptedException {
    Thread there = start(caller, called, begun + 2 * oneWay);
    Thread back = start(called, caller, begun);
    there.join();
    back.join();
  }

  /** Breaks it off. */
  void cut() {
    shut(caller);
    shut(called);
  }

  private Thread start(Socket from, Socket to, long earliest) {
    BlockingQueue<Chunk> onTheWay = new ArrayBlockingQueue<>(CHUNKS);
    Thread writer = Thread.ofVirtual().unstarted(() -> write(onTheWay, to));
    Thread reader = Thread.ofVirtual().unstarted(() -> read(from, earliest, onTheWay, writer));
    writer.start();
    reader.start();
    return Thread.ofVirtual().start(() -> follow(writer, reader));
  }

  /** With the writer gone, nobody makes room any more for a reader that waits for it. */
  private static void follow(Thread writer, Thread reader) {
    try {
      writer.join();
      reader.interrupt();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(Socket from, long earliest, BlockingQueue<Chunk> onTheWay, Thread writer) {
    byte[] buffer = new byte[CHUNK];
    try {
      int length;
      do {
        length = from.getInputStream().read(buffer);
        long due = Math.max(System.nanoTime(), earliest) + oneWay;
        onTheWay.put(new Chunk(ByteBuffer.wrap(Arrays.copyOf(buffer, Math.max(0, length))), due));
      } while (length > 0);
    } catch (IOException e) {
      LOG.trace("A connection broke", e);
      writer.interrupt();
      cut();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(BlockingQueue<Chunk> onTheWay, Socket to) {
    try {
      Chunk chunk = onTheWay.take();
      while (chunk.bytes().hasRemaining()) {
        Due.await(chunk.due());
        to.getOutputStream().write(chunk.bytes().array());
        chunk = onTheWay.take();
      }
      Due.await(chunk.due());
      to.shutdownOutput();
    } catch (IOException e) {
      LOG.trace("A connection broke", e);
      cut();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void shut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.trace("It is closed already", e);
    }
  }
}
