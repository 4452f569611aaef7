package org.beckon.console.panel.lab;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.beckon.console.lab.SimulatedDevices.Wish;
import org.beckon.console.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** One group that runs: what it is, how it does, and a button to stop it. */
final class GroupLine extends HBox {

  GroupLine(GroupRow row, Texts texts, Consumer<GroupRow> stop) {
    getStyleClass().add("group-line");
    Wish wish = row.group().wish();
    Region dot = new Region();
    dot.getStyleClass().add("state-dot");
    Label name = new Label(texts.get("lab.group", wish.count(), wish.profile()), dot);
    name.getStyleClass().addAll("state-label", "group-name");
    boolean trouble = !row.state().trouble().isEmpty();
    name.pseudoClassStateChanged(PseudoClass.getPseudoClass("online"), row.isWhole() && !trouble);
    name.pseudoClassStateChanged(PseudoClass.getPseudoClass("late"), row.isWhole() && trouble);
    name.pseudoClassStateChanged(PseudoClass.getPseudoClass("broken"), !row.isWhole() && trouble);
    VBox words = new VBox(name, muted(where(row, texts)), muted(state(row, texts)));
    words.getStyleClass().add("group-words");
    if (trouble) {
      Label why =
          new Label(texts.get("lab.group.trouble", row.state().failures(), row.state().trouble()));
      why.getStyleClass().add("problem");
      why.setWrapText(true);
      words.getChildren().add(why);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    Button end =
        new Button(
            texts.get(row.stopping() ? "lab.group.stopping" : "lab.stop"),
            new FontIcon(MaterialDesignS.STOP));
    end.setMinWidth(USE_PREF_SIZE);
    end.getStyleClass().add("group-stop");
    end.setDisable(row.stopping());
    end.setOnAction(event -> stop.accept(row));
    getChildren().addAll(words, end);
  }

  private static String where(GroupRow row, Texts texts) {
    Wish wish = row.group().wish();
    String place = texts.get("lab.position." + wish.position());
    return wish.misbehaviours().isEmpty()
        ? place
        : texts.get("lab.group.misbehave", place, String.join(", ", wish.misbehaviours()));
  }

  private static String state(GroupRow row, Texts texts) {
    boolean more = row.group().ids().size() > row.group().wish().count();
    return texts.get(
        more ? "lab.group.state.gateway" : "lab.group.state",
        row.state().informed(),
        row.group().ids().size(),
        row.state().sessions());
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    return label;
  }
}
