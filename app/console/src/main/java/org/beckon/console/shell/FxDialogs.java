package org.beckon.console.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.beckon.console.dialog.Confirmation;
import org.beckon.console.dialog.Dialogs;
import org.beckon.console.dialog.Question;
import org.beckon.console.dialog.Sheet;
import org.beckon.console.text.Texts;
import org.beckon.console.theme.Theme;

/** Asks in dialog windows above the main one. FX thread only. */
final class FxDialogs implements Dialogs {

  /** Lines of detail shown; more are counted. */
  private static final int DETAILS = 8;

  private final Supplier<Window> owner;
  private final Theme theme;
  private final Texts texts;

  FxDialogs(Supplier<Window> owner, Theme theme, Texts texts) {
    this.owner = owner;
    this.theme = theme;
    this.texts = texts;
  }

  @Override
  public void confirm(Confirmation question, Runnable yes) {
    VBox content = new VBox(12, wrapped(question.text()));
    if (!question.details().isEmpty()) {
      content.getChildren().add(details(question));
    }
    Dialog<ButtonType> dialog = dialog(question.title(), content, question.yes());
    Button button = okButton(dialog);
    button.getStyleClass().add(question.grave() ? "danger" : "accent");
    if (question.grave()) {
      button.setDefaultButton(false);
    }
    dialog.setOnHidden(
        event -> {
          if (dialog.getResult() != null
              && dialog.getResult().getButtonData() == ButtonData.OK_DONE) {
            yes.run();
          }
        });
    dialog.show();
  }

  @Override
  public void ask(Question question, Consumer<String> answer) {
    TextField field = new TextField(question.initial());
    field.setId("dialog-field");
    field.setAccessibleText(question.prompt());
    ObservableValue<Optional<String>> wrong = field.textProperty().map(question.problem());
    Label problem = wrapped("");
    problem.setId("dialog-problem");
    problem.getStyleClass().add("problem");
    problem.textProperty().bind(wrong.map(words -> words.orElse("")));
    problem.visibleProperty().bind(wrong.map(Optional::isPresent));
    problem.managedProperty().bind(problem.visibleProperty());
    VBox content = new VBox(12, wrapped(question.prompt()), field, problem);
    Dialog<ButtonType> dialog = dialog(question.title(), content, texts.get("dialog.ok"));
    okButton(dialog).disableProperty().bind(wrong.map(Optional::isPresent));
    Window window = dialog.getDialogPane().getScene().getWindow();
    problem.visibleProperty().subscribe(() -> Platform.runLater(window::sizeToScene));
    dialog.setOnShown(event -> field.requestFocus());
    dialog.setOnHidden(
        event -> {
          if (dialog.getResult() != null
              && dialog.getResult().getButtonData() == ButtonData.OK_DONE) {
            answer.accept(field.getText());
          }
        });
    dialog.show();
  }

  @Override
  public void saveAs(String title, String suggestedName, Consumer<Path> answer) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(suggestedName);
    Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath).ifPresent(answer);
  }

  @Override
  public void open(Sheet sheet) {
    VBox content = new VBox(sheet.content());
    VBox.setVgrow(sheet.content(), Priority.ALWAYS);
    String no = texts.get(sheet.stays() ? "dialog.close" : "dialog.cancel");
    Dialog<ButtonType> dialog = dialog(sheet.title(), content, sheet.yes(), no);
    dialog.setResizable(true);
    dialog.getDialogPane().getStyleClass().add("beckon-sheet");
    Button ok = okButton(dialog);
    ok.setId("dialog-ok");
    ok.getStyleClass().add(sheet.grave() ? "danger" : "accent");
    ok.disableProperty().bind(Bindings.not(sheet.ready()));
    ok.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          sheet.done().run();
          if (sheet.stays()) {
            event.consume();
          }
        });
    dialog.show();
  }

  private Dialog<ButtonType> dialog(String title, VBox content, String ok) {
    return dialog(title, content, ok, texts.get("dialog.cancel"));
  }

  private Dialog<ButtonType> dialog(String title, VBox content, String ok, String no) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner.get());
    dialog.setTitle(title);
    DialogPane pane = dialog.getDialogPane();
    pane.setHeaderText(title);
    pane.getStyleClass().add("beckon-dialog");
    content.setAlignment(Pos.TOP_LEFT);
    pane.setContent(content);
    pane.getButtonTypes()
        .setAll(
            new ButtonType(ok, ButtonData.OK_DONE), new ButtonType(no, ButtonData.CANCEL_CLOSE));
    theme.dress(pane.getScene());
    return dialog;
  }

  private static Button okButton(Dialog<ButtonType> dialog) {
    DialogPane pane = dialog.getDialogPane();
    return (Button) pane.lookupButton(pane.getButtonTypes().getFirst());
  }

  private Label details(Confirmation question) {
    String lines = String.join("\n", question.details().stream().limit(DETAILS).toList());
    int more = question.details().size() - DETAILS;
    Label label = new Label(more > 0 ? lines + "\n" + texts.get("dialog.more", more) : lines);
    label.getStyleClass().add("detail-lines");
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMaxWidth(420);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
