package org.beckon.console.fake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.beckon.console.command.DeviceActions;
import org.beckon.console.dialog.Confirmation;
import org.beckon.console.dialog.Dialogs;
import org.beckon.console.dialog.Notification;
import org.beckon.console.dialog.Question;
import org.beckon.console.dialog.Sheet;
import org.beckon.console.edit.DeviceKnowledge;
import org.beckon.console.errand.Errands;
import org.beckon.console.event.EventBridge;
import org.beckon.console.event.Heartbeat;
import org.beckon.console.event.ServerWatch;
import org.beckon.console.panel.Navigator;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.poke.Pokes;
import org.beckon.console.prepare.Preparations;
import org.beckon.console.settings.Settings;
import org.beckon.console.task.BackgroundTaskRunner;
import org.beckon.console.task.Delayer;
import org.beckon.console.task.TaskBoard;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;

/**
 * The doors of the window for tests: everything runs inline, questions are answered as set,
 * whatever is shown, copied or visited is kept. Events are delivered by {@link #deliver}.
 */
public final class FakeDesk {

  /** The server. */
  public final FakeAcs acs;

  public final Texts texts;
  public final TaskBoard board = new TaskBoard();
  public final Settings settings = Settings.inMemory();
  public final List<Confirmation> asked = new ArrayList<>();
  public final List<Notification> shown = new ArrayList<>();
  public final List<String> copied = new ArrayList<>();
  public final List<Place> visited = new ArrayList<>();

  /** Dialogs that were opened to fill something in. */
  public final List<Sheet> sheets = new ArrayList<>();

  /** Questions for a line of text. */
  public final List<Question> questions = new ArrayList<>();

  /** Answer to confirmations. */
  public boolean agrees = true;

  /** Answer to questions for a line of text; given where it is one. */
  public String line = "";

  /** Answer to where to save; null cancels. */
  public Path file;

  public final EventBridge events;
  public final Heartbeat heartbeat;
  public final PanelContext context;
  private final List<Runnable> late = new ArrayList<>();
  private Instant now = FakeAcs.NOW;

  /** Doors in front of this server, in English. */
  public FakeDesk(FakeAcs acs) {
    this(acs, Locale.ENGLISH);
  }

  /** Doors in front of this server, in this language. */
  public FakeDesk(FakeAcs acs, Locale locale) {
    this.acs = acs;
    this.texts = Texts.load(locale);
    Delayer delayer = (delay, action) -> late.add(action);
    this.events = new EventBridge(acs.events(), Runnable::run, delayer);
    this.heartbeat = new Heartbeat(new Hands());
    Wording wording = new Wording(texts, ZoneOffset.UTC);
    BackgroundTaskRunner tasks =
        new BackgroundTaskRunner(Runnable::run, Runnable::run, delayer, board, texts);
    Dialogs dialogs = new Answers();
    Navigator navigator = new Visits();
    Pokes pokes =
        new Pokes(acs.poker(), acs.journal(), tasks, Runnable::run, () -> Duration.ofSeconds(30));
    Errands errands = new Errands(acs.operations(), pokes, tasks, events, Runnable::run, texts);
    this.context =
        new PanelContext(
            acs,
            Runnable::run,
            events,
            new ServerWatch(acs, events, heartbeat, tasks, texts),
            heartbeat,
            tasks,
            navigator,
            dialogs,
            shown::add,
            copied::add,
            settings,
            new DeviceActions(
                acs.devices(), pokes, errands, tasks, dialogs, shown::add, texts, wording),
            pokes,
            errands,
            new Preparations(acs, errands, dialogs, tasks, events, heartbeat, texts),
            DeviceKnowledge.shipped(),
            texts,
            wording);
  }

  /** Does what was put off: delivers events, and runs what was to run later. */
  public void deliver() {
    List<Runnable> due = List.copyOf(late);
    late.clear();
    due.forEach(Runnable::run);
  }

  /** Lets a second pass: the clock, and what was put off. */
  public void passSecond() {
    now = now.plusSeconds(1);
    heartbeat.beat();
    deliver();
  }

  private final class Hands extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final class Answers implements Dialogs {
    @Override
    public void confirm(Confirmation question, Runnable yes) {
      asked.add(question);
      if (agrees) {
        yes.run();
      }
    }

    @Override
    public void ask(Question question, Consumer<String> answer) {
      questions.add(question);
      if (question.problem().apply(line).isEmpty()) {
        answer.accept(line);
      }
    }

    @Override
    public void saveAs(String title, String suggestedName, Consumer<Path> answer) {
      if (file != null) {
        answer.accept(file);
      }
    }

    @Override
    public void open(Sheet sheet) {
      sheets.add(sheet);
    }
  }

  private final class Visits implements Navigator {
    @Override
    public void go(Place place) {
      visited.add(place);
    }

    @Override
    public void back() {
      visited.removeLast();
    }
  }
}
