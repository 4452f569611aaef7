package org.beckon.console.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.beckon.acs.event.Notice;
import org.beckon.acs.server.Acs;
import org.beckon.console.command.DeviceActions;
import org.beckon.console.dialog.Clip;
import org.beckon.console.dialog.Dialogs;
import org.beckon.console.dialog.Notification;
import org.beckon.console.dialog.NotificationCenter;
import org.beckon.console.edit.DeviceKnowledge;
import org.beckon.console.errand.Errands;
import org.beckon.console.event.EventBridge;
import org.beckon.console.event.Heartbeat;
import org.beckon.console.event.ServerWatch;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.poke.Pokes;
import org.beckon.console.prepare.Preparations;
import org.beckon.console.settings.SettingKeys;
import org.beckon.console.settings.Settings;
import org.beckon.console.settings.SettingsFile;
import org.beckon.console.task.BackgroundTaskRunner;
import org.beckon.console.task.DaemonDelayer;
import org.beckon.console.task.TaskBoard;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;
import org.beckon.console.theme.Theme;

/**
 * Beckon's window: wires the doors and the pages in front of a running server. Build, show and
 * close on the FX thread. Closing ends what the window started, not the server.
 */
public final class Window implements AutoCloseable {

  private final DaemonDelayer delayer = new DaemonDelayer();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Optional<SettingsFile> file;
  private final Settings settings;
  private final Texts texts;
  private final Theme theme;
  private final Trail trail = new Trail(new Place.Devices());
  private final EventBridge events;
  private final Heartbeat heartbeat;
  private final Timeline beat;
  private final ShellView shell;
  private Stage stage;

  /** Wires a window in front of this server. */
  public Window(Acs acs, WindowOptions options) {
    file = options.settings().map(path -> new SettingsFile(path, delayer));
    settings =
        file.map(kept -> new Settings(kept.load(), kept::keep)).orElseGet(Settings::inMemory);
    texts = Texts.load(language(options.locale()));
    theme = new Theme(settings.property(SettingKeys.THEME));
    events = new EventBridge(acs.events(), Platform::runLater, delayer);
    heartbeat = new Heartbeat(options.clock());
    beat = new Timeline(new KeyFrame(Duration.seconds(1), event -> heartbeat.beat()));
    beat.setCycleCount(Animation.INDEFINITE);
    TaskBoard board = new TaskBoard();
    TaskRunner tasks = new BackgroundTaskRunner(workers, Platform::runLater, delayer, board, texts);
    NotificationCenter center = new NotificationCenter(tasks, heartbeat);
    Dialogs dialogs = new FxDialogs(() -> stage, theme, texts);
    Clip clip = new FxClip();
    Wording wording = new Wording(texts, options.clock().getZone());
    Pokes pokes =
        new Pokes(
            acs.poker(),
            acs.journal(),
            tasks,
            Platform::runLater,
            () -> java.time.Duration.ofSeconds(settings.get(SettingKeys.POKE_WAIT)));
    Errands errands =
        new Errands(acs.operations(), pokes, tasks, events, Platform::runLater, texts);
    PanelContext context =
        new PanelContext(
            acs,
            Platform::runLater,
            events,
            new ServerWatch(acs, events, heartbeat, tasks, texts),
            heartbeat,
            tasks,
            trail,
            dialogs,
            center,
            clip,
            settings,
            new DeviceActions(
                acs.devices(), pokes, errands, tasks, dialogs, center, texts, wording),
            pokes,
            errands,
            new Preparations(acs, errands, dialogs, tasks, events, heartbeat, texts),
            DeviceKnowledge.shipped(),
            texts,
            wording);
    shell =
        new ShellView(
            context,
            PanelCatalogue.standard(options.demo(), options.lab()),
            trail,
            theme,
            board,
            center);
    events.watch(changes -> changes.notices().forEach(notice -> tell(center, notice)));
  }

  /** Shows it on this stage, with the size it had last time. */
  public void show(Stage onto) {
    stage = onto;
    Scene scene =
        new Scene(shell.root(), settings.get(SettingKeys.WIDTH), settings.get(SettingKeys.HEIGHT));
    theme.dress(scene);
    shell.start(scene);
    onto.setTitle(texts.get("app.title"));
    onto.setMinWidth(720);
    onto.setMinHeight(480);
    for (int size : new int[] {16, 32, 48, 128, 256}) {
      onto.getIcons().add(icon(size));
    }
    onto.setScene(scene);
    onto.setMaximized(settings.get(SettingKeys.MAXIMIZED));
    remember(scene);
    beat.play();
    onto.show();
  }

  /** Goes to a place, for example from a second start of the program. */
  public void go(Place place) {
    trail.go(place);
  }

  /** Brings it before other windows; may be called on any thread. */
  public void raise() {
    Platform.runLater(
        () -> {
          if (stage != null) {
            stage.setIconified(false);
            stage.show();
            stage.toFront();
            stage.requestFocus();
          }
        });
  }

  @Override
  public void close() {
    beat.stop();
    shell.close();
    events.close();
    workers.shutdownNow();
    delayer.close();
    file.ifPresent(SettingsFile::flush);
  }

  private Locale language(Locale system) {
    String chosen = settings.get(SettingKeys.LANGUAGE);
    return chosen.isEmpty() ? system : Locale.forLanguageTag(chosen);
  }

  private void remember(Scene scene) {
    stage.maximizedProperty().addListener((s, b, now) -> settings.set(SettingKeys.MAXIMIZED, now));
    scene.widthProperty().addListener((s, b, now) -> keep(now.intValue(), true));
    scene.heightProperty().addListener((s, b, now) -> keep(now.intValue(), false));
  }

  private void keep(int size, boolean width) {
    if (!stage.isMaximized() && size > 0) {
      settings.set(width ? SettingKeys.WIDTH : SettingKeys.HEIGHT, size);
    }
  }

  private void tell(NotificationCenter center, Notice notice) {
    // A device with a wrong password tries again and again; the server page counts that.
    if (notice.count() == 1) {
      String title =
          notice.address().isEmpty()
              ? texts.get("notice.title")
              : texts.get("notice.titleFrom", notice.address());
      center.show(Notification.of(Notification.Kind.WARNING, title, texts.of(notice.phrase())));
    }
  }

  private static Image icon(int size) {
    return new Image(
        Window.class.getResource("/org/beckon/ui/icons/beckon-" + size + ".png").toExternalForm());
  }
}
