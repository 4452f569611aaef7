package org.beckon.console.panel.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.event.Notice;
import org.beckon.acs.server.Listener;
import org.beckon.acs.server.ServerStatus;
import org.beckon.console.broker.BrokerView;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandScope;
import org.beckon.console.panel.Panel;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.reach.RulesModel;
import org.beckon.console.reach.RulesView;
import org.beckon.console.text.Texts;
import org.beckon.console.view.CopyRow;
import org.beckon.console.view.Fxml;
import org.beckon.console.view.NoticeWords;
import org.beckon.console.view.Secret;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Where the server listens, what devices must know to reach it, and what it has to say. */
public final class ServerPanel implements Panel<Place.Server> {

  private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

  @FXML private VBox listeners;
  @FXML private VBox entries;
  @FXML private VBox tls;
  @FXML private VBox xmpp;
  @FXML private StackPane settings;
  @FXML private StackPane foot;
  @FXML private VBox facts;
  @FXML private VBox rules;
  @FXML private VBox notices;

  private final PanelContext context;
  private final Texts texts;
  private final NoticeWords words;
  private final Secret password = new Secret();
  private final Parent root;
  private final CommandScope commands = new CommandScope();
  private final SettingsCards cards;
  private final List<Subscription> watches = new ArrayList<>();
  private final BrokerView broker;
  private Optional<ServerStatus> shown = Optional.empty();

  /** Builds the page. */
  public ServerPanel(PanelContext context) {
    this.context = context;
    this.texts = context.texts();
    this.words = new NoticeWords(texts, context.wording());
    this.root = Fxml.load("server", this, texts);
    this.broker = new BrokerView(context);
    xmpp.getChildren().setAll(broker.root());
    this.cards = new SettingsCards(context, commands);
    settings.getChildren().setAll(cards.root());
    foot.getChildren().setAll(cards.foot());
    RulesModel addressRules = new RulesModel(context.acs().reach(), context.tasks(), texts);
    rules.getChildren().setAll(new RulesView(addressRules, context.dialogs(), texts).root());
    commands.on(
        Command.REFRESH,
        () -> {
          context.server().refresh();
          addressRules.read();
        });
    watches.add(context.server().statusProperty().subscribe(this::show));
    watches.add(context.heartbeat().nowProperty().subscribe(now -> showNotices()));
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
    return cards.hasDrafts();
  }

  @Override
  public void leave() {
    password.shownProperty().set(false);
  }

  @Override
  public void close() {
    watches.forEach(Subscription::unsubscribe);
    broker.close();
  }

  private void show(Optional<ServerStatus> status) {
    if (status.isEmpty()) {
      return;
    }
    ServerStatus now = status.get();
    boolean same = shown.map(before -> isSame(before, now)).orElse(false);
    shown = status;
    // What did not change stays as it is: a selected text, an uncovered password, the focus.
    if (!same) {
      listeners.getChildren().setAll(now.listeners().stream().map(this::row).toList());
      entries.getChildren().setAll(entries(now));
      tls.getChildren().setAll(new TlsCard(context).lines(now));
      facts.getChildren().setAll(facts(now));
    }
    cards.show(now.settings());
    showNotices();
  }

  private static boolean isSame(ServerStatus before, ServerStatus now) {
    return before.listeners().equals(now.listeners())
        && before.acsUrls().equals(now.acsUrls())
        && before.redirect().equals(now.redirect())
        && before.authority().equals(now.authority())
        && before.cpeAuth() == now.cpeAuth()
        && before.cpeCredentials().equals(now.cpeCredentials());
  }

  private Node row(Listener listener) {
    Region dot = new Region();
    dot.getStyleClass().add("state-dot");
    Label name = new Label(listener.name().toUpperCase(texts.locale()), dot);
    name.getStyleClass().addAll("listener-name", "state-label");
    boolean up = listener.url().isPresent();
    name.pseudoClassStateChanged(PseudoClass.getPseudoClass("online"), up);
    name.pseudoClassStateChanged(BROKEN, !up);
    Label where = new Label(listener.url().orElseGet(() -> texts.of(listener.problem())));
    where.setWrapText(true);
    where.getStyleClass().add(up ? "mono" : "problem");
    HBox row = new HBox(name, where);
    row.getStyleClass().add("listener-row");
    return row;
  }

  private List<Node> entries(ServerStatus now) {
    List<Node> rows = new ArrayList<>();
    for (String url : now.acsUrls()) {
      rows.add(CopyRow.plain(texts.get("server.url"), url, context.clip(), texts));
    }
    if (now.cpeAuth() != CpeAuth.NONE) {
      password.set(now.cpeCredentials().password());
      String name = now.cpeCredentials().username();
      rows.add(CopyRow.plain(texts.get("server.username"), name, context.clip(), texts));
      rows.add(CopyRow.secret(texts.get("server.password"), password, context.clip(), texts));
    }
    rows.add(line(texts.of(now.cpeAuth()), "muted"));
    now.redirect().ifPresent(url -> rows.add(line(texts.get("server.redirect", url), "problem")));
    return rows;
  }

  private static Label line(String words, String style) {
    Label line = new Label(words);
    line.getStyleClass().add(style);
    line.setWrapText(true);
    return line;
  }

  private List<Node> facts(ServerStatus now) {
    return List.of(
        CopyRow.plain(texts.get("server.storage"), now.dataDirectory(), context.clip(), texts),
        CopyRow.bare(texts.get("server.version"), now.version(), texts),
        CopyRow.bare(texts.get("server.started"), context.wording().moment(now.started()), texts));
  }

  private void showNotices() {
    List<Notice> all = shown.map(ServerStatus::notices).orElse(List.of());
    if (all.isEmpty()) {
      Label none = new Label(texts.get("server.noNotices"));
      none.getStyleClass().add("muted");
      notices.getChildren().setAll(none);
    } else {
      notices.getChildren().setAll(all.stream().map(this::row).toList());
    }
  }

  private Node row(Notice notice) {
    Label what = new Label(words.what(notice), new FontIcon(MaterialDesignA.ALERT_OUTLINE));
    what.setWrapText(true);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label when = new Label(words.when(notice, context.heartbeat().now()));
    when.getStyleClass().add("muted");
    when.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(what, gap, when);
    row.getStyleClass().add("notice-row");
    return row;
  }
}
