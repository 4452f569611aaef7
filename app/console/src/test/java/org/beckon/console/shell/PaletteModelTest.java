package org.beckon.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import org.beckon.console.command.Command;
import org.beckon.console.fake.Samples;
import org.beckon.console.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaletteModelTest {

  private final EnumSet<Command> runnable =
      EnumSet.of(Command.PALETTE, Command.REFRESH, Command.GO_SERVER, Command.GO_SETTINGS);
  private final PaletteModel model =
      new PaletteModel(Samples.home().devices(), Texts.load(Locale.ENGLISH), runnable::contains);

  @BeforeEach
  void open() {
    model.open();
  }

  @Test
  void offersWhatCanRunNowButNotItself() {
    assertThat(model.items())
        .extracting(PaletteItem::label)
        .containsExactly("Refresh", "Server", "Settings");
    runnable.remove(Command.REFRESH);
    model.open();
    assertThat(model.items()).extracting(PaletteItem::label).doesNotContain("Refresh");
  }

  @Test
  void putsWhatBeginsWithTheWordFirst() {
    model.queryProperty().set("se");
    assertThat(model.items()).extracting(PaletteItem::label).startsWith("Server", "Settings");
  }

  @Test
  void findsDevicesByAnyOfTheirNames() {
    for (String query : new String[] {"living", "ac5100234", "acme hub", "HOMEHUB"}) {
      model.queryProperty().set(query);
      assertThat(model.items())
          .as(query)
          .singleElement()
          .isEqualTo(
              new PaletteItem.Open(
                  Samples.ROUTER.key(),
                  "Living room",
                  "Acme Networks  " + Samples.ROUTER.contact().address()));
    }
  }

  @Test
  void movesTheChoiceAroundTheEnds() {
    model.move(-1);
    assertThat(model.selectedProperty().get()).isEqualTo(2);
    model.move(1);
    assertThat(model.selectedProperty().get()).isZero();
    model.queryProperty().set("nothing like that");
    model.move(1);
    assertThat(model.items()).isEmpty();
  }
}
