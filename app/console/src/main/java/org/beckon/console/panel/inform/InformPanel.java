package org.beckon.console.panel.inform;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceKey;
import org.beckon.console.command.CommandScope;
import org.beckon.console.dialog.Confirmation;
import org.beckon.console.edit.StagedChange;
import org.beckon.console.errand.ErrandLine;
import org.beckon.console.form.FormBar;
import org.beckon.console.form.FormStates;
import org.beckon.console.panel.Panel;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.poke.PokeModel;
import org.beckon.console.poke.PokeView;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Fxml;
import org.beckon.profiles.inform.InformGroup;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/** The settings of one device's CWMP client, by group: a tab of its page. */
public final class InformPanel implements Panel<Place.OneDevice> {

  @FXML private StackPane states;
  @FXML private VBox form;
  @FXML private VBox groups;
  @FXML private Button refresh;
  @FXML private VBox reading;
  @FXML private VBox foot;

  private final PanelContext context;
  private final DeviceKey device;
  private final Texts texts;
  private final InformModel model;
  private final Parent root;
  private final PokeView test;
  private final CommandScope commands = new CommandScope();

  /** Builds the tab. */
  public InformPanel(PanelContext context, DeviceKey device) {
    this.context = context;
    this.device = device;
    this.texts = context.texts();
    this.model =
        new InformModel(
            device,
            context.acs().devices(),
            context.errands(),
            context.tasks(),
            context.events(),
            context.knowledge().inform(),
            texts);
    this.root = Fxml.load("inform", this, texts);
    this.test = pokeView(Optional.of(same -> testPoke()));
    FormBar bar =
        new FormBar(
            model.form(),
            model.changes(),
            model.saving(),
            this::save,
            commands,
            context.pokeLinks(),
            texts,
            context.wording());
    foot.getChildren().setAll(bar);
    states
        .getChildren()
        .setAll(
            new FormStates(form, model.feed(), "inform.state.", pokeView(Optional.empty()), texts));
    reading
        .getChildren()
        .setAll(
            new ErrandLine(texts, bar.poke()::show).follow(model.feed().readingProperty(), texts));
    refresh.setOnAction(event -> model.feed().readFromDevice());
    model.settings().addListener((InvalidationListener) source -> build());
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
    groups.getChildren().clear();
    for (InformGroup group : InformGroup.values()) {
      List<SettingModel> settings =
          model.settings().stream().filter(setting -> setting.group() == group).toList();
      if (!settings.isEmpty()) {
        groups.getChildren().add(card(group, settings));
      }
    }
  }

  private Node card(InformGroup group, List<SettingModel> settings) {
    Label title = new Label(texts.of(group));
    title.getStyleClass().add("section-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap);
    head.getStyleClass().add("page-head");
    VBox card = new VBox(head);
    card.getStyleClass().add("card");
    card.setId("inform-group-" + group.name().toLowerCase(java.util.Locale.ROOT));
    if (group == InformGroup.CONNECTION_REQUEST) {
      Button poke =
          new Button(texts.get("inform.test"), new FontIcon(MaterialDesignB.BELL_RING_OUTLINE));
      poke.setId("inform-test");
      poke.setOnAction(event -> testPoke());
      head.getChildren().addAll(prepare(Via.UDP), prepare(Via.XMPP), poke);
      card.getChildren().add(test);
    }
    settings.forEach(setting -> card.getChildren().add(new SettingView(setting, texts)));
    return card;
  }

  private Button prepare(Via via) {
    Button button = new Button(texts.get("inform.prepare." + via.text()));
    button.setId("inform-prepare-" + via.text());
    button.setOnAction(event -> context.preparations().open(device, via));
    return button;
  }

  private void testPoke() {
    test.show(context.pokes().start(device));
  }

  /** What may part the device from this server is asked about first. */
  private void save() {
    Optional<Danger> danger = model.danger();
    if (danger.isEmpty()) {
      model.saving().save();
      return;
    }
    String key = "inform.danger." + danger.get();
    context
        .dialogs()
        .confirm(
            new Confirmation(
                texts.get(key + ".title"),
                texts.get(key + ".text"),
                model.changes().all().stream()
                    .filter(change -> !change.secret())
                    .map(InformPanel::line)
                    .toList(),
                texts.get("inform.danger.yes"),
                true),
            model.saving()::save);
  }

  private static String line(StagedChange change) {
    return change.path() + " = " + change.after();
  }

  private PokeView pokeView(Optional<Consumer<PokeModel>> again) {
    return new PokeView(texts, context.wording(), context.pokeLinks(), again);
  }
}
