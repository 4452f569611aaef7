package org.beckon.console.call;

import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.beckon.console.text.Texts;
import org.beckon.cwmp.call.Check;
import org.beckon.cwmp.model.ParameterSecrets;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Makes the fields of arguments. FX thread only. */
final class CallFields {

  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  /** Values that the specification names where it allows others too (TR-069 A.3.2.8, A.4.1). */
  private static final Map<String, List<String>> USUAL =
      Map.of(
          "FileType",
          List.of(
              "1 Firmware Upgrade Image",
              "2 Web Content",
              "3 Vendor Configuration File",
              "4 Vendor Log File"),
          "WindowMode",
          List.of("1 At Any Time", "2 Immediately", "3 When Idle", "4 Confirmation Needed"),
          "Type",
          List.of(
              "xsd:string",
              "xsd:boolean",
              "xsd:int",
              "xsd:unsignedInt",
              "xsd:long",
              "xsd:unsignedLong",
              "xsd:dateTime",
              "xsd:base64",
              "xsd:hexBinary"));

  private final Texts texts;
  private final CallWords words;

  CallFields(Texts texts) {
    this.texts = texts;
    this.words = new CallWords(texts);
  }

  Node of(ArgumentModel argument, String id) {
    return switch (argument) {
      case SingleModel single -> single(single, id);
      case RowsModel rows -> rows(rows, id);
    };
  }

  Node of(VendorModel vendor) {
    VBox lines = new VBox();
    lines.getStyleClass().add("call-rows");
    Runnable show =
        () ->
            lines
                .getChildren()
                .setAll(vendor.rows().stream().map(row -> vendorRow(vendor, row)).toList());
    vendor.rows().addListener((ListChangeListener<VendorModel.Row>) change -> show.run());
    show.run();
    Label hint = new Label(texts.get("call.vendor.hint"));
    hint.setWrapText(true);
    hint.getStyleClass().add("muted");
    return group(texts.get("call.vendor"), hint, lines, add("call-vendor", vendor::add));
  }

  private Node vendorRow(VendorModel vendor, VendorModel.Row row) {
    TextField name = new TextField();
    name.setPromptText(texts.get("call.vendor.name"));
    name.setAccessibleText(texts.get("call.vendor.name"));
    name.textProperty().bindBidirectional(row.name());
    TextField value = new TextField();
    value.setPromptText(texts.get("call.vendor.value"));
    value.setAccessibleText(texts.get("call.vendor.value"));
    value.textProperty().bindBidirectional(row.value());
    HBox.setHgrow(value, Priority.ALWAYS);
    HBox line = new HBox(name, value, remove(() -> vendor.remove(row)));
    line.getStyleClass().add("call-line");
    return line;
  }

  private Node single(SingleModel single, String id) {
    Check check = single.form().check();
    if (check.form() == Check.Form.BOOLEAN) {
      CheckBox box = new CheckBox(single.name());
      box.setId(id);
      box.setSelected(single.textProperty().get().equals("1"));
      box.selectedProperty().subscribe((before, on) -> single.textProperty().set(on ? "1" : "0"));
      return box;
    }
    Label name = new Label(single.name());
    name.getStyleClass().add("call-name");
    Control editor = editor(single);
    editor.setId(id);
    editor.setAccessibleText(single.name());
    editor.setMaxWidth(Double.MAX_VALUE);
    name.setLabelFor(editor);
    VBox box = new VBox(name, editor);
    box.getStyleClass().add("field-box");
    Label hint = new Label(words.hint(single));
    hint.getStyleClass().addAll("muted", "call-hint");
    // Nothing typed yet is not a mistake yet.
    single
        .textProperty()
        .subscribe(
            text -> {
              boolean wrong = !text.isEmpty() && !single.isGood();
              box.pseudoClassStateChanged(FAILED, wrong);
              boolean told =
                  !hint.getText().isEmpty() && (wrong || check.form() != Check.Form.TEXT);
              hint.setVisible(told);
              hint.setManaged(told);
            });
    box.getChildren().add(hint);
    return box;
  }

  /** Makes a box whose choice can be typed too; what is typed counts at once. */
  static void typed(ComboBox<String> box, StringProperty text) {
    box.setEditable(true);
    // As value, not as text of its field: the box writes its value there when it is first shown.
    box.valueProperty().bindBidirectional(text);
    box.getEditor().textProperty().subscribe((before, after) -> text.set(after));
  }

  private Control editor(SingleModel single) {
    List<String> usual = USUAL.getOrDefault(single.name(), List.of());
    if (!usual.isEmpty()) {
      ComboBox<String> box = new ComboBox<>();
      box.getItems().setAll(usual);
      typed(box, single.textProperty());
      box.setPromptText(words.prompt(single));
      return box;
    }
    TextField field =
        ParameterSecrets.isSecret(single.name()) ? new PasswordField() : new TextField();
    field.textProperty().bindBidirectional(single.textProperty());
    field.setPromptText(words.prompt(single));
    return field;
  }

  private Node rows(RowsModel rows, String id) {
    VBox lines = new VBox();
    lines.getStyleClass().add("call-rows");
    Runnable show =
        () -> {
          lines.getChildren().clear();
          for (int i = 0; i < rows.rows().size(); i++) {
            lines.getChildren().add(row(rows, rows.rows().get(i), id + "-" + (i + 1)));
          }
        };
    rows.rows().addListener((ListChangeListener<RowModel>) change -> show.run());
    show.run();
    Button add = add(id, rows::add);
    add.disableProperty().bind(Bindings.not(rows.canAdd()));
    return group(rows.name(), lines, add);
  }

  private Node row(RowsModel rows, RowModel row, String id) {
    if (row.isText() && row.fieldsProperty().get().getFirst() instanceof SingleModel text) {
      return textRow(rows, row, text, id);
    }
    VBox fields = new VBox();
    fields.getStyleClass().add("call-fields");
    HBox.setHgrow(fields, Priority.ALWAYS);
    row.fieldsProperty()
        .subscribe(
            now ->
                fields
                    .getChildren()
                    .setAll(
                        now.stream().map(field -> of(field, id + "-" + field.name())).toList()));
    HBox line = new HBox(fields, removeButton(rows, row));
    line.getStyleClass().add("call-line");
    if (row.types().isEmpty()) {
      return line;
    }
    ComboBox<String> type = new ComboBox<>();
    type.setId(id + "-type");
    type.setAccessibleText(texts.get("call.variant"));
    type.getItems().setAll(row.types());
    type.valueProperty().bindBidirectional(row.typeProperty());
    VBox typed = new VBox(type, line);
    typed.getStyleClass().add("call-fields");
    return typed;
  }

  private Node textRow(RowsModel rows, RowModel row, SingleModel text, String id) {
    Control editor = editor(text);
    editor.setId(id);
    editor.setAccessibleText(rows.name());
    editor.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(editor, Priority.ALWAYS);
    HBox line = new HBox(editor, removeButton(rows, row));
    line.getStyleClass().add("call-line");
    return line;
  }

  private Button removeButton(RowsModel rows, RowModel row) {
    Button remove = remove(() -> rows.remove(row));
    remove.disableProperty().bind(Bindings.not(rows.canRemove()));
    return remove;
  }

  private static Node group(String title, Node... parts) {
    Label name = new Label(title);
    name.getStyleClass().add("call-name");
    VBox box = new VBox(name);
    box.getChildren().addAll(parts);
    box.getStyleClass().add("call-group");
    return box;
  }

  private Button add(String id, Runnable action) {
    Button add = new Button(texts.get("call.row.add"), new FontIcon(MaterialDesignP.PLUS));
    add.setId(id + "-add");
    add.getStyleClass().add("small");
    add.setOnAction(event -> action.run());
    return add;
  }

  private Button remove(Runnable action) {
    Button remove = new Button(null, new FontIcon(MaterialDesignM.MINUS));
    remove.getStyleClass().addAll("button-icon", "flat");
    remove.setAccessibleText(texts.get("call.row.remove"));
    remove.setTooltip(new Tooltip(texts.get("call.row.remove")));
    remove.setOnAction(event -> action.run());
    return remove;
  }
}
