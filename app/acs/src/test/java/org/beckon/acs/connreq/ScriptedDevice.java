package org.beckon.acs.connreq;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A device's connection-request listener that answers each request with the next literal text. */
final class ScriptedDevice implements AutoCloseable {
  /** Instead of an answer: close the connection. */
  static final String CLOSE = "";

  private final ServerSocket server;
  private final Queue<String> answers;
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final Runnable afterLast;

  private ScriptedDevice(ServerSocket server, Queue<String> answers, Runnable afterLast) {
    this.server = server;
    this.answers = answers;
    this.afterLast = afterLast;
  }

  static ScriptedDevice answering(Runnable afterLast, String... answers) throws IOException {
    ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    ScriptedDevice device =
        new ScriptedDevice(server, new ConcurrentLinkedQueue<>(List.of(answers)), afterLast);
    Thread.ofVirtual().start(device::accept);
    return device;
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/abc?x=1";
  }

  /** The heads of all requests so far. */
  List<String> heads() {
    return heads;
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      // closed: the end of the test
    }
  }

  private void serve(Socket socket) {
    try (socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = socket.getOutputStream()) {
      while (true) {
        StringBuilder head = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.isEmpty()) {
          head.append(line).append('\n');
          line = in.readLine();
        }
        if (line == null) {
          return;
        }
        heads.add(head.toString());
        String answer = answers.poll();
        if (answer == null || answer.equals(CLOSE)) {
          return;
        }
        out.write(answer.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        if (answers.isEmpty()) {
          afterLast.run();
        }
      }
    } catch (IOException e) {
      // the client went away
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
