package org.beckon.console.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Work;
import org.beckon.console.dialog.Confirmation;
import org.beckon.console.dialog.Dialogs;
import org.beckon.console.dialog.Notification;
import org.beckon.console.dialog.Notifications;
import org.beckon.console.dialog.Question;
import org.beckon.console.errand.Errand;
import org.beckon.console.errand.Errands;
import org.beckon.console.errand.Stage;
import org.beckon.console.poke.Fleet;
import org.beckon.console.poke.PokeModel;
import org.beckon.console.poke.PokeState;
import org.beckon.console.poke.Pokes;
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

  private final DeviceDirectory directory;
  private final Pokes pokes;
  private final Errands errands;
  private final TaskRunner tasks;
  private final Dialogs dialogs;
  private final Notifications notifications;
  private final Texts texts;
  private final ActionWords words;

  /** Wires the actions. */
  public DeviceActions(
      DeviceDirectory directory,
      Pokes pokes,
      Errands errands,
      TaskRunner tasks,
      Dialogs dialogs,
      Notifications notifications,
      Texts texts,
      Wording wording) {
    this.directory = directory;
    this.pokes = pokes;
    this.errands = errands;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.notifications = notifications;
    this.texts = texts;
    this.words = new ActionWords(texts, wording, this::name);
  }

  /** What people call the device: its alias, else model and serial number, else its key. */
  public String name(DeviceKey key) {
    return directory.find(key).map(DeviceActions::name).orElse(key.text());
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

  /**
   * Pokes these devices, all at once, where there is no place to show the steps: a device that
   * cannot be reached is told in a notification.
   *
   * @param then called when all have called in or failed
   */
  public void poke(List<DeviceKey> devices, Runnable then) {
    fleet(
        devices,
        Optional.empty(),
        over -> {
          words.failures(over).forEach(this::tell);
          then.run();
        });
  }

  /**
   * Pokes these devices, some at a time; the task bar shows how far it is and can stop it.
   *
   * @param only the one way to take; empty for all that a device has
   * @param show shows the steps: of a single device from the beginning, of several those of the
   *     first that did not call in
   * @param then called when all have called in or failed
   */
  public void poke(
      List<DeviceKey> devices, Optional<Via> only, Consumer<PokeModel> show, Runnable then) {
    if (devices.size() == 1) {
      PokeModel poke = pokes.start(devices.getFirst(), only);
      show.accept(poke);
      tasks.run(
          Task.<PokeState>awaiting(words.poking(devices), poke::whenOver)
              .onSuccess(state -> then.run())
              .result(state -> words.poked(List.of(poke))));
      return;
    }
    fleet(
        devices,
        only,
        over -> {
          over.stream().filter(poke -> !words.calledIn(poke)).findFirst().ifPresent(show);
          then.run();
        });
  }

  private void fleet(List<DeviceKey> devices, Optional<Via> only, Consumer<List<PokeModel>> then) {
    Fleet fleet = new Fleet(pokes, devices, only, texts);
    tasks.run(
        Task.<List<PokeModel>>awaiting(words.poking(devices), fleet::go)
            .onSuccess(then)
            .onCancelled(fleet::stop)
            .result(words::poked));
  }

  /**
   * Asks, then reboots these devices: queues a Reboot each and pokes them.
   *
   * @param follow is handed the errand where it is one device
   */
  public void reboot(List<DeviceKey> devices, Consumer<Errand> follow) {
    Confirmation question =
        new Confirmation(
            words.rebootQuestion(devices),
            texts.get("action.reboot.text"),
            devices.size() == 1 ? List.of() : names(devices),
            texts.of(Command.REBOOT),
            true);
    dialogs.confirm(question, () -> rebootNow(devices, follow));
  }

  /** Asks for another name. */
  public void rename(DeviceKey device) {
    String before = directory.find(device).map(Device::alias).orElse("");
    dialogs.ask(
        Question.open(
            texts.get("action.rename.title"),
            texts.get("action.rename.prompt", device.text()),
            before),
        alias ->
            tasks.run(
                Task.of(
                        texts.get("action.rename.title"),
                        progress -> directory.rename(device, alias.strip()))
                    .quiet()));
  }

  /**
   * Lets those of these devices in that wait for approval.
   *
   * @param then called when it is done
   */
  public void approve(List<DeviceKey> devices, Runnable then) {
    tasks.run(
        Task.of(
                texts.get("action.approving", devices.size()),
                progress ->
                    devices.stream().filter(key -> directory.approve(key, Errands.ORIGIN)).count())
            .onSuccess(count -> then.run())
            .result(count -> TaskResult.done(texts.get("action.approved", count))));
  }

  /** Asks, then forgets these devices that wait for approval. */
  public void refuse(List<DeviceKey> devices, Runnable then) {
    forget("action.refuse.", Command.REFUSE, "action.refused", devices, then);
  }

  /** Asks, then forgets these devices with all that is stored of them. */
  public void forget(List<DeviceKey> devices, Runnable then) {
    forget("action.forget.", Command.FORGET, "action.forgotten", devices, then);
  }

  private void forget(
      String question, Command yes, String told, List<DeviceKey> devices, Runnable then) {
    Confirmation asked =
        new Confirmation(
            texts.get(question + "title", devices.size()),
            texts.get(question + "text"),
            names(devices),
            texts.of(yes),
            true);
    dialogs.confirm(
        asked,
        () ->
            tasks.run(
                Task.of(
                        texts.get("action.forgetting", devices.size()),
                        progress -> devices.stream().filter(directory::forget).count())
                    .onSuccess(count -> then.run())
                    .result(count -> TaskResult.done(texts.get(told, count)))));
  }

  private void rebootNow(List<DeviceKey> devices, Consumer<Errand> follow) {
    List<Errand> begun =
        devices.stream().map(key -> errands.begin(key, new Work.Restart())).toList();
    if (begun.size() == 1) {
      follow.accept(begun.getFirst());
    }
    tasks.run(
        Task.<List<Stage>>awaiting(
                texts.get("action.rebooting", devices.size()),
                () -> together(begun.stream().map(Errand::whenSettled).toList()))
            .onCancelled(() -> begun.forEach(errands::giveUp))
            .result(stages -> words.rebooted(begun)));
  }

  private void tell(PokeModel failed) {
    notifications.show(
        new Notification(
            Notification.Kind.BAD,
            texts.get("action.pokeFailed", name(failed.device())),
            words.failure(failed),
            Optional.empty()));
  }

  private List<String> names(List<DeviceKey> devices) {
    return devices.stream().map(this::name).toList();
  }

  private static <T> CompletableFuture<List<T>> together(List<CompletableFuture<T>> parts) {
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenApply(nothing -> parts.stream().map(CompletableFuture::join).toList());
  }
}
