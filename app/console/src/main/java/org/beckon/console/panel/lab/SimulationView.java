package org.beckon.console.panel.lab;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.beckon.console.lab.SimulatedDevices;
import org.beckon.console.lab.SimulatedDevices.Offer;
import org.beckon.console.text.Texts;
import org.controlsfx.control.CheckComboBox;

/** Binds the controls for simulated devices. FX thread only. */
final class SimulationView {
  private final SimulationModel model;
  private final Texts texts;
  private final VBox groups;

  SimulationView(SimulationModel model, Texts texts, VBox groups) {
    this.model = model;
    this.texts = texts;
    this.groups = groups;
    model.rows().addListener((ListChangeListener<GroupRow>) change -> list());
    list();
  }

  void bind(
      ComboBox<Offer> profile,
      Spinner<Integer> count,
      ComboBox<String> position,
      CheckComboBox<Offer> misbehaviours) {
    profile.getItems().setAll(model.profiles());
    profile.setConverter(shown(offer -> texts.get("lab.offer", offer.name(), offer.words())));
    profile.valueProperty().bindBidirectional(model.profileProperty());
    position.getItems().setAll(model.positions());
    position.setConverter(shown(name -> texts.get("lab.position." + name)));
    position.valueProperty().bindBidirectional(model.positionProperty());
    count.setValueFactory(
        new IntegerSpinnerValueFactory(1, SimulatedDevices.MOST, model.countProperty().get()));
    count.valueProperty().subscribe(value -> model.countProperty().set(value));
    misbehaviours.setTitle(null);
    misbehaviours.setShowCheckedCount(false);
    misbehaviours.getItems().setAll(model.allMisbehaviours());
    misbehaviours.setConverter(shown(offer -> texts.get("lab.offer", offer.name(), offer.words())));
    misbehaviours
        .getCheckModel()
        .getCheckedItems()
        .addListener(
            (ListChangeListener<Offer>)
                change -> {
                  model.misbehaviours().setAll(change.getList());
                  misbehaviours.setTitle(title());
                });
    misbehaviours.setTitle(title());
  }

  void bind(Button start, Label problem) {
    start.disableProperty().bind(model.startingProperty());
    start.setOnAction(event -> model.start());
    problem.textProperty().bind(model.problemProperty());
    problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
  }

  private String title() {
    return model.misbehaviours().isEmpty()
        ? texts.get("lab.misbehave.none")
        : String.join(", ", model.misbehaviours().stream().map(Offer::name).toList());
  }

  private void list() {
    if (model.rows().isEmpty()) {
      Label none = new Label(texts.get("lab.groups.none"));
      none.getStyleClass().add("muted");
      groups.getChildren().setAll(none);
      return;
    }
    groups
        .getChildren()
        .setAll(
            model.rows().stream()
                .<Node>map(row -> new GroupLine(row, texts, model::stop))
                .toList());
  }

  private interface Words<T> {
    String of(T value);
  }

  private static <T> StringConverter<T> shown(Words<T> words) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : words.of(value);
      }

      @Override
      public T fromString(String text) {
        return null; // nobody types here
      }
    };
  }
}
