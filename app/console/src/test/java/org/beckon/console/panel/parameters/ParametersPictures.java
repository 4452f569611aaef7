package org.beckon.console.panel.parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.stage.Stage;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.Outcome;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.HomeRouter;
import org.beckon.console.fake.Samples;
import org.beckon.console.pictures.Photographer;
import org.beckon.console.theme.Theme;
import org.beckon.console.theme.ThemeChoice;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;

/** Takes pictures of the parameters tab in its states; writes them into a folder. */
public final class ParametersPictures {

  private static final String SSID = "Device.WiFi.SSID.1.SSID";
  private static final String PASSPHRASE = "Device.WiFi.AccessPoint.1.Security.KeyPassphrase";
  private static final String CHANNEL = "Device.WiFi.Radio.1.Channel";
  private static final String ENABLE = "Device.WiFi.Radio.2.Enable";

  private final Photographer photographer;
  private final List<StoredParameter> router = HomeRouter.parameters();
  private Locale locale = Locale.ENGLISH;

  private ParametersPictures(Path folder) throws IOException {
    photographer = new Photographer(folder);
  }

  /** Writes all pictures into the folder given as argument. */
  public static void main(String[] args) throws IOException {
    ParametersPictures pictures = new ParametersPictures(Path.of(args[0]));
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    try {
      for (ThemeChoice look : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
        pictures.all(look);
        pictures.german(look);
      }
    } finally {
      Platform.exit();
    }
  }

  /** What a picture shows. */
  private final class Sitting {
    final FakeAcs acs = Samples.home();
    final FakeDesk desk;
    final ParametersPanel panel;

    Sitting(boolean read, Locale locale) {
      desk = new FakeDesk(acs, locale);
      if (read) {
        acs.store(Samples.ROUTER.key(), router);
      }
      panel = new ParametersPanel(desk.context, Samples.ROUTER.key());
    }

    ParametersModel model() {
      return panel.model();
    }

    void stage(String path, String value) {
      model().stage(model().tree().find(path).orElseThrow(), value);
    }

    void open(String path) {
      panel.reveal(path);
    }

    void fourChanges() {
      stage(SSID, "Anna and Ben");
      stage(PASSPHRASE, "correct horse battery");
      stage(CHANNEL, "11");
      stage(ENABLE, "false");
    }

    void press(String id) {
      ((ButtonBase) panel.root().lookup("#" + id)).fire();
    }
  }

  private void all(ThemeChoice look) {
    take("empty", look, false, sitting -> {});
    take("reading", look, false, sitting -> sitting.model().readEverything());
    take("tree", look, true, sitting -> sitting.open("Device.WiFi.Radio.1.OperatingStandards"));
    take(
        "staged",
        look,
        true,
        sitting -> {
          sitting.fourChanges();
          sitting.open(CHANNEL);
        });
    take(
        "review",
        look,
        true,
        sitting -> {
          sitting.fourChanges();
          sitting.acs.store(Samples.ROUTER.key(), HomeRouter.with(router, SSID, "Larkspur guest"));
          sitting.desk.deliver();
          sitting.desk.deliver();
          sitting.press("changes-review");
        });
    take("fault", look, true, ParametersPictures::fault);
    take("untold", look, true, ParametersPictures::untold);
    tips(look);
    take(
        "conflict",
        look,
        true,
        sitting -> {
          sitting.fourChanges();
          sitting.model().onlyChangedProperty().set(true);
          sitting.acs.store(Samples.ROUTER.key(), HomeRouter.with(router, SSID, "Larkspur guest"));
          sitting.desk.deliver();
          sitting.desk.deliver();
          sitting.open(SSID);
        });
    take("not-found", look, true, sitting -> sitting.model().searchProperty().set("no such"));
    take("search", look, true, sitting -> sitting.model().searchProperty().set("wifi passphrase"));
    take(
        "editing",
        look,
        true,
        sitting -> {
          sitting.open(CHANNEL);
          sitting.panel.edit();
        });
  }

  private void german(ThemeChoice look) {
    locale = Locale.GERMAN;
    take("german", look, true, sitting -> sitting.open(CHANNEL));
    take("fault-german", look, true, ParametersPictures::fault);
    take("untold-german", look, true, ParametersPictures::untold);
    tips(look);
    locale = Locale.ENGLISH;
  }

  /** What stands in the tips of rows with a mark. */
  private void tips(ThemeChoice look) {
    String language = locale.equals(Locale.GERMAN) ? "-german" : "";
    tip("fault-tip" + language, look, ParametersPictures::fault);
    tip("untold-tip" + language, look, ParametersPictures::untold);
  }

  private static void untold(Sitting sitting) {
    sitting.acs.answerPokes(FakeAcs::inform);
    sitting.acs.answer(
        (device, work) ->
            new Outcome.Values(
                List.of(),
                List.of(
                    Outcome.Values.leftOut(CHANNEL),
                    new ParameterFault(SSID, 9005, "Invalid parameter name"))));
    sitting.open(CHANNEL);
    sitting.model().readAgain(sitting.model().selectedProperty().get());
    sitting.desk.deliver();
  }

  private static void fault(Sitting sitting) {
    sitting.acs.answerPokes(FakeAcs::inform);
    sitting.acs.answer(
        (device, work) ->
            new Outcome.Refused(
                new Fault(
                    9003,
                    "Invalid arguments",
                    List.of(new ParameterFault(CHANNEL, 9007, "Channel not allowed here")))));
    sitting.fourChanges();
    sitting.model().saving().save();
  }

  private void tip(String name, ThemeChoice look, Consumer<Sitting> act) {
    take(name, look, true, act, true);
  }

  /** Shows the tip of the selected row's value. */
  private static void showTip(Stage stage) {
    stage.getScene().getRoot().lookupAll(".value-cell").stream()
        .filter(Control.class::isInstance)
        .map(cell -> ((Control) cell).getTooltip())
        .filter(tip -> tip != null && !tip.getText().isEmpty())
        .findFirst()
        .orElseThrow()
        .show(stage, 100, 100);
  }

  private void take(String name, ThemeChoice look, boolean read, Consumer<Sitting> act) {
    take(name, look, read, act, false);
  }

  private void take(
      String name, ThemeChoice look, boolean read, Consumer<Sitting> act, boolean tip) {
    String file = "parameters-" + name + "-" + look.name().toLowerCase(Locale.ROOT);
    Stage stage = Photographer.onFx(Stage::new);
    Sitting sitting =
        Photographer.onFx(
            () -> {
              Sitting fresh = new Sitting(read, locale);
              Scene scene = new Scene(fresh.panel.root(), 1092, 620);
              new Theme(new SimpleObjectProperty<>(look)).dress(scene);
              stage.setScene(scene);
              stage.show();
              fresh.panel.focus();
              return fresh;
            });
    photographer.rest();
    Photographer.onFx(
        () -> {
          act.accept(sitting);
          return null;
        });
    if (tip) {
      photographer.rest();
      Photographer.onFx(
          () -> {
            showTip(stage);
            return null;
          });
    }
    photographer.take(file, tip ? Photographer::newest : stage::getScene);
    Photographer.onFx(
        () -> {
          stage.hide();
          return null;
        });
  }
}
