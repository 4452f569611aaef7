package org.beckon.console.panel.devices;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.console.poke.CauseWords;
import org.beckon.console.poke.Presence;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;

/** The ways to poke a device as badges: the last time of each, and a dot while it is open. */
final class WaysCell extends TableCell<DeviceRow, DeviceFacts> {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
  private static final PseudoClass ONLINE = PseudoClass.getPseudoClass("online");

  private final Texts texts;
  private final Wording wording;
  private final CauseWords causes;
  private final HBox box = new HBox(4);
  private List<WayBadge> shown = List.of();

  WaysCell(Texts texts, Wording wording) {
    this.texts = texts;
    this.wording = wording;
    this.causes = new CauseWords(texts);
    box.setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  protected void updateItem(DeviceFacts facts, boolean empty) {
    super.updateItem(facts, empty);
    List<WayBadge> ways = empty || facts == null ? List.of() : facts.ways();
    setGraphic(ways.isEmpty() ? null : box);
    if (!ways.equals(shown)) {
      shown = ways;
      box.getChildren().setAll(ways.stream().map(this::badge).toList());
    }
  }

  private Label badge(WayBadge way) {
    Label badge = new Label(text(way));
    badge.getStyleClass().addAll("badge", "way-badge");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    badge.pseudoClassStateChanged(FAILED, way.poke() instanceof PokeBadge.Failed);
    badge.pseudoClassStateChanged(GOOD, way.poke() instanceof PokeBadge.Answered);
    if (way.presence() != Presence.UNKNOWN) {
      Region dot = new Region();
      dot.getStyleClass().add("presence-dot");
      dot.pseudoClassStateChanged(ONLINE, way.presence() == Presence.ONLINE);
      badge.setGraphic(dot);
    }
    String help = help(way);
    badge.setAccessibleText(badge.getText() + " " + help);
    if (!help.isEmpty()) {
      badge.setTooltip(new Tooltip(help));
    }
    return badge;
  }

  private String text(WayBadge way) {
    return switch (way.poke()) {
      case PokeBadge.Answered(var time) ->
          texts.get("devices.poke.answered", way.via().name(), wording.length(time));
      case PokeBadge.Failed _ -> texts.get("devices.poke.failed", way.via().name());
      case PokeBadge.Untried _ -> way.via().name();
    };
  }

  private String help(WayBadge way) {
    String presence = way.presence() == Presence.UNKNOWN ? "" : texts.of(way.presence());
    String cause =
        way.poke() instanceof PokeBadge.Failed(PokeTrace trace) ? causes.cause(trace) : "";
    return (presence + "\n" + cause).strip();
  }
}
