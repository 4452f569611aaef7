package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.beckon.it.harness.CommandRun;
import org.beckon.simulator.misbehaviour.Misbehaviours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Misbehaviours on the command line. */
class MisbehaveCommandTest {
  @TempDir private Path data;

  @Test
  void anUnknownNameIsWrongUsageAndOthersAreSuggested() {
    CommandRun run = CommandRun.of(data, "simulate", "--misbehave", "no-cookies,no-cokies");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no misbehaviour \"no-cokies\"").contains("no-cookies");
  }

  @Test
  void allAreListed() {
    CommandRun text = CommandRun.plain("misbehaviours");
    CommandRun json = CommandRun.plain("misbehaviours", "--json");

    assertThat(text.out()).contains("no-cookies").contains("Ignores cookies.");
    assertThat(json.json()).hasSize(Misbehaviours.all().size());
    assertThat(json.json().findValuesAsString("name")).contains("half-opens");
  }
}
