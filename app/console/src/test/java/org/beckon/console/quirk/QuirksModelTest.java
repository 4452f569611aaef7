package org.beckon.console.quirk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.beckon.acs.device.Device;
import org.beckon.acs.quirk.ModelKey;
import org.beckon.acs.quirk.Quirk;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.console.text.Texts;
import org.junit.jupiter.api.Test;

class QuirksModelTest {

  private static final Device ROUTER = Samples.ROUTER;
  private static final ModelKey KIND = ModelKey.of(ROUTER);

  private final FakeAcs acs = Samples.home();
  private final FakeDesk desk = new FakeDesk(acs);
  private final QuirksModel model =
      new QuirksModel(
          ROUTER.key(),
          acs.devices(),
          acs.quirks(),
          desk.context.tasks(),
          desk.events,
          desk.texts,
          desk.context.wording());

  @Test
  void whatIsLearntShowsUpWithItsReasonAndWhatLedToIt() {
    assertThat(model.rows()).isEmpty();

    acs.learn(ROUTER, Quirk.READ_SIZE, "32", "It refused 64 values and answered 32.");
    desk.deliver();

    QuirkRow row = model.rows().getFirst();
    assertThat(row.title()).isEqualTo("Answers at most so many values at once");
    assertThat(row.value()).isEqualTo("32");
    assertThat(row.origin()).startsWith("Learnt, ").endsWith(", for this firmware");
    assertThat(row.reason()).isEqualTo("It refused 64 values and answered 32.");
    assertThat(row.session()).isPresent();
  }

  @Test
  void aPersonSetsOneForEveryFirmware() {
    QuirkDraftModel draft = model.draft();
    draft.quirkProperty().set(Quirk.PATIENCE);
    draft.valueProperty().set("120");
    draft.reasonProperty().set("Slow flash");
    draft.everyFirmwareProperty().set(true);
    model.set(draft);

    assertThat(model.rows())
        .extracting(row -> row.entry().model(), QuirkRow::value, QuirkRow::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(KIND.withEveryFirmware(), "120", "Slow flash"));
    assertThat(model.unknown()).doesNotContain(Quirk.PATIENCE);
  }

  @Test
  void forbiddingAndForgetting() {
    acs.learn(ROUTER, Quirk.NO_ATTRIBUTES, Quirk.ON, "It refused to tell any.");
    desk.deliver();

    model.forbid(model.rows().getFirst());
    assertThat(model.rows().getFirst().isForbidden()).isTrue();
    assertThat(acs.quirks().effective(ROUTER).has(Quirk.NO_ATTRIBUTES)).isFalse();

    model.forget(model.rows().getFirst());
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void aDraftIsReadyOnlyWithAValueInItsForm() {
    QuirkDraftModel draft = model.draft();
    draft.quirkProperty().set(Quirk.READ_SIZE);
    assertThat(draft.ready().get()).isFalse();

    draft.valueProperty().set("many");
    assertThat(draft.problem().get()).isEqualTo("A whole number from 1 to 100,000");
    draft.valueProperty().set(" 12 ");
    assertThat(draft.problem().get()).isEmpty();
    assertThat(draft.ready().get()).isTrue();

    draft.quirkProperty().set(Quirk.NAMES_WALK);
    assertThat(draft.valueProperty().get()).isEqualTo("branches");
  }

  @Test
  void bothLanguagesHaveWordsForEveryValueThatCanBeChosen() {
    for (Locale language : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
      QuirkWords words = new QuirkWords(Texts.load(language), desk.context.wording());
      for (Quirk quirk : Quirk.values()) {
        if (quirk.form() instanceof org.beckon.acs.quirk.QuirkForm.Choice(var choices)) {
          for (String choice : choices) {
            boolean isPath = choice.endsWith(".");
            assertThat(words.value(choice).equals(choice))
                .as(choice)
                .isEqualTo(isPath || choice.equals("plain") && language.equals(Locale.ENGLISH));
          }
        }
      }
    }
  }
}
