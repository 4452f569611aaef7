package org.beckon.console.panel.device;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;
import org.beckon.console.call.CallView;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandControls;
import org.beckon.console.command.CommandScope;
import org.beckon.console.dialog.Confirmation;
import org.beckon.console.errand.ErrandLine;
import org.beckon.console.panel.DeviceTab;
import org.beckon.console.panel.Panel;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.poke.PokeView;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Fxml;
import org.beckon.console.view.StateLabel;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** One device: who it is and how it stands, what can be done to it, and its tabs. */
public final class DevicePanel implements Panel<Place.OneDevice> {

  @FXML private HBox name;
  @FXML private Label model;
  @FXML private Label serial;
  @FXML private HBox state;
  @FXML private Label stateWords;
  @FXML private SplitMenuButton poke;
  @FXML private Button refresh;
  @FXML private Button reboot;
  @FXML private MenuButton more;
  @FXML private HBox held;
  @FXML private Button approve;
  @FXML private Button refuse;
  @FXML private VBox progress;
  @FXML private TabPane tabs;
  @FXML private VBox forgotten;
  @FXML private VBox page;
  @FXML private Button leave;

  private final PanelContext context;
  private final Texts texts;
  private final DeviceModel device;
  private final Parent root;
  private final CommandScope own = new CommandScope();
  private final Map<Tab, Panel<Place.OneDevice>> shown = new HashMap<>();
  private final AliasField alias;
  private final PokeView pokeView;

  /**
   * Builds the page.
   *
   * @param catalogue the tabs, in order
   */
  public DevicePanel(PanelContext context, Place.OneDevice place, List<DeviceTab> catalogue) {
    this.context = context;
    this.texts = context.texts();
    this.device =
        new DeviceModel(
            place.device(),
            context.acs().devices(),
            context.acs().poker(),
            context.errands(),
            context.tasks(),
            context.events(),
            context.heartbeat(),
            texts,
            context.wording());
    this.root = Fxml.load("device", this, texts);
    this.alias = new AliasField(texts, device::rename);
    this.pokeView =
        new PokeView(
            texts,
            context.wording(),
            context.pokeLinks(),
            Optional.of(before -> poke(before.only())));
    buildHead();
    buildCommands();
    for (DeviceTab tab : catalogue) {
      tabs.getTabs().add(tab(tab));
    }
    tabs.getSelectionModel().selectedItemProperty().subscribe((before, after) -> turn(before));
    device.knownProperty().subscribe(this::showKnown);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public CommandScope commands() {
    CommandScope all = new CommandScope();
    for (Command command : Command.values()) {
      front()
          .flatMap(panel -> panel.commands().handler(command))
          .or(() -> own.handler(command))
          .ifPresent(handler -> all.on(command, handler.enabled(), handler.action()));
    }
    return all;
  }

  @Override
  public void arrive(Place.OneDevice place) {
    tabs.getTabs().stream()
        .filter(tab -> place.tab().equals(tab.getId()))
        .findFirst()
        .ifPresent(tabs.getSelectionModel()::select);
    front().ifPresent(panel -> panel.arrive(place));
  }

  @Override
  public void leave() {
    front().ifPresent(Panel::leave);
  }

  @Override
  public void focus() {
    tabs.requestFocus();
  }

  @Override
  public boolean escape() {
    return front().map(Panel::escape).orElse(false);
  }

  @Override
  public boolean hasDrafts() {
    return shown.values().stream().anyMatch(Panel::hasDrafts);
  }

  @Override
  public void close() {
    shown.values().forEach(Panel::close);
    device.close();
  }

  private void buildHead() {
    name.getChildren().setAll(alias);
    StateLabel label = new StateLabel(texts);
    state.getChildren().setAll(label);
    device.stateProperty().subscribe(label::show);
    device
        .headerProperty()
        .subscribe(
            header -> {
              alias.show(header.name(), header.alias());
              model.setText(header.model());
              serial.setText(header.serial());
              stateWords.setText(header.state());
            });
    ErrandLine line = new ErrandLine(texts, pokeView::show);
    line.follow(device.errandProperty(), texts);
    progress.getChildren().setAll(line, pokeView);
    leave.setOnAction(event -> goToAll());
  }

  private void buildCommands() {
    List<DeviceKey> one = List.of(device.key());
    BooleanBinding isHeld = device.stateProperty().isEqualTo(DeviceState.HELD);
    held.visibleProperty().bind(isHeld);
    held.managedProperty().bind(isHeld);
    PokeWays ways = new PokeWays(device.missingProperty(), own, texts);
    for (Via via : Via.values()) {
      own.on(Command.poke(via), ways.open(via), () -> poke(Optional.of(via)));
    }
    own.on(Command.POKE, device.knownProperty(), () -> poke(Optional.empty()))
        .on(Command.REFRESH, device.knownProperty(), device::read)
        .on(Command.REBOOT, device.knownProperty(), this::askReboot)
        .on(Command.APPROVE, isHeld, () -> context.actions().approve(one, () -> {}))
        .on(Command.REFUSE, isHeld, () -> context.actions().refuse(one, this::goToAll))
        .on(Command.CALL, device.knownProperty(), () -> CallView.open(context, device.key()))
        .on(Command.RENAME, device.knownProperty(), alias::begin)
        .on(Command.FORGET, device.knownProperty(), this::forget)
        .on(Command.COPY_ID, () -> context.clip().copy(device.key().text()));
    CommandControls controls = new CommandControls(texts);
    controls.dress(approve, Command.APPROVE, own);
    controls.dress(refuse, Command.REFUSE, own);
    controls.dress(poke, Command.POKE, own);
    poke.getItems().setAll(ways.items());
    controls.dress(refresh, Command.REFRESH, own);
    controls.dress(reboot, Command.REBOOT, own);
    MenuItem discover =
        new MenuItem(texts.get("device.discover"), new FontIcon(MaterialDesignF.FILE_TREE_OUTLINE));
    discover.setId("device-discover");
    discover.setOnAction(event -> device.discover());
    MenuItem reset =
        new MenuItem(texts.get("device.factory"), new FontIcon(MaterialDesignD.DELETE_RESTORE));
    reset.setId("device-factory");
    reset.setOnAction(event -> askReset());
    more.getItems()
        .setAll(
            discover,
            controls.menuItem(Command.CALL, own),
            controls.menuItem(Command.RENAME, own),
            controls.menuItem(Command.COPY_ID, own),
            new SeparatorMenuItem(),
            reset,
            controls.menuItem(Command.FORGET, own));
  }

  private Tab tab(DeviceTab entry) {
    Tab tab = new Tab(texts.get("device.tab." + entry.id()));
    tab.setId(entry.id());
    tab.setGraphic(new FontIcon(entry.icon()));
    tab.setClosable(false);
    tab.setOnSelectionChanged(
        event -> {
          if (tab.isSelected() && !shown.containsKey(tab)) {
            Panel<Place.OneDevice> panel = entry.make().apply(context, device.key());
            shown.put(tab, panel);
            tab.setContent(panel.root());
          }
        });
    return tab;
  }

  private void turn(Tab before) {
    Optional.ofNullable(shown.get(before)).ifPresent(Panel::leave);
    front().ifPresent(panel -> panel.arrive(new Place.OneDevice(device.key())));
  }

  private Optional<Panel<Place.OneDevice>> front() {
    return Optional.ofNullable(shown.get(tabs.getSelectionModel().getSelectedItem()));
  }

  private void poke(Optional<Via> only) {
    context.actions().poke(List.of(device.key()), only, pokeView::show, () -> {});
  }

  private void askReboot() {
    context.actions().reboot(List.of(device.key()), device::follow);
  }

  private void askReset() {
    Confirmation question =
        new Confirmation(
            texts.get("device.reset.title", device.headerProperty().get().name()),
            texts.get("device.reset.text"),
            List.of(),
            texts.get("device.reset.yes"),
            true);
    context.dialogs().confirm(question, device::resetToFactory);
  }

  private void forget() {
    context.actions().forget(List.of(device.key()), this::goToAll);
  }

  private void goToAll() {
    context.navigator().go(new Place.Devices());
  }

  private void showKnown(boolean isKnown) {
    page.setVisible(isKnown);
    forgotten.setVisible(!isKnown);
  }
}
