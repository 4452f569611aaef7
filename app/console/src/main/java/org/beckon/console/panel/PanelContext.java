package org.beckon.console.panel;

import java.util.concurrent.Executor;
import org.beckon.acs.server.Acs;
import org.beckon.console.command.DeviceActions;
import org.beckon.console.dialog.Clip;
import org.beckon.console.dialog.Dialogs;
import org.beckon.console.dialog.Notifications;
import org.beckon.console.edit.DeviceKnowledge;
import org.beckon.console.errand.Errands;
import org.beckon.console.event.EventBridge;
import org.beckon.console.event.Heartbeat;
import org.beckon.console.event.ServerWatch;
import org.beckon.console.poke.PokeLinks;
import org.beckon.console.poke.Pokes;
import org.beckon.console.prepare.Preparations;
import org.beckon.console.settings.Settings;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;

/**
 * What the shell hands to each page: the doors of the window and the server behind it. A page gives
 * its view model only what that needs.
 *
 * @param window the FX thread
 */
public record PanelContext(
    Acs acs,
    Executor window,
    EventBridge events,
    ServerWatch server,
    Heartbeat heartbeat,
    TaskRunner tasks,
    Navigator navigator,
    Dialogs dialogs,
    Notifications notifications,
    Clip clip,
    Settings settings,
    DeviceActions actions,
    Pokes pokes,
    Errands errands,
    Preparations preparations,
    DeviceKnowledge knowledge,
    Texts texts,
    Wording wording) {

  /** Where pokes lead to. */
  public PokeLinks pokeLinks() {
    return new PokeNavigation(this);
  }
}
