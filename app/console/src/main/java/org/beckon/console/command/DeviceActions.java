package org.beckon.console.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.server.Acs;
import org.beckon.console.dialog.Confirmation;
import org.beckon.console.dialog.Dialogs;
import org.beckon.console.dialog.Notification;
import org.beckon.console.dialog.Notifications;
import org.beckon.console.settings.SettingKeys;
import org.beckon.console.settings.Settings;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskResult;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;

/**
 * What people do to devices from more than one page: poke, reboot, rename, forget. Asks where harm
 * may come of it, runs in the task bar, tells what came of it. FX thread only.
 */
public final class DeviceActions {

  /** Who wanted the operations that the window queues. */
  public static final String ORIGIN = "window";

  private final Acs acs;
  private final TaskRunner tasks;
  private final Dialogs dialogs;
  private final Notifications notifications;
  private final Settings settings;
  private final Texts texts;
  private final Wording wording;

  /** Wires the actions. */
  public DeviceActions(
      Acs acs,
      TaskRunner tasks,
      Dialogs dialogs,
      Notifications notifications,
      Settings settings,
      Texts texts,
      Wording wording) {
    this.acs = acs;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.notifications = notifications;
    this.settings = settings;
    this.texts = texts;
    this.wording = wording;
  }

  /** What people call the device: its alias, else model and serial number, else its key. */
  public String name(DeviceKey key) {
    return acs.devices().find(key).map(DeviceActions::name).orElse(key.text());
  }

  /** What people call this device. */
  public static String name(Device device) {
    if (!device.alias().isEmpty()) {
      return device.alias();
    }
    String model =
        device.reported().modelName().isEmpty()
            ? device.id().productClass()
            : device.reported().modelName();
    String text = (model + " " + device.id().serialNumber()).strip();
    return text.isEmpty() ? device.key().text() : text;
  }

  /** Pokes one device; the trace is handed over as well. */
  public void poke(DeviceKey device, Consumer<PokeTrace> then) {
    Duration wait = Duration.ofSeconds(settings.get(SettingKeys.POKE_WAIT));
    String name = name(device);
    tasks.run(
        Task.awaiting(texts.get("action.poking", name), () -> acs.poker().poke(device, wait))
            .onSuccess(
                trace -> {
                  tell(name, trace);
                  then.accept(trace);
                })
            .result(trace -> result(name, trace)));
  }

  /**
   * Pokes these devices, all at once.
   *
   * @param then called when all have called in or failed
   */
  public void poke(List<DeviceKey> devices, Runnable then) {
    if (devices.size() == 1) {
      poke(devices.getFirst(), trace -> then.run());
      return;
    }
    Duration wait = Duration.ofSeconds(settings.get(SettingKeys.POKE_WAIT));
    Task<List<PokeTrace>> all =
        Task.awaiting(
            texts.get("action.pokingMany", devices.size()),
            () -> together(devices.stream().map(key -> acs.poker().poke(key, wait)).toList()));
    tasks.run(all.result(this::summary).onEnd(then));
  }

  /** Asks, then reboots these devices: queues a Reboot each and pokes them. */
  public void reboot(List<DeviceKey> devices) {
    Confirmation question =
        new Confirmation(
            texts.get("action.reboot.title", devices.size()),
            texts.get("action.reboot.text"),
            names(devices),
            texts.of(Command.REBOOT),
            true);
    dialogs.confirm(question, () -> carryOut(devices, new Work.Restart()));
  }

  /** Asks for another name. */
  public void rename(DeviceKey device) {
    String before = acs.devices().find(device).map(Device::alias).orElse("");
    dialogs.ask(
        texts.get("action.rename.title"),
        texts.get("action.rename.prompt", device.text()),
        before,
        alias ->
            tasks.run(
                Task.of(
                        texts.get("action.rename.title"),
                        progress -> acs.devices().rename(device, alias.strip()))
                    .quiet()));
  }

  /** Asks, then forgets these devices with all that is stored of them. */
  public void forget(List<DeviceKey> devices, Runnable then) {
    Confirmation question =
        new Confirmation(
            texts.get("action.forget.title", devices.size()),
            texts.get("action.forget.text"),
            names(devices),
            texts.of(Command.FORGET),
            true);
    dialogs.confirm(
        question,
        () ->
            tasks.run(
                Task.of(
                        texts.get("action.forgetting", devices.size()),
                        progress -> devices.stream().filter(acs.devices()::forget).count())
                    .onSuccess(count -> then.run())
                    .result(count -> TaskResult.done(texts.get("action.forgotten", count)))));
  }

  private void carryOut(List<DeviceKey> devices, Work work) {
    String title = texts.get("action.rebooting", devices.size());
    Duration wait = Duration.ofSeconds(settings.get(SettingKeys.POKE_WAIT));
    tasks.run(
        Task.of(title, progress -> queue(devices, work, wait))
            .quiet()
            .onSuccess(
                queued ->
                    tasks.run(Task.awaiting(title, () -> ends(queued)).result(this::outcome))));
  }

  private List<Operation> queue(List<DeviceKey> devices, Work work, Duration wait) {
    List<Operation> queued =
        devices.stream().map(key -> acs.operations().enqueue(key, work, ORIGIN)).toList();
    devices.forEach(key -> acs.poker().poke(key, wait));
    return queued;
  }

  private CompletableFuture<List<Operation>> ends(List<Operation> queued) {
    return together(queued.stream().map(o -> acs.operations().whenEnded(o.id())).toList());
  }

  private TaskResult outcome(List<Operation> operations) {
    List<Operation> failed =
        operations.stream().filter(o -> o.state() != OperationState.DONE).toList();
    int good = operations.size() - failed.size();
    if (failed.isEmpty()) {
      return TaskResult.done(texts.get("action.rebooted", good));
    }
    Operation first = failed.getFirst();
    String why = first.outcome().map(this::reason).orElseGet(() -> texts.of(first.state()));
    return TaskResult.failed(
        texts.get("action.rebootFailed", good, failed.size(), name(first.device()), why));
  }

  private String reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(var fault) -> fault.code() + " " + fault.text();
      case Outcome.Abandoned(String why) -> why;
      case Outcome.Values values -> "";
      case Outcome.Written written -> "";
      case Outcome.Added added -> "";
      case Outcome.Removed removed -> "";
      case Outcome.Discovered discovered -> "";
      case Outcome.Methods methods -> "";
      case Outcome.Acknowledged acknowledged -> "";
    };
  }

  private void tell(String name, PokeTrace trace) {
    if (trace.result() != PokeTrace.Result.INFORM) {
      notifications.show(
          new Notification(
              Notification.Kind.BAD,
              texts.get("action.pokeFailed", name),
              Stream.of(trace.cause(), trace.advice())
                  .filter(text -> !text.isEmpty())
                  .reduce((a, b) -> a + "\n" + b)
                  .orElse(""),
              Optional.empty()));
    }
  }

  private TaskResult result(String name, PokeTrace trace) {
    return trace
        .informAfter()
        .map(time -> TaskResult.done(texts.get("action.poked", name, wording.length(time))))
        .orElseGet(() -> TaskResult.failed(texts.get("action.notPoked", name, trace.cause())));
  }

  private TaskResult summary(List<PokeTrace> traces) {
    long good = traces.stream().filter(trace -> trace.result() == PokeTrace.Result.INFORM).count();
    Optional<PokeTrace> bad =
        traces.stream().filter(trace -> trace.result() != PokeTrace.Result.INFORM).findFirst();
    return bad.map(
            trace ->
                TaskResult.failed(
                    texts.get(
                        "action.pokedSome",
                        good,
                        traces.size() - good,
                        name(trace.device()),
                        trace.cause())))
        .orElseGet(() -> TaskResult.done(texts.get("action.pokedMany", good)));
  }

  private List<String> names(List<DeviceKey> devices) {
    return devices.stream().map(this::name).toList();
  }

  private static <T> CompletableFuture<List<T>> together(List<CompletableFuture<T>> parts) {
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenApply(nothing -> parts.stream().map(CompletableFuture::join).toList());
  }
}
