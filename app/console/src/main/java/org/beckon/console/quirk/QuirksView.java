package org.beckon.console.quirk;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.beckon.acs.journal.SessionId;
import org.beckon.console.dialog.Dialogs;
import org.beckon.console.dialog.Sheet;
import org.beckon.console.text.Texts;

/** The quirks of a model, a line each, with what can be done about it. FX thread only. */
public final class QuirksView extends VBox {

  private static final PseudoClass FORBIDDEN = PseudoClass.getPseudoClass("forbidden");

  private final QuirksModel model;
  private final Dialogs dialogs;
  private final Consumer<SessionId> openSession;
  private final Texts texts;
  private final Label kind = new Label();
  private final VBox lines = new VBox();

  /**
   * Shows the model.
   *
   * @param openSession goes to the session that taught a quirk
   */
  public QuirksView(
      QuirksModel model, Dialogs dialogs, Consumer<SessionId> openSession, Texts texts) {
    this.model = model;
    this.dialogs = dialogs;
    this.openSession = openSession;
    this.texts = texts;
    getStyleClass().add("quirks");
    lines.getStyleClass().add("quirk-lines");
    kind.setId("quirks-kind");
    kind.getStyleClass().add("muted");
    Label title = new Label(texts.get("quirk.title"));
    title.getStyleClass().add("section-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, kind, gap, button("add", () -> edit(model.draft())));
    head.getStyleClass().add("quirks-head");
    getChildren().addAll(head, lines);
    model.kindProperty().subscribe(now -> kind.setText(now.map(model.words()::model).orElse("")));
    model.rows().addListener((ListChangeListener<QuirkRow>) change -> showRows());
    showRows();
  }

  private void showRows() {
    if (model.rows().isEmpty()) {
      Label none = new Label(texts.get("quirk.none"));
      none.getStyleClass().add("muted");
      none.setWrapText(true);
      lines.getChildren().setAll(none);
    } else {
      lines.getChildren().setAll(model.rows().stream().map(this::line).toList());
    }
  }

  private Node line(QuirkRow row) {
    Label title = new Label(row.title());
    title.setWrapText(true);
    title.getStyleClass().add("quirk-title");
    title.setMinHeight(Region.USE_PREF_SIZE);
    HBox first = new HBox(title);
    first.getStyleClass().add("quirk-first");
    String badge = row.isForbidden() ? texts.get("quirk.forbidden") : row.value();
    if (!badge.isEmpty()) {
      Label value = new Label(badge);
      value.getStyleClass().add("badge");
      value.setMinWidth(Region.USE_PREF_SIZE);
      value.pseudoClassStateChanged(PseudoClass.getPseudoClass("failed"), row.isForbidden());
      first.getChildren().add(value);
    }
    Label why =
        new Label(row.reason().isEmpty() ? row.origin() : row.origin() + " · " + row.reason());
    why.setWrapText(true);
    why.setMinHeight(Region.USE_PREF_SIZE);
    why.getStyleClass().add("muted");
    VBox text = new VBox(first, why);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(text);
    line.getStyleClass().add("quirk-line");
    line.pseudoClassStateChanged(FORBIDDEN, row.isForbidden());
    row.session().ifPresent(session -> line.getChildren().add(link(session)));
    line.getChildren().add(button("change", () -> edit(model.draft(row))));
    if (!row.isForbidden()) {
      line.getChildren().add(button("forbid", () -> model.forbid(row)));
    }
    if (row.canForget()) {
      line.getChildren()
          .add(button(row.isForbidden() ? "allow" : "forget", () -> model.forget(row)));
    }
    return line;
  }

  private Hyperlink link(SessionId session) {
    Hyperlink link = new Hyperlink(texts.get("quirk.session"));
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setOnAction(event -> openSession.accept(session));
    return link;
  }

  private Button button(String what, Runnable action) {
    Button button = new Button(texts.get("quirk." + what));
    button.getStyleClass().addAll("small", "quirk-" + what);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void edit(QuirkDraftModel draft) {
    dialogs.open(
        new Sheet(
            texts.get("quirk.sheet.title"),
            new QuirkEditor(draft, model.words(), texts).root(),
            texts.get("quirk.sheet.yes"),
            draft.ready(),
            false,
            false,
            () -> model.set(draft)));
  }
}
