package org.beckon.console.panel.inform;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.beckon.console.form.FieldBox;
import org.beckon.console.form.FieldEditors;
import org.beckon.console.text.Texts;
import org.beckon.profiles.inform.InformSettingKind;

/** One setting: what it is in words, its name in the specification, its editor, its help. */
final class SettingView extends HBox {

  SettingView(SettingModel setting, Texts texts) {
    String words = words(setting, texts);
    FieldEditors editors = new FieldEditors(texts);
    Node editor = editors.editor(setting.field(), words, id(setting));
    Label label = FieldEditors.label(words, editor);
    Label name = new Label(setting.name());
    name.getStyleClass().addAll("mono", "muted", "setting-name");
    VBox left = new VBox(label, name);
    left.getStyleClass().add("setting-label");
    Label help = new Label(help(setting, texts));
    help.setWrapText(true);
    help.getStyleClass().addAll("muted", "setting-help");
    help.setVisible(!help.getText().isEmpty());
    help.setManaged(!help.getText().isEmpty());
    VBox right =
        new VBox(new FieldBox(setting.field(), withUnit(setting, editor, texts), texts), help);
    right.getStyleClass().add("setting-field");
    HBox.setHgrow(right, Priority.ALWAYS);
    getStyleClass().add("setting");
    getChildren().addAll(left, right);
  }

  private static Node withUnit(SettingModel setting, Node editor, Texts texts) {
    if (setting.kind() != InformSettingKind.SECONDS) {
      return editor;
    }
    HBox row = new HBox(editor, new Label(texts.get("inform.seconds")));
    row.getStyleClass().addAll("field-row", "with-unit");
    return row;
  }

  private static String words(SettingModel setting, Texts texts) {
    String key = setting.helpKey().replace("inform.help.", "inform.name.");
    return texts.bundle().containsKey(key) ? texts.get(key) : setting.name();
  }

  private static String help(SettingModel setting, Texts texts) {
    return texts.bundle().containsKey(setting.helpKey()) ? texts.get(setting.helpKey()) : "";
  }

  private static String id(SettingModel setting) {
    return "inform-" + setting.name().toLowerCase(Locale.ROOT).replace('.', '-');
  }
}
