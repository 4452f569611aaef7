package org.beckon.console.broker;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.beckon.acs.xmpp.OutsideStatus;
import org.beckon.acs.xmpp.OutsideStep;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Fxml;

/** The card of the outside XMPP broker. FX thread only. */
public final class BrokerView implements AutoCloseable {
  private static final PseudoClass ONLINE = PseudoClass.getPseudoClass("online");
  private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

  @FXML private Label state;
  @FXML private Label detail;
  @FXML private TextField host;
  @FXML private TextField port;
  @FXML private TextField user;
  @FXML private PasswordField password;
  @FXML private ComboBox<BrokerTrust> trust;
  @FXML private TextArea ca;
  @FXML private TextField pin;
  @FXML private TextField accounts;
  @FXML private CheckBox registration;
  @FXML private Label problem;
  @FXML private Button test;
  @FXML private Button use;
  @FXML private Button off;
  @FXML private VBox steps;

  private final PanelContext context;
  private final Texts texts;
  private final BrokerModel model;
  private final Parent root;
  private final List<Subscription> watches = new ArrayList<>();

  /** A card over the server's outside broker. */
  public BrokerView(PanelContext context) {
    this.context = context;
    this.texts = context.texts();
    this.model =
        new BrokerModel(context.acs().xmpp().outside(), context.tasks(), context.window(), texts);
    this.root = Fxml.load("broker", this, texts);
    bind(model.draft());
    test.setOnAction(event -> model.test());
    use.setOnAction(event -> model.use());
    off.setOnAction(event -> model.turnOff());
    test.disableProperty().bind(model.busyProperty());
    use.disableProperty().bind(model.busyProperty());
    problem.textProperty().bind(model.problemProperty());
    problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    watches.add(model.statusProperty().subscribe(this::show));
    model.steps().addListener((ListChangeListener<OutsideStep>) change -> showSteps());
  }

  private void bind(BrokerDraft draft) {
    host.textProperty().bindBidirectional(draft.host);
    port.textProperty().bindBidirectional(draft.port);
    user.textProperty().bindBidirectional(draft.user);
    password.textProperty().bindBidirectional(draft.password);
    draft.keepsPassword.subscribe(
        kept -> password.setPromptText(kept ? texts.get("broker.password.prompt") : ""));
    ca.textProperty().bindBidirectional(draft.ca);
    pin.textProperty().bindBidirectional(draft.pin);
    accounts.textProperty().bindBidirectional(draft.accounts);
    registration.selectedProperty().bindBidirectional(draft.registration);
    trust.getItems().setAll(BrokerTrust.values());
    trust.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(BrokerTrust one) {
            return one == null ? "" : texts.of(one);
          }

          @Override
          public BrokerTrust fromString(String typed) {
            throw new UnsupportedOperationException("Choices are not typed");
          }
        });
    trust.valueProperty().bindBidirectional(draft.trust);
    ca.visibleProperty().bind(draft.trust.isEqualTo(BrokerTrust.CA));
    ca.managedProperty().bind(ca.visibleProperty());
    pin.visibleProperty().bind(draft.trust.isEqualTo(BrokerTrust.PIN));
    pin.managedProperty().bind(pin.visibleProperty());
  }

  /** The card's content. */
  public Parent root() {
    return root;
  }

  private void show(OutsideStatus status) {
    state.setText(
        switch (status) {
          case OutsideStatus.Off _ -> texts.get("broker.off");
          case OutsideStatus.Connecting _ -> texts.get("broker.connecting");
          case OutsideStatus.Online online ->
              texts.get(
                  "broker.online", online.address(), context.wording().moment(online.since()));
          case OutsideStatus.Down down -> model.words(down.trouble());
        });
    boolean down = status instanceof OutsideStatus.Down;
    state.pseudoClassStateChanged(ONLINE, status instanceof OutsideStatus.Online);
    state.pseudoClassStateChanged(BROKEN, down);
    detail.setText(status instanceof OutsideStatus.Down one ? one.detail() : "");
    detail.setVisible(!detail.getText().isEmpty());
    detail.setManaged(detail.isVisible());
    off.setDisable(status instanceof OutsideStatus.Off);
  }

  private void showSteps() {
    steps.getChildren().setAll(model.steps().stream().map(this::row).toList());
  }

  private Node row(OutsideStep step) {
    Region dot = new Region();
    dot.getStyleClass().add("state-dot");
    Label name = new Label(texts.get("broker.kind." + step.kind().name()), dot);
    name.getStyleClass().addAll("listener-name", "state-label", "broker-step");
    name.pseudoClassStateChanged(ONLINE, step.isDone());
    name.pseudoClassStateChanged(BROKEN, !step.isDone());
    VBox words = new VBox();
    step.trouble()
        .ifPresent(trouble -> words.getChildren().add(line(model.words(trouble), "problem")));
    String said =
        texts.get("broker.step", step.took().toNanos() / 1e6)
            + (step.detail().isEmpty() ? "" : " · ")
            + step.detail();
    words.getChildren().add(line(said, "muted"));
    HBox row = new HBox(name, words);
    row.getStyleClass().add("listener-row");
    return row;
  }

  private static Label line(String text, String style) {
    Label line = new Label(text);
    line.setWrapText(true);
    line.getStyleClass().add(style);
    return line;
  }

  @Override
  public void close() {
    watches.forEach(Subscription::unsubscribe);
    model.close();
  }
}
