package org.beckon.console.form;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandControls;
import org.beckon.console.command.CommandScope;
import org.beckon.console.edit.ChangeSet;
import org.beckon.console.edit.ChangesView;
import org.beckon.console.errand.ErrandLine;
import org.beckon.console.errand.Saving;
import org.beckon.console.poke.PokeLinks;
import org.beckon.console.poke.PokeView;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;

/**
 * The foot of a form: how saving goes, what will be written, save and discard. Carries out Apply
 * and Discard of the command table. FX thread only.
 */
public final class FormBar extends VBox {

  private final PokeView poke;

  /**
   * A foot for a form.
   *
   * @param save saves, after asking where that is due
   * @param links where pokes lead to
   */
  public FormBar(
      FieldForm form,
      ChangeSet changes,
      Saving saving,
      Runnable save,
      CommandScope commands,
      PokeLinks links,
      Texts texts,
      Wording wording) {
    getStyleClass().add("form-bar");
    BooleanBinding some = Bindings.isNotEmpty(changes.byPath());
    BooleanBinding touched = some.or(form.validProperty().not());
    BooleanBinding free = saving.busy().not();
    commands
        .on(Command.APPLY, some.and(form.validProperty()).and(free), save)
        .on(Command.DISCARD, touched.and(free), form::discard);
    CommandControls controls = new CommandControls(texts);
    Button apply = new Button();
    apply.getStyleClass().add("accent");
    controls.dress(apply, Command.APPLY, commands);
    apply.setText(texts.get("form.save"));
    Button discard = new Button();
    controls.dress(discard, Command.DISCARD, commands);
    discard.setText(texts.get("form.discard"));
    ChangesView list = new ChangesView(changes, texts, false);
    list.setId("form-changes");
    list.setMaxHeight(220);
    Hyperlink what = new Hyperlink();
    what.setId("form-what");
    what.setOnAction(event -> show(list, !list.isVisible()));
    list.visibleProperty()
        .subscribe(isOpen -> what.setText(texts.get(isOpen ? "form.what.hide" : "form.what")));
    show(list, false);
    Label number = new Label();
    number
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get("form.unsaved", changes.size().get()), changes.size()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(number, what, gap, discard, apply);
    bar.getStyleClass().add("change-bar");
    poke = new PokeView(texts, wording, links, Optional.empty());
    getChildren().addAll(new ErrandLine(texts, poke::show).follow(saving), poke, list, bar);
    touched.subscribe(isTouched -> show(bar, isTouched));
    some.subscribe(
        isSome -> {
          if (!isSome) {
            show(list, false);
          }
        });
  }

  /** Where the steps of a poke are shown. */
  public PokeView poke() {
    return poke;
  }

  private static void show(Node node, boolean isVisible) {
    node.setVisible(isVisible);
    node.setManaged(isVisible);
  }
}
