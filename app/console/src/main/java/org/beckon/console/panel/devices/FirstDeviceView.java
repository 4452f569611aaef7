package org.beckon.console.panel.devices;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.beckon.acs.event.Notice;
import org.beckon.console.event.Heartbeat;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.text.Texts;
import org.beckon.console.view.CopyRow;
import org.beckon.console.view.Fxml;
import org.beckon.console.view.NoticeWords;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * The page while there is no device yet: how to connect one, and what the server sees meanwhile.
 */
final class FirstDeviceView {

  @FXML private VBox entries;
  @FXML private VBox notices;
  @FXML private Button demo;

  private final FirstDeviceModel model;
  private final PanelContext context;
  private final Texts texts;
  private final Heartbeat heartbeat;
  private final NoticeWords words;
  private final Parent root;

  FirstDeviceView(FirstDeviceModel model, PanelContext context) {
    this.model = model;
    this.context = context;
    this.texts = context.texts();
    this.heartbeat = context.heartbeat();
    this.words = new NoticeWords(texts, context.wording());
    this.root = Fxml.load("first-device", this, texts);
    demo.setVisible(model.offersDemo());
    demo.setManaged(model.offersDemo());
    demo.setGraphic(new FontIcon(MaterialDesignP.PLAY_OUTLINE));
    demo.disableProperty().bind(model.startingProperty());
    demo.setOnAction(event -> model.startDemo());
    model.urls().addListener((InvalidationListener) source -> showEntries());
    model.usernameProperty().subscribe(name -> showEntries());
    model.loginProperty().subscribe(asked -> showEntries());
    model.notices().addListener((InvalidationListener) source -> showNotices());
    heartbeat.nowProperty().subscribe(now -> showNotices());
  }

  Parent root() {
    return root;
  }

  /** Puts the keyboard where the next step is. */
  void focus() {
    if (demo.isVisible()) {
      demo.requestFocus();
    } else {
      root.requestFocus();
    }
  }

  private void showEntries() {
    List<Node> rows = new ArrayList<>();
    for (String url : model.urls()) {
      rows.add(CopyRow.plain(texts.get("first.url"), url, context.clip(), texts));
    }
    if (model.loginProperty().get()) {
      String name = model.usernameProperty().get();
      rows.add(CopyRow.plain(texts.get("first.username"), name, context.clip(), texts));
      rows.add(
          CopyRow.secret(texts.get("first.password"), model.password(), context.clip(), texts));
    } else {
      rows.add(new Label(texts.get("first.noLogin")));
    }
    entries.getChildren().setAll(rows);
  }

  private void showNotices() {
    notices.getChildren().setAll(model.notices().stream().map(this::row).toList());
  }

  private Node row(Notice notice) {
    Label what = new Label(words.what(notice), new FontIcon(MaterialDesignA.ALERT_OUTLINE));
    what.setWrapText(true);
    Label when = new Label(words.when(notice, heartbeat.now()));
    when.getStyleClass().add("muted");
    when.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(10, what, when);
    row.getStyleClass().add("notice-row");
    return row;
  }
}
