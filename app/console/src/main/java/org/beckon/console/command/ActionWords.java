package org.beckon.console.command;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.console.errand.Errand;
import org.beckon.console.errand.ErrandWords;
import org.beckon.console.errand.Stage;
import org.beckon.console.poke.CauseWords;
import org.beckon.console.poke.PokeModel;
import org.beckon.console.poke.PokeState;
import org.beckon.console.task.TaskResult;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;

/** What is done to one device or several, and what came of it, in a line each. */
final class ActionWords {

  private final Texts texts;
  private final Wording wording;
  private final CauseWords causes;
  private final ErrandWords errands;
  private final Function<DeviceKey, String> name;

  ActionWords(Texts texts, Wording wording, Function<DeviceKey, String> name) {
    this.texts = texts;
    this.wording = wording;
    this.causes = new CauseWords(texts);
    this.errands = new ErrandWords(texts);
    this.name = name;
  }

  String poking(List<DeviceKey> devices) {
    return devices.size() == 1
        ? texts.get("action.poking", name.apply(devices.getFirst()))
        : texts.get("action.pokingMany", devices.size());
  }

  boolean calledIn(PokeModel poke) {
    return poke.stateProperty().get() instanceof PokeState.Over over && over.isSuccess();
  }

  List<PokeModel> failures(List<PokeModel> over) {
    return over.stream().filter(poke -> !calledIn(poke)).toList();
  }

  TaskResult poked(List<PokeModel> over) {
    List<PokeModel> failures = failures(over);
    if (over.size() == 1) {
      return poked(over.getFirst());
    }
    if (failures.isEmpty()) {
      return TaskResult.done(texts.get("action.pokedMany", over.size()));
    }
    PokeModel first = failures.getFirst();
    return TaskResult.failed(
        texts.get(
            "action.pokedSome",
            over.size() - failures.size(),
            failures.size(),
            name.apply(first.device()),
            cause(first)));
  }

  private TaskResult poked(PokeModel poke) {
    String who = name.apply(poke.device());
    return calledIn(poke) && poke.stateProperty().get() instanceof PokeState.Over(var trace)
        ? TaskResult.done(
            texts.get(
                "action.poked", who, wording.length(trace.informAfter().orElse(Duration.ZERO))))
        : TaskResult.failed(texts.get("action.notPoked", who, cause(poke)));
  }

  private String cause(PokeModel poke) {
    return switch (poke.stateProperty().get()) {
      case PokeState.Over(var trace) -> causes.cause(trace);
      case PokeState.Broken(String reason) -> reason;
      case PokeState.Idle idle -> "";
      case PokeState.Running running -> "";
    };
  }

  /** Why a device did not call in, and what to do. */
  String failure(PokeModel poke) {
    String advice =
        poke.stateProperty().get() instanceof PokeState.Over(var trace) ? causes.advice(trace) : "";
    return advice.isEmpty() ? cause(poke) : cause(poke) + "\n" + advice;
  }

  String rebootQuestion(List<DeviceKey> devices) {
    return devices.size() == 1
        ? texts.get("action.reboot.one", name.apply(devices.getFirst()))
        : texts.get("action.reboot.title", devices.size());
  }

  TaskResult rebooted(List<Errand> settled) {
    List<Errand> failed = settled.stream().filter(errand -> !isDone(errand)).toList();
    int good = settled.size() - failed.size();
    if (failed.isEmpty()) {
      return TaskResult.done(texts.get("action.rebooted", good));
    }
    Errand first = failed.getFirst();
    return TaskResult.failed(
        texts.get(
            "action.rebootFailed",
            good,
            failed.size(),
            name.apply(first.device()),
            errands.progress(first.stageProperty().get())));
  }

  private static boolean isDone(Errand errand) {
    return errand.stageProperty().get() instanceof Stage.Ended(Operation operation)
        && operation.state() == OperationState.DONE;
  }
}
