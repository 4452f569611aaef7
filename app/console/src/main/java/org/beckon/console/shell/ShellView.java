package org.beckon.console.shell;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandControls;
import org.beckon.console.command.CommandScope;
import org.beckon.console.dialog.NotificationCenter;
import org.beckon.console.panel.Panel;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.settings.SettingKeys;
import org.beckon.console.settings.Settings;
import org.beckon.console.task.TaskBoard;
import org.beckon.console.text.Texts;
import org.beckon.console.theme.Theme;
import org.beckon.console.theme.ThemeChoice;
import org.beckon.console.view.Fxml;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The frame around the pages: puts its parts together and sends keys to where they belong. */
final class ShellView implements AutoCloseable {

  private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

  @FXML private VBox sidebar;
  @FXML private Button back;
  @FXML private Button search;
  @FXML private Button pill;
  @FXML private Button bell;
  @FXML private Button theme;
  @FXML private StackPane host;
  @FXML private HBox running;
  @FXML private ProgressBar progress;
  @FXML private Label task;
  @FXML private Button cancel;
  @FXML private Label result;
  @FXML private VBox notifications;
  @FXML private StackPane veil;

  private final PanelContext context;
  private final Trail trail;
  private final Theme looks;
  private final Parent root;
  private final CommandScope scope;
  private final PanelHost panels;
  private final PaletteView palette;
  private final TaskBarView tasks;

  ShellView(
      PanelContext context,
      PanelCatalogue catalogue,
      Trail trail,
      Theme looks,
      TaskBoard board,
      NotificationCenter center) {
    this.context = context;
    this.trail = trail;
    this.looks = looks;
    this.scope = new CommandScope();
    Texts texts = context.texts();
    this.root = Fxml.load("shell", this, texts);
    this.panels = new PanelHost(host, catalogue, context);
    this.tasks = new TaskBarView(board, texts, running, progress, task, cancel, result);
    this.palette =
        new PaletteView(
            new PaletteModel(context.acs().devices(), texts, this::canRun),
            veil,
            texts,
            this::chosen);
    commands(catalogue);
    dressTop(texts);
    new NotificationsView(
        center, context.heartbeat(), texts, context.wording(), notifications, bell);
    new SidebarView(sidebar, catalogue, scope, texts)
        .follow(trail.hereProperty(), context.settings().property(SettingKeys.SIDEBAR_WIDE));
    trail.hereProperty().addListener((source, before, after) -> panels.show(after));
  }

  Parent root() {
    return root;
  }

  /** Begins: shows the first page and listens to the keys of the scene. */
  void start(Scene scene) {
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    panels.show(trail.hereProperty().get());
  }

  private void commands(PanelCatalogue catalogue) {
    Settings settings = context.settings();
    scope
        .on(Command.PALETTE, palette::open)
        .on(Command.BACK, trail.canGoBackProperty(), trail::back)
        .on(
            Command.SIDEBAR,
            () -> settings.set(SettingKeys.SIDEBAR_WIDE, !settings.get(SettingKeys.SIDEBAR_WIDE)))
        .on(Command.THEME, this::switchTheme)
        .on(Command.CANCEL_TASKS, tasks::cancelAll);
    catalogue.pages().stream()
        .flatMap(page -> page.sidebar().stream())
        .forEach(item -> scope.on(item.command(), () -> trail.go(item.usual())));
    if (catalogue.find(new Place.Preferences()).isPresent()) {
      scope.on(Command.SHORTCUTS, () -> trail.go(new Place.Preferences()));
    }
  }

  private void dressTop(Texts texts) {
    CommandControls controls = new CommandControls(texts);
    controls.dressIcon(back, Command.BACK, scope);
    controls.dressIcon(theme, Command.THEME, scope);
    search.setId(Command.PALETTE.id());
    search.setGraphic(new FontIcon(Command.PALETTE.icon()));
    search.setText(texts.get("search.prompt", Command.PALETTE.keys()));
    search.setOnAction(event -> palette.open());
    ServerPillModel model = new ServerPillModel(context.server().statusProperty(), texts);
    pill.textProperty().bind(model.textProperty());
    pill.setGraphic(new FontIcon(MaterialDesignS.SERVER_NETWORK));
    model.brokenProperty().subscribe(broken -> pill.pseudoClassStateChanged(BROKEN, broken));
    pill.setOnAction(event -> scope.run(Command.GO_SERVER));
  }

  private void switchTheme() {
    boolean dark = looks.darkProperty().getValue();
    context.settings().set(SettingKeys.THEME, dark ? ThemeChoice.LIGHT : ThemeChoice.DARK);
  }

  private Optional<CommandScope> front() {
    return panels.front().map(Panel::commands);
  }

  private boolean canRun(Command command) {
    return front()
        .flatMap(own -> own.handler(command))
        .or(() -> scope.handler(command))
        .map(handler -> handler.enabled().get())
        .orElse(false);
  }

  private boolean run(Command command) {
    return front().map(own -> own.run(command)).orElse(false) || scope.run(command);
  }

  private void chosen(PaletteItem item) {
    switch (item) {
      case PaletteItem.Run(Command command, String label) -> run(command);
      case PaletteItem.Open(var device, var label, var detail) ->
          trail.go(new Place.OneDevice(device));
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      escape();
      event.consume();
      return;
    }
    if (palette.isOpen()) {
      return;
    }
    for (Command command : Command.values()) {
      if (command.accelerator().map(keys -> keys.match(event)).orElse(false) && run(command)) {
        event.consume();
        return;
      }
    }
  }

  private void escape() {
    if (palette.isOpen()) {
      palette.close();
    } else if (!panels.front().map(Panel::escape).orElse(false)) {
      trail.back();
    }
  }

  @Override
  public void close() {
    panels.close();
  }
}
