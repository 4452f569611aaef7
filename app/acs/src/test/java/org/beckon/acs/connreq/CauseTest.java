package org.beckon.acs.connreq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Causes and steps in English. */
class CauseTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  @ParameterizedTest
  @EnumSource
  void everyDetailOfACauseIsSaid(CauseCode code) {
    assertThat(places(code.cause() + code.advice())).isEqualTo(places(code.details().size()));
  }

  @ParameterizedTest
  @EnumSource
  void everyDetailOfAStepIsSaid(StepKind kind) {
    assertThat(places(kind.label() + kind.detail())).isEqualTo(places(kind.details().size()));
  }

  @ParameterizedTest
  @EnumSource
  void everyCauseSaysWhatToDo(CauseCode code) {
    List<String> details = code.details();
    Cause cause = new Cause(code, details);
    assertThat(cause.words()).isNotBlank().doesNotContain("{");
    assertThat(cause.advice()).isNotBlank().doesNotContain("{");
    assertThat(cause.named()).containsOnlyKeys(details);
  }

  /** What devices send is no pattern. */
  @Test
  void detailsArePutInAsTheyAre() {
    assertThat(Cause.of(CauseCode.JID_UNKNOWN, "{1} $1 \\", "gone").words())
        .isEqualTo("The broker does not know {1} $1 \\ (gone).");
  }

  @Test
  void aCauseHasTheDetailsOfItsCode() {
    assertThatThrownBy(() -> Cause.of(CauseCode.SILENT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Set<Integer> places(String pattern) {
    return PLACE
        .matcher(pattern)
        .results()
        .map(place -> Integer.valueOf(place.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> places(int count) {
    return IntStream.range(0, count).boxed().collect(Collectors.toCollection(TreeSet::new));
  }
}
