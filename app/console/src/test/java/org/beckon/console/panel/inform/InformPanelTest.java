package org.beckon.console.panel.inform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Work;
import org.beckon.console.command.Command;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.InformSamples;
import org.beckon.console.fake.Samples;
import org.beckon.console.fx.FxTest;
import org.beckon.console.text.Texts;
import org.beckon.cwmp.model.ParameterValue;
import org.junit.jupiter.api.Test;

class InformPanelTest extends FxTest {

  private static final DeviceKey ROUTER = Samples.ROUTER.key();
  private static final String SERVER = "Device.ManagementServer.";

  private final FakeAcs acs = Samples.home().answerPokes(FakeAcs::inform);
  private final FakeDesk desk = new FakeDesk(acs);
  private InformPanel panel;

  @Test
  void settingsStandWithTheirNamesAndHelp() {
    open();

    assertThat(lookup("PeriodicInformInterval").tryQuery()).isPresent();
    assertThat(lookup("Inform interval").tryQuery()).isPresent();
    assertThat(lookup("With a poke that works it can be long: a day is 86400.").tryQuery())
        .isPresent();
    assertThat(field("connectionrequesturl").isEditable()).isFalse();
  }

  @Test
  void anIntervalIsSavedWithoutAQuestion() {
    open();
    fx(() -> field("periodicinforminterval").setText("600"));
    fx(() -> panel.commands().run(Command.APPLY));

    assertThat(desk.asked).isEmpty();
    assertThat(acs.queued())
        .containsExactly(
            new Work.WriteValues(
                List.of(
                    new ParameterValue(
                        SERVER + "PeriodicInformInterval", "600", "xsd:unsignedInt"))));
  }

  @Test
  void anotherAcsUrlIsWrittenOnlyAfterAWarning() {
    open();
    desk.agrees = false;
    fx(() -> field("url").setText("http://10.0.0.9:7547/"));
    fx(() -> panel.commands().run(Command.APPLY));
    assertThat(acs.queued()).isEmpty();
    assertThat(desk.asked)
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.grave()).isTrue();
              assertThat(question.details()).contains(SERVER + "URL = http://10.0.0.9:7547/");
            });

    desk.agrees = true;
    fx(() -> panel.commands().run(Command.APPLY));
    assertThat(acs.queued()).hasSize(1);
  }

  @Test
  void thePokeIsTestedBesideItsSettings() {
    open();
    fx(() -> lookup("#inform-test").queryButton().fire());

    assertThat(acs.poked()).containsExactly(ROUTER);
    assertThat(
            lookup("#inform-group-connection_request #poke-result").queryAs(Label.class).getText())
        .isEqualTo("Called in after 41 ms");
  }

  @Test
  void everySettingHasANameAndHelpInBothLanguages() {
    for (String key : desk.context.knowledge().inform().helpKeys()) {
      for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
        var texts = Texts.load(locale);
        assertThat(texts.get(key)).as(key).isNotBlank();
        assertThat(texts.get(key.replace("inform.help.", "inform.name."))).as(key).isNotBlank();
      }
    }
  }

  private TextField field(String name) {
    return lookup("#inform-" + name).queryAs(TextField.class);
  }

  private void open() {
    acs.store(ROUTER, InformSamples.tr181());
    show(
        () -> {
          panel = new InformPanel(desk.context, ROUTER);
          return panel.root();
        });
    fx(desk::deliver);
  }
}
