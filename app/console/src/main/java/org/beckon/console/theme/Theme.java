package org.beckon.console.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/**
 * Dresses scenes in light or dark, as chosen or as the system says. The widgets' own look comes
 * from AtlantaFX Primer; colours beyond it from one token file for each look. FX thread only.
 */
public final class Theme {

  /** One file for each family of widgets; none of them has a colour in it. */
  public static final List<String> SHEETS =
      List.of(
          "base", "shell", "table", "form", "card", "wire", "state", "parameters", "device", "lab");

  private final BooleanBinding dark;
  private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());

  /** Follows this choice. */
  public Theme(ObservableValue<ThemeChoice> choice) {
    Platform.Preferences system = Platform.getPreferences();
    this.dark =
        Bindings.createBooleanBinding(
            () ->
                switch (choice.getValue()) {
                  case SYSTEM -> system.getColorScheme() == ColorScheme.DARK;
                  case LIGHT -> false;
                  case DARK -> true;
                },
            choice,
            system.colorSchemeProperty());
    dark.addListener((source, before, after) -> change(after));
  }

  /** Whether it is dark now. */
  public ObservableValue<Boolean> darkProperty() {
    return dark;
  }

  /** Dresses a scene, now and at each change for as long as it is in use. */
  public void dress(Scene scene) {
    scenes.add(scene);
    apply(scene, dark.get());
  }

  private void change(boolean toDark) {
    for (Scene scene : List.copyOf(scenes)) {
      apply(scene, toDark);
    }
  }

  private static void apply(Scene scene, boolean dark) {
    String primer =
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    if (!primer.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(primer);
    }
    scene
        .getStylesheets()
        .setAll(
            Stream.concat(Stream.of(dark ? "tokens-dark" : "tokens-light"), SHEETS.stream())
                .map(Theme::sheet)
                .toList());
  }

  private static String sheet(String name) {
    URL url = Theme.class.getResource("/org/beckon/ui/css/" + name + ".css");
    return Objects.requireNonNull(url, name).toExternalForm();
  }
}
