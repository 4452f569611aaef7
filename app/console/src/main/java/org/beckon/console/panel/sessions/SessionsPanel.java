package org.beckon.console.panel.sessions;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.beckon.console.command.CommandScope;
import org.beckon.console.panel.Panel;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.view.Fxml;
import org.beckon.console.view.sessions.SessionsView;

/** The sessions of all devices. */
public final class SessionsPanel implements Panel<Place.Sessions> {

  @FXML private StackPane content;

  private final SessionsView view;
  private final Parent root;
  private final CommandScope commands = new CommandScope();

  /** Builds the page. */
  public SessionsPanel(PanelContext context) {
    root = Fxml.load("sessions", this, context.texts());
    view = new SessionsView(context, Optional.empty());
    content.getChildren().setAll(view.root());
    view.serve(commands);
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
  public void arrive(Place.Sessions place) {
    place.session().ifPresent(view.model()::select);
  }

  @Override
  public void focus() {
    view.focus();
  }

  @Override
  public boolean escape() {
    return view.escape();
  }

  @Override
  public void close() {
    view.close();
  }
}
