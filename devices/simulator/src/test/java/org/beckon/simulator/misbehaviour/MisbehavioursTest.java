package org.beckon.simulator.misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The catalogue as somebody reads it who looks for a misbehaviour. */
class MisbehavioursTest {
  /** Rows of the list of quirks. */
  private static final int ROWS = 53;

  @Test
  void everyRowOfTheListOfQuirksHasATwin() {
    Set<Integer> rows =
        Misbehaviours.all().stream().map(Misbehaviour::row).collect(Collectors.toSet());

    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ROWS).boxed().toList());
  }

  @Test
  void namesAreUniqueAndEasyToType() {
    assertThat(Misbehaviours.all().stream().map(Misbehaviour::name))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z0-9.]+(-[a-z0-9.]+)*"));
  }

  @Test
  void sentencesAreSentences() {
    assertThat(Misbehaviours.all().stream().map(Misbehaviour::sentence))
        .doesNotHaveDuplicates()
        .allMatch(sentence -> sentence.matches("[A-Z].{8,}\\."));
  }

  @Test
  void anUnknownNameFindsThoseThatLookLikeIt() {
    assertThat(Misbehaviours.find("no-cookie")).isEmpty();
    assertThat(Misbehaviours.like("no-cookie")).first().isEqualTo("no-cookies");
    assertThat(Misbehaviours.find("no-cookies").orElseThrow().row()).isEqualTo(27);
  }
}
