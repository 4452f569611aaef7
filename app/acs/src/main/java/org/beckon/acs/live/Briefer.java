package org.beckon.acs.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Suspicion;
import org.beckon.acs.operation.Work;
import org.beckon.acs.operation.program.Briefing;
import org.beckon.acs.quirk.QuirkBook;
import org.beckon.acs.quirk.Quirks;
import org.beckon.acs.store.ParameterStore;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.dictionary.Dictionary;

/**
 * Prepares what a program has to know. A value without a type is written with the type that the
 * device used itself, else with that of the published model, else as a string (cpe-quirks 6).
 */
final class Briefer {
  private final ParameterStore parameters;
  private final Dictionary dictionary;
  private final QuirkBook quirks;

  Briefer(ParameterStore parameters, Dictionary dictionary, QuirkBook quirks) {
    this.parameters = parameters;
    this.dictionary = dictionary;
    this.quirks = quirks;
  }

  /** Tells a program of this operation what is known, after what earlier attempts came to. */
  Briefing brief(Operation operation, Optional<Device> device, Predicate<String> justAdded) {
    Map<String, String> read = typesRead(operation.device(), operation.work());
    return new Briefing(
        operation.id().toString(),
        device.map(known -> known.reported().root()).orElse(""),
        path -> read.containsKey(path) ? read.get(path) : published(path),
        suspected(operation, device.map(quirks::effective).orElse(Quirks.NONE)),
        path -> parameters.read(operation.device(), path),
        underway(operation).flatMap(Outcome.Underway::progress),
        justAdded);
  }

  private static Quirks suspected(Operation operation, Quirks known) {
    Quirks all = known;
    for (Suspicion one : underway(operation).map(Outcome.Underway::suspicions).orElse(List.of())) {
      all = all.with(one.quirk(), one.value());
    }
    return all;
  }

  private static Optional<Outcome.Underway> underway(Operation operation) {
    return operation
        .outcome()
        .filter(Outcome.Underway.class::isInstance)
        .map(Outcome.Underway.class::cast);
  }

  private String published(String path) {
    return dictionary
        .parameter(path)
        .map(facts -> facts.type().wireName())
        .orElseGet(ValueType.STRING::wireName);
  }

  private Map<String, String> typesRead(DeviceKey device, Work work) {
    Map<String, String> types = new HashMap<>();
    if (work instanceof Work.WriteValues write) {
      List<String> untyped =
          write.values().stream()
              .filter(value -> value.type().isEmpty())
              .map(ParameterValue::name)
              .toList();
      if (!untyped.isEmpty()) {
        for (StoredParameter known : parameters.find(device, untyped)) {
          if (!known.type().isEmpty()) {
            types.put(known.path(), ValueType.of(known.type()).wireName());
          }
        }
      }
    }
    return types;
  }
}
