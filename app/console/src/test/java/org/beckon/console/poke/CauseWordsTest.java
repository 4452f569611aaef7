package org.beckon.console.poke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.Failure;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceKey;
import org.beckon.console.text.Texts;
import org.beckon.console.text.WindowWords;
import org.beckon.console.text.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Causes and steps of pokes in both languages. */
class CauseWordsTest {
  private static final Texts ENGLISH = Texts.load(Locale.ENGLISH);
  private static final Texts GERMAN = Texts.load(Locale.GERMAN);

  /** The window and the command line say the same, but that there are no flags in the window. */
  @ParameterizedTest
  @EnumSource
  void theEnglishWordsAreThoseOfTheServer(CauseCode code) {
    WindowWords.check("poke.cause." + code.name(), code.cause());
    WindowWords.check("poke.advice." + code.name(), code.advice());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void eachCauseHasGermanWordsOfItsOwn(CauseCode code) {
    Cause cause = new Cause(code, code.details());
    CauseWords german = new CauseWords(GERMAN);
    CauseWords english = new CauseWords(ENGLISH);

    assertThat(german.cause(cause)).isNotBlank().isNotEqualTo(english.cause(cause));
    assertThat(german.advice(cause)).isNotBlank().isNotEqualTo(english.advice(cause));
    String both = german.cause(cause) + german.advice(cause);
    assertThat(code.details()).allSatisfy(detail -> assertThat(both).contains(detail));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FAILED")
  void eachStepHasWordsInBothLanguages(StepKind kind) {
    PokeStep step = new PokeStep(Via.HTTP, kind, Duration.ZERO, kind.details(), Optional.empty());
    for (Texts texts : List.of(ENGLISH, GERMAN)) {
      PokeWords words = new PokeWords(texts, new Wording(texts, ZoneOffset.UTC));
      assertThat(words.step(step)).isNotBlank();
      String both = words.step(step) + words.detail(step);
      assertThat(kind.details()).allSatisfy(detail -> assertThat(both).contains(detail));
    }
  }

  @Test
  void theStepThatGivesAWayUpSaysWhy() {
    PokeStep step = PokeStep.failed(Via.HTTP, Duration.ZERO, Cause.of(CauseCode.BUSY));
    PokeWords german = new PokeWords(GERMAN, new Wording(GERMAN, ZoneOffset.UTC));

    assertThat(german.step(step)).isEqualTo("Aufgegeben");
    assertThat(german.detail(step)).startsWith("Das Gerät ist beschäftigt");
  }

  @Test
  void ofSeveralWaysEachIsNamedAndTheAdviceIsThatOfTheFurthest() {
    PokeTrace trace =
        new PokeTrace(
            new DeviceKey("00D09E-A"),
            Via.UDP,
            Instant.EPOCH,
            PokeTrace.Result.FAILED,
            List.of(),
            Optional.empty(),
            List.of(
                new Failure(
                    Via.UDP, PokeTrace.Result.UNREACHABLE, Cause.of(CauseCode.BINDING_MISSING)),
                new Failure(Via.HTTP, PokeTrace.Result.FAILED, Cause.of(CauseCode.BUSY))),
            Optional.empty());
    CauseWords words = new CauseWords(ENGLISH);

    assertThat(words.cause(trace))
        .isEqualTo(
            "UDP: No UDP binding of the device is known."
                + " HTTP: The device is busy or limits how often it can be called.");
    assertThat(words.advice(trace)).isEqualTo("Try again in a minute.");
  }
}
