package org.beckon.console.shell;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.beckon.acs.event.Notice;
import org.beckon.acs.server.Acs;
import org.beckon.console.command.DeviceActions;
import org.beckon.console.dialog.Dialogs;
import org.beckon.console.dialog.Notification;
import org.beckon.console.dialog.NotificationCenter;
import org.beckon.console.event.EventBridge;
import org.beckon.console.event.Heartbeat;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.settings.SettingKeys;
import org.beckon.console.settings.Settings;
import org.beckon.console.task.BackgroundTaskRunner;
import org.beckon.console.task.TaskBoard;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;
import org.beckon.console.theme.Theme;
import org.beckon.console.view.ServerWatch;

/**
 * Beckon's window: wires the doors and the pages in front of a running server. Build, show and
 * close on the FX thread. Closing ends what the window started, not the server.
 */
public final class Window implements AutoCloseable {

  private final Settings settings;
  private final Stage stage;
  private final Scene scene;
  private final ShellView shell;
  private final EventBridge events;
  private final ScheduledExecutorService timer;
  private final Timeline beat;
}
