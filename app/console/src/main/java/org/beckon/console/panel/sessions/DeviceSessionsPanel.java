package org.beckon.console.panel.sessions;

import java.util.Optional;
import javafx.scene.Parent;
import org.beckon.acs.device.DeviceKey;
import org.beckon.console.command.CommandScope;
import org.beckon.console.panel.Panel;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.view.sessions.SessionsView;

/** The sessions of one device: a tab of the device page. */
public final class DeviceSessionsPanel implements Panel<Place.OneDevice> {

  private final SessionsView view;
  private final CommandScope commands = new CommandScope();

  /** Builds the tab. */
  public DeviceSessionsPanel(PanelContext context, DeviceKey device) {
    view = new SessionsView(context, Optional.of(device));
    view.serve(commands);
  }

  @Override
  public Parent root() {
    return view.root();
  }

  @Override
  public CommandScope commands() {
    return commands;
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
