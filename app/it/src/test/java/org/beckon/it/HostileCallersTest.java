package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.beckon.it.harness.CommandRun;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.beckon.simulator.fleet.Fleet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Callers with wrong passwords and with rubbish: each gets a clear answer, the server goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileCallersTest {
  private Path data;
  private ServerProcess server;
  private ServerProcess open;
  private Path openData;

  @BeforeAll
  void start(@TempDir Path one, @TempDir Path other) throws Exception {
    data = one;
    openData = other;
    server = ServerProcess.start(data, Fleets.options());
    open = ServerProcess.start(openData, "--cpe-auth", "none");
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
    open.close();
  }

  @Test
  void aWrongPasswordIsSaidInWordsAndOpensNoSession() throws Exception {
    try (Fleet fleet = Fleets.withPassword("not it", server.cwmpUrl(), "home-router")) {
      fleet.device(0).nextSession(report -> report.failure().isPresent()).get(30, TimeUnit.SECONDS);

      JsonNode status = CommandRun.of(data, "show", "server", "--json").json();
      assertThat(status.path("notices").findValuesAsString("text"))
          .anyMatch(text -> text.contains("tried user `cpe`: wrong password"));
      assertThat(CommandRun.of(data, "show", "server").out())
          .contains("127.0.0.1 tried user `cpe`: wrong password");
      assertThat(CommandRun.of(data, "devices", "--json").json()).isEmpty();
      assertThat(CommandRun.of(data, "sessions", "--json").json().findValuesAsString("outcome"))
          .contains("refused")
          .doesNotContain("complete");
    }
  }

  @Test
  void rubbishIsAnsweredAndNoted() throws Exception {
    for (String body :
        new String[] {"rubbish", "<soapenv:Envelope", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}) {
      assertThat(post(body)).as(body).startsWith("HTTP/1.1 400");
    }
    assertThat(CommandRun.of(openData, "sessions", "--json").json().findValuesAsString("outcome"))
        .contains("failed");
    assertThat(CommandRun.of(openData, "devices").status()).isZero();
  }

  @Test
  void aHugeBodyIsRefusedWithoutBeingKept() throws Exception {
    long before = open.residentMiB();
    for (int i = 0; i < 5; i++) {
      assertThat(postHuge()).startsWith("HTTP/1.1 413");
    }
    assertThat(open.residentMiB() - before).as("memory grew by MiB").isLessThan(150);
    assertThat(CommandRun.of(openData, "devices").status()).isZero();
  }

  private String post(String body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), open.cwmpPort())) {
      write(socket, "Content-Length: " + body.length(), body.getBytes(StandardCharsets.UTF_8), 1);
      return answer(socket);
    }
  }

  /** 100 MiB in chunks, so that no header tells the size beforehand. */
  private String postHuge() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), open.cwmpPort())) {
      byte[] chunk =
          ("100000\r\n" + "x".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.UTF_8);
      write(socket, "Transfer-Encoding: chunked", chunk, 100);
      write(socket, "", "0\r\n\r\n".getBytes(StandardCharsets.UTF_8), 1);
      return answer(socket);
    }
  }

  private static void write(Socket socket, String length, byte[] body, int times)
      throws IOException {
    OutputStream out = socket.getOutputStream();
    String head = "POST / HTTP/1.1\r\nHost: acs\r\nContent-Type: text/xml\r\n";
    try {
      out.write(
          (length.isEmpty() ? "" : head + length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < times; i++) {
        out.write(body);
      }
      out.flush();
    } catch (SocketException e) {
      // The server has had enough, as it should; its answer can still be read.
    }
  }

  private static String answer(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[4096];
    int read = in.read(buffer);
    return read < 0 ? "" : new String(buffer, 0, read, StandardCharsets.UTF_8);
  }
}
