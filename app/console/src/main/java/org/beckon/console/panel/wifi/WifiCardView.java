package org.beckon.console.panel.wifi;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.beckon.console.form.FieldBox;
import org.beckon.console.form.FieldEditors;
import org.beckon.console.form.FieldModel;
import org.beckon.console.text.Texts;
import org.beckon.profiles.wifi.WifiFieldKind;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** A radio or a network as a card: switch in its head, what can be set, what can be seen. */
final class WifiCardView extends VBox {

  /** What stands in the head of the card. */
  private static final Set<WifiFieldKind> IN_HEAD =
      EnumSet.of(WifiFieldKind.ENABLE, WifiFieldKind.STATUS, WifiFieldKind.CLIENTS);

  private final WifiModel model;
  private final Texts texts;
  private final FieldEditors editors;
  private final String id;

  WifiCardView(WifiModel model, WifiCard card, String title, String on, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.editors = new FieldEditors(texts);
    this.id =
        switch (card) {
          case WifiCard.Radio radio -> "radio-" + radio.number();
          case WifiCard.Network network -> "network-" + network.number();
        };
    setId(id);
    getStyleClass().addAll("card", "wifi-card");
    getChildren().addAll(head(card, title, on), grid(card));
  }

  private Node head(WifiCard card, String title, String on) {
    Label name =
        new Label(
            title,
            new FontIcon(
                card instanceof WifiCard.Radio
                    ? MaterialDesignA.ACCESS_POINT
                    : MaterialDesignW.WIFI));
    name.getStyleClass().add("section-title");
    name.setMinWidth(Label.USE_PREF_SIZE);
    Label where = new Label(on);
    where.getStyleClass().add("muted");
    where.setVisible(!on.isEmpty());
    where.setManaged(!on.isEmpty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(name, where, gap);
    head.getStyleClass().add("page-head");
    card.field(WifiFieldKind.CLIENTS).ifPresent(field -> head.getChildren().add(clients(field)));
    card.field(WifiFieldKind.STATUS).ifPresent(field -> head.getChildren().add(status(field)));
    card.field(WifiFieldKind.ENABLE).ifPresent(field -> head.getChildren().add(enable(field)));
    return head;
  }

  private Node clients(FieldModel field) {
    Label label = new Label();
    label.getStyleClass().add("muted");
    label.setMinWidth(Label.USE_PREF_SIZE);
    field
        .fieldProperty()
        .subscribe(
            now -> {
              String text = now.value().orElse("");
              boolean counted = text.matches("[0-9]{1,6}");
              label.setText(counted ? texts.get("wifi.clients", Integer.parseInt(text)) : "");
            });
    return label;
  }

  private Node status(FieldModel field) {
    Label badge = new Label();
    badge.getStyleClass().add("badge");
    badge.setMinWidth(Label.USE_PREF_SIZE);
    field
        .fieldProperty()
        .subscribe(
            now -> {
              String text = now.value().orElse("");
              badge.setText(text);
              badge.setVisible(!text.isEmpty());
              badge.pseudoClassStateChanged(PseudoClass.getPseudoClass("good"), text.equals("Up"));
              badge.pseudoClassStateChanged(
                  PseudoClass.getPseudoClass("failed"), text.startsWith("Error"));
            });
    return badge;
  }

  private Node enable(FieldModel field) {
    String words = texts.of(WifiFieldKind.ENABLE);
    return new FieldBox(
        field,
        field.field().writable()
            ? editors.toggle(field, words, fieldId(WifiFieldKind.ENABLE))
            : editors.readOnly(field, words, fieldId(WifiFieldKind.ENABLE)),
        texts);
  }

  private GridPane grid(WifiCard card) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("field-grid");
    ColumnConstraints labels = new ColumnConstraints();
    labels.setMinWidth(150);
    labels.setPrefWidth(150);
    ColumnConstraints fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    fields.setFillWidth(true);
    grid.getColumnConstraints().setAll(labels, fields);
    int row = 0;
    for (Map.Entry<WifiFieldKind, FieldModel> each : card.fields().entrySet()) {
      if (!IN_HEAD.contains(each.getKey()) && isWorthALine(card, each.getKey(), each.getValue())) {
        String words = texts.of(each.getKey());
        Node editor = editor(card, each.getKey(), each.getValue(), words);
        Label label = FieldEditors.label(words, editor);
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(row, label, new FieldBox(each.getValue(), editor, texts));
        row++;
      }
    }
    return grid;
  }

  /** What can only be read and was empty, and the name of a radio, tell a person nothing. */
  private static boolean isWorthALine(WifiCard card, WifiFieldKind kind, FieldModel field) {
    boolean radioName = card instanceof WifiCard.Radio && kind == WifiFieldKind.NAME;
    return !radioName && (field.field().writable() || !field.field().value().orElse("").isEmpty());
  }

  private Node editor(WifiCard card, WifiFieldKind kind, FieldModel field, String words) {
    if (kind == WifiFieldKind.PASSPHRASE && field.field().writable()) {
      Button make =
          FieldEditors.icon(
              MaterialDesignA.AUTO_FIX, texts.get("wifi.generate"), () -> model.generate(field));
      make.setId(fieldId(kind) + "-make");
      return editors.secret(field, words, fieldId(kind), texts.get("wifi.passphrase.hidden"), make);
    }
    Node editor = editors.editor(field, words, fieldId(kind));
    if (kind == WifiFieldKind.CHANNEL) {
      // A channel that the radio chooses by itself is not for people to set.
      card.field(WifiFieldKind.AUTO_CHANNEL)
          .ifPresent(
              auto ->
                  auto.draftProperty()
                      .subscribe(
                          text -> editor.setDisable(text.equals("1") || text.equals("true"))));
    }
    return editor;
  }

  private String fieldId(WifiFieldKind kind) {
    return id + "-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
