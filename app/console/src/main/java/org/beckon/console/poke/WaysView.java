package org.beckon.console.poke;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Remedy;
import org.beckon.acs.connreq.Via;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;

/**
 * The ways to poke a device, a line each: whether it is open, where it leads, how the last poke
 * went, and what sets it up. FX thread only.
 */
public final class WaysView extends VBox {
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final PseudoClass ONLINE = PseudoClass.getPseudoClass("online");
  private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");

  private final Texts texts;
  private final Wording wording;
  private final PokeWords words;
  private final CauseWords causes;
  private final Supplier<Instant> now;
  private final Consumer<Remedy> remedies;

  /**
   * Follows the model.
   *
   * @param now the window's clock
   * @param remedies does what a button says
   */
  public WaysView(
      WaysModel model,
      Texts texts,
      Wording wording,
      Supplier<Instant> now,
      Consumer<Remedy> remedies) {
    this.texts = texts;
    this.wording = wording;
    this.words = new PokeWords(texts, wording);
    this.causes = new CauseWords(texts);
    this.now = now;
    this.remedies = remedies;
    getStyleClass().add("ways");
    model.waysProperty().subscribe(this::show);
  }

  private void show(List<Way> ways) {
    getChildren().setAll(ways.stream().map(this::line).toList());
  }

  private Node line(Way way) {
    Region dot = new Region();
    dot.getStyleClass().add("presence-dot");
    dot.pseudoClassStateChanged(ONLINE, way.presence() == Presence.ONLINE);
    dot.pseudoClassStateChanged(OFFLINE, way.presence() == Presence.OFFLINE);
    Label name = new Label(way.via().name(), dot);
    name.getStyleClass().add("way-line-name");
    Label state = new Label(state(way));
    state.setWrapText(true);
    state.setMinHeight(USE_PREF_SIZE);
    Label detail = new Label(detail(way));
    detail.getStyleClass().addAll("muted", way.missing().isEmpty() ? "mono" : "plain");
    detail.setWrapText(true);
    detail.setMinHeight(USE_PREF_SIZE);
    VBox both = new VBox(1, state, detail);
    HBox.setHgrow(both, Priority.ALWAYS);
    HBox line = new HBox(name, both);
    way.last().ifPresent(trace -> line.getChildren().add(last(way.via(), trace)));
    if (way.via() != Via.HTTP) {
      line.getChildren().add(setUp(way));
    }
    line.getStyleClass().add("way-line");
    line.setId("way-" + way.via().text());
    return line;
  }

  private String state(Way way) {
    return way.missing().isPresent()
        ? texts.get("ways.missing")
        : switch (way.presence()) {
          case UNKNOWN -> texts.get("ways.open");
          case ONLINE -> texts.get("ways.online." + way.via().text());
          case OFFLINE -> texts.get("ways.offline." + way.via().text());
        };
  }

  private String detail(Way way) {
    return way.missing().map(causes::cause).orElse(way.place());
  }

  private Label last(Via via, PokeTrace trace) {
    boolean good = trace.via() == via && trace.informAfter().isPresent();
    String how = good ? words.time(trace.informAfter().orElseThrow()) : texts.get("ways.failed");
    Label badge = new Label(texts.get("ways.last", how, wording.clock(trace.started(), now.get())));
    badge.getStyleClass().add("badge");
    badge.setMinWidth(USE_PREF_SIZE);
    badge.pseudoClassStateChanged(GOOD, good);
    badge.pseudoClassStateChanged(FAILED, !good);
    return badge;
  }

  /** Offered also where it works already: a setup can be made anew. */
  private Button setUp(Way way) {
    Remedy remedy = way.via() == Via.UDP ? Remedy.PREPARE_UDP : Remedy.PREPARE_XMPP;
    Remedy wanted =
        way.missing()
            .map(Cause::code)
            .map(code -> code.remedy())
            .filter(one -> one == Remedy.SERVER)
            .orElse(remedy);
    Button button = new Button(texts.of(wanted));
    button.setId("way-setup-" + way.via().name().toLowerCase(Locale.ROOT));
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> remedies.accept(wanted));
    return button;
  }
}
