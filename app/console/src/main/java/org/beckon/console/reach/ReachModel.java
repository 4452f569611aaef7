package org.beckon.console.reach;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Tags;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Operations;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.reach.Gateway;
import org.beckon.acs.reach.NatCheck;
import org.beckon.acs.reach.Reach;
import org.beckon.console.errand.ErrandWords;
import org.beckon.console.errand.Errands;
import org.beckon.console.event.Changes;
import org.beckon.console.event.EventBridge;
import org.beckon.console.poke.Pokes;
import org.beckon.console.task.Refresher;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskResult;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;

/** Where requests to one device go, and changing it. FX thread only. */
public final class ReachModel implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final DeviceKey key;
  private final DeviceDirectory directory;
  private final Reach reach;
  private final Operations operations;
  private final Pokes pokes;
  private final TaskRunner tasks;
  private final Texts texts;
  private final ErrandWords words;
  private final EventBridge.Watch watch;
  private final Refresher refresher;
  private final ReadOnlyObjectWrapper<Optional<ReachState>> state =
      new ReadOnlyObjectWrapper<>(this, "state", Optional.empty());

  /** Shows this device. */
  public ReachModel(
      DeviceKey key,
      DeviceDirectory directory,
      Reach reach,
      Operations operations,
      Pokes pokes,
      TaskRunner tasks,
      EventBridge events,
      Texts texts) {
    this.key = key;
    this.directory = directory;
    this.reach = reach;
    this.operations = operations;
    this.pokes = pokes;
    this.tasks = tasks;
    this.texts = texts;
    this.words = new ErrandWords(texts);
    this.watch = events.watch(this::heard);
    this.refresher = new Refresher(tasks, PAUSE, this::read);
    refresher.request();
  }

  /** As last read; empty before, and when the device was forgotten. */
  ReadOnlyObjectProperty<Optional<ReachState>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether a gateway can forward a port. */
  public BooleanBinding canForward() {
    return is(ReachState::canForward);
  }

  /** Whether a forwarded port can be taken away. */
  public BooleanBinding canRemoveForward() {
    return is(ReachState::canRemoveForward);
  }

  /** Whether an address is set that can be taken away. */
  public BooleanBinding canClear() {
    return is(ReachState::canClear);
  }

  private BooleanBinding is(Predicate<ReachState> what) {
    return Bindings.createBooleanBinding(() -> state.get().filter(what).isPresent(), state);
  }

  /** Has the gateway forward a port, where it is clear which one that is. */
  public void forward() {
    forward(Optional.empty());
  }

  /** Has this gateway forward a port, which is proved by a poke. */
  void forward(Gateway gateway) {
    forward(Optional.of(gateway.device()));
  }

  private void forward(Optional<Device> gateway) {
    order(
        texts.get("reach.forwarding"),
        device -> reach.forward(device, gateway, OptionalInt.empty(), Errands.ORIGIN));
  }

  /** Takes the forwarded port away. */
  public void removeForward() {
    order(texts.get("reach.removing"), device -> reach.unforward(device, Errands.ORIGIN));
  }

  private void order(String title, Function<Device, Reach.Result> what) {
    directory
        .find(key)
        .ifPresent(
            device ->
                tasks.run(
                    Task.of(title, progress -> what.apply(device))
                        .quiet()
                        .onSuccess(result -> ordered(title, result))));
  }

  private void ordered(String title, Reach.Result result) {
    refresher.request();
    switch (result) {
      case Reach.Result.Queued(Operation operation) -> {
        pokes.start(operation.device());
        tasks.run(
            Task.awaiting(title, () -> operations.whenEnded(operation.id()))
                .onSuccess(ended -> refresher.request())
                .result(this::told));
      }
      case Reach.Result.Done() ->
          tasks.run(
              Task.of(title, progress -> title)
                  .result(done -> TaskResult.done(texts.get("reach.removed"))));
      case Reach.Result.Refused(Phrase why) ->
          tasks.run(Task.of(title, progress -> texts.of(why)).result(TaskResult::failed));
    }
  }

  private TaskResult told(Operation ended) {
    String text = words.ended(ended);
    return ended.state() == OperationState.DONE ? TaskResult.done(text) : TaskResult.failed(text);
  }

  /** Sends requests elsewhere; the empty text takes that away. */
  public void setAddress(String text) {
    directory
        .find(key)
        .ifPresent(
            device ->
                tasks.run(
                    Task.of(
                            texts.get("reach.setting"),
                            progress -> reach.setAddress(device, text, Errands.ORIGIN))
                        .onSuccess(problem -> refresher.request())
                        .result(this::set)));
  }

  private TaskResult set(Optional<Phrase> problem) {
    return problem
        .map(why -> TaskResult.failed(texts.of(why)))
        .orElseGet(() -> TaskResult.done(texts.get("reach.set")));
  }

  /** Gives the device the tags that stand in this text, between commas or spaces. */
  public void setTags(String text) {
    Set<String> tags =
        new TreeSet<>(Stream.of(text.split("[,\\s]+")).filter(word -> !word.isEmpty()).toList());
    Optional<Phrase> problem = Tags.problem(tags);
    tasks.run(
        Task.of(
                texts.get("reach.tagging"),
                progress -> problem.isEmpty() && directory.tag(key, tags))
            .onSuccess(done -> refresher.request())
            .result(done -> tagged(done, problem)));
  }

  private TaskResult tagged(boolean done, Optional<Phrase> problem) {
    return done
        ? TaskResult.done(texts.get("reach.tagged"))
        : TaskResult.failed(problem.map(texts::of).orElseGet(() -> texts.get("reach.gone")));
  }

  @Override
  public void close() {
    watch.close();
  }

  private void heard(Changes happened) {
    if (happened.concerns(key) || happened.gaps()) {
      refresher.request();
    }
  }

  private void read() {
    tasks.run(
        Task.of("", progress -> directory.find(key).map(this::stateOf))
            .quiet()
            .onSuccess(state::set)
            .onEnd(refresher::done));
  }

  private ReachState stateOf(Device device) {
    boolean behind = NatCheck.behindNat(device);
    List<Gateway> gateways = behind ? reach.gateways(device) : List.of();
    return new ReachState(device, reach.of(device), reach.address(device.key()), behind, gateways);
  }
}
