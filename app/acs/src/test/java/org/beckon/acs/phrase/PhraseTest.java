package org.beckon.acs.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.beckon.acs.device.TagProblem;
import org.beckon.acs.reach.ForwardProblem;
import org.junit.jupiter.api.Test;

/** What people are told, in English. */
class PhraseTest {

  @Test
  void fillsInWhatItNames() {
    Phrase refused = Phrase.of(ForwardProblem.REFUSED, "9001", "Request denied");
    assertThat(refused.words()).isEqualTo("The gateway refused (9001): Request denied");
    assertThat(refused.code().text()).isEqualTo("refused");
    assertThat(refused.code().key()).isEqualTo("enum.ForwardProblem.REFUSED");
  }

  @Test
  void aPhraseCanBePutIntoAnother() {
    Phrase phrase =
        Phrase.with(
            ForwardProblem.REFUSED_DOING,
            Phrase.of(TagProblem.TOO_MANY, "20"),
            Detail.of("9001"),
            Detail.of("no {0} $1"));
    assertThat(phrase.words()).isEqualTo("A device has at most 20 tags.: no {0} $1 (9001)");
  }

  @Test
  void nothingIsNothing() {
    assertThat(Phrase.NOTHING.isEmpty()).isTrue();
    assertThat(Phrase.plain("").isEmpty()).isTrue();
    assertThat(Phrase.plain("so").isEmpty()).isFalse();
    assertThat(Phrase.plain("so {0}").words()).isEqualTo("so {0}");
  }

  @Test
  void itHasTheDetailsOfItsCode() {
    assertThatThrownBy(() -> Phrase.of(TagProblem.NO_TAG))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
