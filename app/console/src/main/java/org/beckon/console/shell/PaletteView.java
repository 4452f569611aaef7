package org.beckon.console.shell;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.beckon.console.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The palette above the page: type, choose, Enter. */
final class PaletteView {

  private final PaletteModel model;
  private final Pane veil;
  private final Consumer<PaletteItem> chosen;
  private final TextField field = new TextField();
  private final ListView<PaletteItem> list = new ListView<>();
  private Node before;

  PaletteView(PaletteModel model, Pane veil, Texts texts, Consumer<PaletteItem> chosen) {
    this.model = model;
    this.veil = veil;
    this.chosen = chosen;
    field.setPromptText(texts.get("palette.prompt"));
    field.setId("palette-field");
    field.textProperty().bindBidirectional(model.queryProperty());
    list.setItems(model.items());
    list.setId("palette-list");
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new Cell());
    list.setPlaceholder(new Label(texts.get("palette.nothing")));
    model.selectedProperty().addListener((source, old, now) -> select());
    model.items().addListener((ListChangeListener<PaletteItem>) change -> select());
    VBox box = new VBox(field, list);
    box.getStyleClass().add("palette");
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    veil.getChildren().setAll(box);
    veil.setOnMousePressed(
        event -> {
          if (event.getTarget().equals(veil)) {
            close();
          }
        });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            choose(list.getSelectionModel().getSelectedItem());
          }
        });
  }

  boolean isOpen() {
    return veil.isVisible();
  }

  void open() {
    if (!isOpen()) {
      before = veil.getScene().getFocusOwner();
      model.open();
      veil.setVisible(true);
      field.requestFocus();
    }
  }

  void close() {
    veil.setVisible(false);
    if (before != null) {
      before.requestFocus();
      before = null;
    }
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case ENTER -> choose(list.getSelectionModel().getSelectedItem());
      case ESCAPE -> close();
      case TAB -> model.move(event.isShiftDown() ? -1 : 1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void choose(PaletteItem item) {
    if (item != null) {
      close();
      chosen.accept(item);
    }
  }

  private void select() {
    int index = model.selectedProperty().get();
    if (index < model.items().size()) {
      list.getSelectionModel().clearAndSelect(index);
      list.scrollTo(Math.max(0, index - 3));
    }
  }

  private static final class Cell extends ListCell<PaletteItem> {
    private final Label label = new Label();
    private final Label detail = new Label();
    private final Region gap = new Region();
    private final HBox box = new HBox(10, label, gap, detail);

    Cell() {
      HBox.setHgrow(gap, Priority.ALWAYS);
      box.setAlignment(Pos.CENTER_LEFT);
      label.setGraphicTextGap(10);
      detail.getStyleClass().add("muted");
    }

    @Override
    protected void updateItem(PaletteItem item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      if (empty || item == null) {
        setGraphic(null);
        return;
      }
      switch (item) {
        case PaletteItem.Run(var command, var text) -> {
          label.setText(text);
          label.setGraphic(new FontIcon(command.icon()));
          detail.setText(command.keys());
        }
        case PaletteItem.Open(var device, var text, var more) -> {
          label.setText(text);
          label.setGraphic(new FontIcon(MaterialDesignR.ROUTER_WIRELESS));
          detail.setText(more);
        }
      }
      setGraphic(box);
    }
  }
}
