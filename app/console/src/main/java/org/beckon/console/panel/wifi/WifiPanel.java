package org.beckon.console.panel.wifi;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.beckon.acs.device.DeviceKey;
import org.beckon.console.command.CommandScope;
import org.beckon.console.errand.ErrandLine;
import org.beckon.console.form.FormBar;
import org.beckon.console.form.FormStates;
import org.beckon.console.panel.Panel;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.poke.PokeView;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Fxml;
import org.beckon.profiles.wifi.WifiFieldKind;

/** The WiFi of one device as cards: a tab of its page. */
public final class WifiPanel implements Panel<Place.OneDevice> {

  @FXML private StackPane states;
  @FXML private VBox form;
  @FXML private Label radiosTitle;
  @FXML private FlowPane radios;
  @FXML private Label networksTitle;
  @FXML private FlowPane networks;
  @FXML private Button refresh;
  @FXML private VBox reading;
  @FXML private VBox foot;

  private final Texts texts;
  private final WifiModel model;
  private final Parent root;
  private final CommandScope commands = new CommandScope();

  /** Builds the tab. */
  public WifiPanel(PanelContext context, DeviceKey device) {
    this.texts = context.texts();
    this.model =
        new WifiModel(
            device,
            context.acs().devices(),
            context.errands(),
            context.tasks(),
            context.events(),
            context.knowledge().wifi(),
            texts);
    this.root = Fxml.load("wifi", this, texts);
    FormBar bar =
        new FormBar(
            model.form(),
            model.changes(),
            model.saving(),
            model.saving()::save,
            commands,
            context.pokeLinks(),
            texts,
            context.wording());
    foot.getChildren().setAll(bar);
    PokeView firstPoke =
        new PokeView(texts, context.wording(), context.pokeLinks(), Optional.empty());
    states
        .getChildren()
        .setAll(new FormStates(form, model.feed(), "wifi.state.", firstPoke, texts));
    reading
        .getChildren()
        .setAll(
            new ErrandLine(texts, bar.poke()::show).follow(model.feed().readingProperty(), texts));
    refresh.setOnAction(event -> model.feed().readFromDevice());
    model.cards().addListener((InvalidationListener) source -> build());
    build();
    model.feed().load();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public CommandScope commands() {
    return commands;
  }

  @Override
  public boolean hasDrafts() {
    return !model.changes().all().isEmpty() || !model.form().validProperty().get();
  }

  @Override
  public void close() {
    model.close();
  }

  private void build() {
    List<WifiCardView> radioCards =
        model.cards().stream()
            .filter(WifiCard.Radio.class::isInstance)
            .map(card -> new WifiCardView(model, card, radioName(card), band(card), texts))
            .toList();
    List<WifiCardView> networkCards =
        model.cards().stream()
            .filter(WifiCard.Network.class::isInstance)
            .map(WifiCard.Network.class::cast)
            .map(card -> new WifiCardView(model, card, networkName(card), radioOf(card), texts))
            .toList();
    radios.getChildren().setAll(radioCards);
    networks.getChildren().setAll(networkCards);
    radiosTitle.setVisible(!radioCards.isEmpty());
    networksTitle.setVisible(!networkCards.isEmpty());
  }

  private String radioName(WifiCard card) {
    return texts.get("wifi.radio", card.number());
  }

  private static String band(WifiCard card) {
    return card.value(WifiFieldKind.BAND).orElse("");
  }

  private static String joined(String name, String band) {
    return band.isEmpty() ? name : name + " · " + band;
  }

  private String networkName(WifiCard.Network card) {
    return card.value(WifiFieldKind.NAME).orElseGet(() -> texts.get("wifi.network", card.number()));
  }

  /**
   * Where a network is, for people: its radio's number and band; nothing when there is one only.
   */
  private String radioOf(WifiCard.Network network) {
    List<WifiCard> all = model.cards().stream().filter(WifiCard.Radio.class::isInstance).toList();
    if (all.size() < 2) {
      return "";
    }
    return all.stream()
        .filter(radio -> network.radioPath().equals(Optional.of(radio.path())))
        .findFirst()
        .map(radio -> joined(radioName(radio), band(radio)))
        .orElse("");
  }
}
