package org.beckon.console.reach;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.reach.Destination;
import org.beckon.acs.reach.Gateway;
import org.beckon.acs.reach.PortForward;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandControls;
import org.beckon.console.command.CommandScope;
import org.beckon.console.command.DeviceActions;
import org.beckon.console.dialog.Dialogs;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Fxml;

/** A card that says where requests to a device go and why, with what can be done about it. */
public final class ReachView {

  @FXML private GridPane facts;
  @FXML private Label nat;
  @FXML private Label problem;
  @FXML private MenuButton forward;
  @FXML private Button address;
  @FXML private Button clear;
  @FXML private Button remove;
  @FXML private Button tags;

  private final ReachModel model;
  private final DeviceActions names;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Parent root;
  private int row;

  /**
   * Shows the model.
   *
   * @param scope gets the commands of this card
   */
  public ReachView(
      ReachModel model, DeviceActions names, Dialogs dialogs, CommandScope scope, Texts texts) {
    this.model = model;
    this.names = names;
    this.dialogs = dialogs;
    this.texts = texts;
    this.root = Fxml.load("reach", this, texts);
    scope
        .on(Command.FORWARD_PORT, model.canForward(), model::forward)
        .on(Command.REMOVE_FORWARD, model.canRemoveForward(), model::removeForward)
        .on(Command.SET_ADDRESS, this::askAddress)
        .on(Command.CLEAR_ADDRESS, model.canClear(), () -> model.setAddress(""))
        .on(Command.SET_TAGS, this::askTags);
    CommandControls controls = new CommandControls(texts);
    controls.dress(address, Command.SET_ADDRESS, scope);
    controls.dress(clear, Command.CLEAR_ADDRESS, scope);
    controls.dress(remove, Command.REMOVE_FORWARD, scope);
    controls.dress(tags, Command.SET_TAGS, scope);
    hideUnlessUseful(clear);
    hideUnlessUseful(remove);
    forward.setText(texts.of(Command.FORWARD_PORT));
    forward.visibleProperty().bind(model.canForward());
    forward.managedProperty().bind(forward.visibleProperty());
    model.stateProperty().subscribe(now -> now.ifPresent(this::show));
  }

  private static void hideUnlessUseful(Button button) {
    button.visibleProperty().bind(button.disableProperty().not());
    button.managedProperty().bind(button.visibleProperty());
  }

  /** The card. */
  public Parent root() {
    return root;
  }

  private void show(ReachState now) {
    facts.getChildren().clear();
    row = 0;
    Destination to = now.destination();
    if (now.behindNat()) {
      line("reach.reported", now.device().reported().connectionRequestUrl());
      line("reach.calledFrom", now.device().contact().address());
    }
    line("reach.to", to.url().isEmpty() ? texts.get("reach.nowhere") : to.url());
    line("reach.because", because(to));
    now.address()
        .filter(own -> !own.template().isEmpty())
        .ifPresent(own -> line("reach.template", own.template()));
    now.forward().ifPresent(open -> line("reach.forward", words(open)));
    line("reach.tags", String.join(", ", now.device().tags().stream().sorted().toList()));
    nat.setText(
        texts.get(
            now.behindNat() ? "reach.behindNat" : "reach.direct",
            now.device().contact().address()));
    Optional<Phrase> failed = now.forward().map(PortForward::problem).filter(why -> !why.isEmpty());
    problem.setText(failed.map(texts::of).orElse(""));
    problem.setVisible(failed.isPresent());
    problem.setManaged(failed.isPresent());
    forward.getItems().setAll(now.gateways().stream().map(this::item).toList());
  }

  private MenuItem item(Gateway gateway) {
    String evidence =
        String.join(", ", gateway.evidence().stream().sorted().map(one -> texts.of(one)).toList());
    MenuItem item =
        new MenuItem(texts.get("reach.through", names.name(gateway.device().key()), evidence));
    item.setOnAction(event -> model.forward(gateway));
    return item;
  }

  private String because(Destination to) {
    return switch (to.source()) {
      case REPORTED -> texts.get("reach.because.reported");
      case TAG -> texts.get("reach.because.tag", to.of());
      case FORWARD -> texts.get("reach.because.forward", names.name(new DeviceKey(to.of())));
      case DEVICE -> texts.get("reach.because.device");
    };
  }

  private String words(PortForward open) {
    return texts.get(
        "reach.forward.words",
        names.name(open.gateway()),
        open.externalPort() == 0 ? "?" : Integer.toString(open.externalPort()),
        open.internalClient() + ":" + open.internalPort(),
        texts.get("reach.state." + open.state().text()));
  }

  private void line(String label, String text) {
    if (text.isEmpty()) {
      return;
    }
    Label name = new Label(texts.get(label));
    name.getStyleClass().addAll("device-fact-label", "muted");
    Node value = value(text, name);
    GridPane.setHgrow(value, Priority.ALWAYS);
    facts.addRow(row++, name, value);
  }

  private static Node value(String text, Label name) {
    TextField value = new TextField(text);
    value.setEditable(false);
    value.getStyleClass().add("read-only-value");
    value.setAccessibleText(name.getText());
    name.setLabelFor(value);
    return value;
  }

  private void askAddress() {
    String before =
        model
            .stateProperty()
            .get()
            .flatMap(ReachState::address)
            .map(own -> own.template())
            .filter(text -> !text.isEmpty())
            .orElseGet(
                () -> model.stateProperty().get().map(now -> now.destination().url()).orElse(""));
    dialogs.ask(
        texts.get("reach.address.title"), ReachWords.prompt(texts), before, model::setAddress);
  }

  private void askTags() {
    String before =
        model
            .stateProperty()
            .get()
            .map(now -> String.join(", ", now.device().tags().stream().sorted().toList()))
            .orElse("");
    dialogs.ask(
        texts.get("reach.tags.title"), texts.get("reach.tags.prompt"), before, model::setTags);
  }
}
