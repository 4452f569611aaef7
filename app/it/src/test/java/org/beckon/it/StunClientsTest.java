package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Other people's STUN clients against our server, where they are installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StunClientsTest {
  private ServerProcess server;

  @BeforeAll
  void start(@TempDir Path data) throws IOException {
    server = ServerProcess.start(data, Fleets.options());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void coturnsClientReadsItsAddress() throws Exception {
    String port = Integer.toString(server.stunPort());

    String said = run("turnutils_stunclient", "coturn", "-p", port, "127.0.0.1");

    assertThat(said).contains("UDP reflexive addr: 127.0.0.1:");
  }

  @Test
  void theClientOfRfc3489FindsNoNatHere() throws Exception {
    String said = run("stun", "stun-client", "127.0.0.1:" + server.stunPort(), "-v", "1");

    assertThat(said)
        .contains("MappedAddress = 127.0.0.1:")
        .contains("ChangedAddress = 127.0.0.1:")
        .contains("SourceAddress = 127.0.0.1:" + server.stunPort());
  }

  private static String run(String program, String debianPackage, String... arguments)
      throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
        program + " is not installed (Debian: " + debianPackage + ")");
    List<String> command = Stream.concat(Stream.of(program), Stream.of(arguments)).toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return said;
    } finally {
      process.destroyForcibly();
    }
  }
}
