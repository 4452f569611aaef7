package org.beckon.console.panel.server;

import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.beckon.acs.setting.ServerSetting;
import org.beckon.acs.setting.SettingView;
import org.beckon.console.form.FieldEditors;
import org.beckon.console.text.Texts;

/** One setting: its name, its flag, its editor, and where its value comes from. FX thread only. */
final class SettingRow extends HBox {

  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final String ON = "on";

  private final SettingModel model;
  private final Texts texts;
  private final Label problem = line("field-problem");
  private final Label origin = line("setting-help", "muted");
  private final VBox box;

  SettingRow(SettingModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    String words = texts.get("setting." + name());
    Node editor = editor(words);
    box = new VBox(editor, problem);
    box.getStyleClass().add("field-box");
    Label flag = new Label(model.setting().flag().replaceFirst(",.*", ""));
    flag.getStyleClass().addAll("mono", "muted", "setting-name");
    VBox left = new VBox(FieldEditors.label(words, editor), flag);
    left.getStyleClass().add("setting-label");
    VBox right = new VBox(box, origin);
    right.getStyleClass().add("setting-field");
    HBox.setHgrow(right, Priority.ALWAYS);
    getStyleClass().add("setting");
    getChildren().addAll(left, right);
    model.viewProperty().subscribe(view -> origin(view));
    model.changedProperty().subscribe(is -> box.pseudoClassStateChanged(CHANGED, is));
    model
        .problemProperty()
        .subscribe(
            reason -> {
              say(problem, reason.map(texts::of).orElse(""));
              box.pseudoClassStateChanged(FAILED, reason.isPresent());
              editor.setAccessibleHelp(reason.map(texts::of).orElse(null));
            });
  }

  private String name() {
    return model.setting().name();
  }

  private Node editor(String words) {
    String id = "setting-" + name();
    FieldEditors editors = new FieldEditors(texts);
    return switch (model.setting().kind()) {
      case SWITCH -> toggle(words, id);
      case CHOICE -> choice(words, id);
      case PORT -> {
        TextField port = editors.text(model.draftProperty(), words, id);
        port.getStyleClass().add("port-field");
        yield port;
      }
      case TEXT -> {
        TextField text = editors.text(model.draftProperty(), words, id);
        String prompt = "setting." + name() + ".none";
        text.setPromptText(texts.bundle().containsKey(prompt) ? texts.get(prompt) : "");
        yield text;
      }
      case SECRET ->
          editors.secret(model.draftProperty(), words, id, texts.get("setting.unchanged"));
    };
  }

  private ToggleSwitch toggle(String words, String id) {
    ToggleSwitch toggle = new ToggleSwitch();
    model.draftProperty().subscribe(text -> toggle.setSelected(ON.equals(text)));
    toggle
        .selectedProperty()
        .addListener((source, before, after) -> model.draftProperty().set(after ? ON : "off"));
    return dressed(toggle, words, id);
  }

  private ComboBox<String> choice(String words, String id) {
    ComboBox<String> box = new ComboBox<>();
    model
        .viewProperty()
        .subscribe(
            view -> {
              List<String> all = new ArrayList<>(view.setting().choices());
              if (!all.contains(view.next())) {
                all.addFirst(view.next());
              }
              if (!box.getItems().equals(all)) {
                box.getItems().setAll(all);
              }
            });
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String value) {
            return value == null ? "" : valueWords(model.setting(), value);
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    box.valueProperty().bindBidirectional(model.draftProperty());
    return dressed(box, words, id);
  }

  private static <T extends Control> T dressed(T control, String words, String id) {
    control.setId(id);
    control.setAccessibleText(words);
    return control;
  }

  private String valueWords(ServerSetting<?> setting, String value) {
    String key = "setting." + setting.name() + "." + value;
    if (texts.bundle().containsKey(key)) {
      return texts.get(key);
    }
    return switch (setting.kind()) {
      case SWITCH -> texts.get(value.equals(ON) ? "setting.on" : "setting.off");
      case SECRET -> texts.get("setting.other");
      case CHOICE, PORT, TEXT ->
          value.isEmpty() ? texts.get("setting.none") : value.replace(",", ", ");
    };
  }

  private void origin(SettingView view) {
    String now = valueWords(view.setting(), view.value());
    say(
        origin,
        view.source() == SettingView.Source.FLAG
            ? texts.get("setting.byFlag", now)
            : view.waits() ? texts.get("setting.waits", now) : help());
  }

  private String help() {
    String key = "setting." + name() + ".help";
    return texts.bundle().containsKey(key) ? texts.get(key) : "";
  }

  private static Label line(String... styles) {
    Label label = new Label();
    label.setWrapText(true);
    label.getStyleClass().addAll(styles);
    return label;
  }

  private static void say(Label label, String words) {
    label.setText(words);
    label.setVisible(!words.isEmpty());
    label.setManaged(!words.isEmpty());
  }
}
