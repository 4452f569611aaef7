package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.beckon.it.fuzz.Jazzer;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short fuzzing of each target; {@code docs/fuzz.sh} runs long ones. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the fuzzer is run on Linux")
final class FuzzTest {
  private static final int SECONDS = 10;

  @TempDir private Path finds;

  @ParameterizedTest
  @ValueSource(strings = {"decoder", "session"})
  void findsNothing(String target) throws Exception {
    Path root = Path.of(System.getProperty("beckon.root"));

    Process fuzzer = Jazzer.start(target, SECONDS, root, finds).redirectErrorStream(true).start();
    String said = new String(fuzzer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(fuzzer.waitFor()).as(said).isZero();
    assertThat(said).contains("stat::number_of_executed_units");
  }
}
