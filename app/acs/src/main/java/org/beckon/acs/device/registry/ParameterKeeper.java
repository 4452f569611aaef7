package org.beckon.acs.device.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.program.Learned;
import org.beckon.acs.store.ParameterStore;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.model.ParameterAttribute;
import org.beckon.cwmp.model.ParameterSecrets;
import org.beckon.cwmp.model.ParameterValue;

/** Keeps what is learned of parameters; durable on return. */
final class ParameterKeeper {
  /** The specification allows 256; what is longer than this is no parameter. */
  private static final int LONGEST_NAME = 1_024;

  private static final int UNKNOWN_NOTIFICATION = -1;

  private final ParameterStore store;
  private final NameKeeper names;

  ParameterKeeper(ParameterStore store) {
    this.store = store;
    this.names = new NameKeeper(store);
  }

  /**
   * Keeps values; nothing of theirs but value and type is touched. A secret that reads back empty
   * is hidden, which says nothing of it: what is known of it stays (cpe-quirks 24).
   */
  void values(DeviceKey device, List<ParameterValue> values, Instant now) {
    Set<String> known = knownSecrets(device, values);
    List<StoredParameter> kept = new ArrayList<>(values.size());
    for (ParameterValue value : values) {
      if (isName(value.name())) {
        kept.add(
            new StoredParameter(
                value.name(),
                known.contains(value.name()) ? null : value.value(),
                value.type(),
                Access.UNKNOWN,
                UNKNOWN_NOTIFICATION,
                now));
      }
    }
    if (!kept.isEmpty()) {
      store.save(device, kept);
    }
  }

  /** The secrets that these values leave empty and that are known. */
  private Set<String> knownSecrets(DeviceKey device, List<ParameterValue> values) {
    List<String> hidden =
        values.stream()
            .filter(value -> value.value().isEmpty() && ParameterSecrets.isSecret(value.name()))
            .map(ParameterValue::name)
            .toList();
    return hidden.isEmpty()
        ? Set.of()
        : store.find(device, hidden).stream()
            .filter(one -> one.value() != null && !one.value().isEmpty())
            .map(StoredParameter::path)
            .collect(Collectors.toSet());
  }

  /** Keeps a fact; false when there is nothing of it to keep. */
  boolean learn(DeviceKey device, Learned fact, Instant now) {
    switch (fact) {
      case Learned.Values values -> values(device, values.values(), now);
      case Learned.Added added -> store.save(device, List.of(instance(added.path(), now)));
      case Learned.Removed removed -> store.delete(device, removed.path());
      case Learned.Attributes attributes -> attributes(device, attributes.changes(), now);
      case Learned.Names names -> {
        return this.names.learn(device, names, now);
      }
      case Learned.AttributesTold told -> told(device, told.attributes(), now);
      // Read back at once; hidden values are nowhere to be kept.
      case Learned.Written _,
          Learned.QuirkSeen _,
          Learned.Noted _,
          Learned.TransferOrdered _,
          Learned.TransferCancelled _ -> {
        return false;
      }
    }
    return true;
  }

  /** After 0 BOOTSTRAP no attribute is what it was (cwmp-session 7). */
  void forgetAttributes(DeviceKey device) {
    List<StoredParameter> known = store.read(device, "");
    if (known.stream().anyMatch(one -> one.notification() >= 0)) {
      store.replace(
          device,
          "",
          known.stream().map(one -> notifying(one, UNKNOWN_NOTIFICATION, one.updated())).toList());
    }
  }

  private static StoredParameter instance(String path, Instant now) {
    return new StoredParameter(path, null, "", Access.READ_WRITE, UNKNOWN_NOTIFICATION, now);
  }

  private static StoredParameter notifying(StoredParameter old, int notification, Instant now) {
    return new StoredParameter(
        old.path(), old.value(), old.type(), old.access(), notification, now);
  }

  /** A partial path means all parameters below it (TR-069 A.3.2.4). */
  private void attributes(DeviceKey device, List<AttributeChange> changes, Instant now) {
    Map<String, StoredParameter> changed = new LinkedHashMap<>();
    for (AttributeChange change : changes) {
      if (change.notificationChange()) {
        for (StoredParameter known : store.read(device, change.name())) {
          if (!known.isObject()) {
            changed.put(known.path(), notifying(known, change.notification(), now));
          }
        }
      }
    }
    if (!changed.isEmpty()) {
      store.save(device, changed.values());
    }
  }

  private void told(DeviceKey device, List<ParameterAttribute> attributes, Instant now) {
    List<StoredParameter> kept = new ArrayList<>(attributes.size());
    for (ParameterAttribute one : attributes) {
      if (isName(one.name()) && !one.name().endsWith(".")) {
        kept.add(
            new StoredParameter(one.name(), null, "", Access.UNKNOWN, one.notification(), now));
      }
    }
    if (!kept.isEmpty()) {
      store.save(device, kept);
    }
  }

  static boolean isName(String name) {
    return !name.isEmpty() && name.length() <= LONGEST_NAME;
  }
}
