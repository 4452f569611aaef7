package org.beckon.console.shell;

import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.beckon.console.dialog.Notification;
import org.beckon.console.dialog.NotificationCenter;
import org.beckon.console.dialog.Shown;
import org.beckon.console.event.Heartbeat;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** News at the lower right, and the list behind the bell. */
final class NotificationsView {

  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

  private final NotificationCenter center;
  private final Heartbeat heartbeat;
  private final Texts texts;
  private final Wording wording;
  private final VBox corner;
  private final Button bell;

  NotificationsView(
      NotificationCenter center,
      Heartbeat heartbeat,
      Texts texts,
      Wording wording,
      VBox corner,
      Button bell) {
    this.center = center;
    this.heartbeat = heartbeat;
    this.texts = texts;
    this.wording = wording;
    this.corner = corner;
    this.bell = bell;
    bell.setOnAction(event -> openList());
    center.showing().addListener((InvalidationListener) source -> showCorner());
    center.unreadProperty().addListener((source, before, after) -> showBell());
    showCorner();
    showBell();
  }

  private void showBell() {
    int unread = center.unreadProperty().get();
    bell.setGraphic(
        new FontIcon(
            unread > 0 ? MaterialDesignB.BELL_BADGE_OUTLINE : MaterialDesignB.BELL_OUTLINE));
    bell.setAccessibleText(texts.get("bell.unread", unread));
    bell.pseudoClassStateChanged(UNREAD, unread > 0);
  }

  private void showCorner() {
    corner.getChildren().setAll(center.showing().stream().map(this::card).toList());
  }

  private Node card(Shown shown) {
    Button close = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
    close.getStyleClass().addAll("flat", "button-icon", "small");
    close.setAccessibleText(texts.get("notification.close"));
    close.setOnAction(event -> center.hide(shown));
    HBox head = new HBox(title(shown.notification()), gap(), close);
    head.getStyleClass().add("notification-head");
    VBox card = new VBox(head);
    card.getStyleClass().addAll("notification", style(shown.notification().kind()));
    fill(card, shown);
    return card;
  }

  private void fill(VBox card, Shown shown) {
    Notification news = shown.notification();
    if (!news.text().isEmpty()) {
      Label text = new Label(news.text());
      text.setWrapText(true);
      card.getChildren().add(text);
    }
    news.action()
        .ifPresent(
            action -> {
              Button button = new Button(action.label());
              button.getStyleClass().add("small");
              button.setOnAction(
                  event -> {
                    center.hide(shown);
                    action.run().run();
                  });
              card.getChildren().add(button);
            });
  }

  private void openList() {
    center.markRead();
    VBox list = new VBox();
    list.getStyleClass().add("notification-list");
    List<Shown> kept = center.kept();
    if (kept.isEmpty()) {
      list.getChildren().add(new Label(texts.get("bell.empty")));
    }
    kept.forEach(shown -> list.getChildren().add(row(shown)));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("notification-scroll");
    Popover popover = new Popover(scroll);
    popover.setTitle(texts.get("bell.title"));
    popover.setHeaderAlwaysVisible(true);
    popover.setDetachable(false);
    popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
    popover.show(bell);
  }

  private Node row(Shown shown) {
    Label when = new Label(wording.clock(shown.at(), heartbeat.now()));
    when.getStyleClass().add("muted");
    VBox row = new VBox(new HBox(8, title(shown.notification()), gap(), when));
    row.getStyleClass().addAll("notification-row", style(shown.notification().kind()));
    fill(row, shown);
    return row;
  }

  private static Label title(Notification news) {
    Label title = new Label(news.title(), new FontIcon(icon(news.kind())));
    title.setWrapText(true);
    title.getStyleClass().add("notification-title");
    return title;
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private static Ikon icon(Notification.Kind kind) {
    return switch (kind) {
      case INFO -> MaterialDesignI.INFORMATION_OUTLINE;
      case GOOD -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
      case WARNING -> MaterialDesignA.ALERT_OUTLINE;
      case BAD -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
    };
  }

  private static String style(Notification.Kind kind) {
    return switch (kind) {
      case INFO -> "info";
      case GOOD -> "good";
      case WARNING -> "warning";
      case BAD -> "bad";
    };
  }
}
