package org.beckon.console.pictures;

import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeLab;
import org.beckon.console.fake.Samples;
import org.beckon.console.panel.Place;

/** The pictures of the laboratory: groups of devices, and the bench before, in and after a run. */
final class LabPictures {
  private static final String REFUSAL = "The port 7547 is taken by another program.";

  private LabPictures() {}

  static List<Shot> shots() {
    return List.of(
        lab("lab").after(LabPictures::measure),
        lab("lab-german").after(LabPictures::measure).in(Locale.GERMAN),
        lab("lab-plot").after(LabPictures::plot),
        lab("lab-plot-german").after(LabPictures::plot).in(Locale.GERMAN),
        lab("lab-empty").with(new FakeLab()),
        lab("lab-empty-german").with(new FakeLab()).in(Locale.GERMAN),
        lab("lab-running").with(slow()).after(LabPictures::plot),
        lab("lab-running-german").with(slow()).after(LabPictures::plot).in(Locale.GERMAN),
        lab("lab-failed").with(refusing()).after(LabPictures::startAndMeasure),
        lab("lab-failed-german")
            .with(refusing())
            .after(LabPictures::startAndMeasure)
            .in(Locale.GERMAN));
  }

  private static Shot lab(String name) {
    return Shot.of(name, Samples.home(), new Place.Lab());
  }

  private static FakeLab slow() {
    FakeLab lab = FakeLab.busy();
    lab.slow = true;
    return lab;
  }

  private static FakeLab refusing() {
    FakeLab lab = new FakeLab();
    lab.refusal = REFUSAL;
    return lab;
  }

  private static void measure(FakeAcs acs, Scene scene) {
    press(scene, "#bench-run");
  }

  private static void startAndMeasure(FakeAcs acs, Scene scene) {
    press(scene, "#lab-start");
    press(scene, "#bench-run");
  }

  /** Measures, with the end of the page in sight. */
  private static void plot(FakeAcs acs, Scene scene) {
    measure(acs, scene);
    Platform.runLater(() -> ((ScrollPane) scene.lookup(".page-scroll")).setVvalue(1));
  }

  private static void press(Scene scene, String button) {
    ((Button) scene.lookup(button)).fire();
  }
}
