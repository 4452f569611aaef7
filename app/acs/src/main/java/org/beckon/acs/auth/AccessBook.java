package org.beckon.acs.auth;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.DeviceAccess;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.store.AccessStore;
import org.beckon.cwmp.model.ParameterValue;

/** How each device gets in, in memory and in the store. Thread-safe. */
public final class AccessBook {
  /** Passwords of one user name that are tried at most, where people gave many devices one name. */
  private static final int MOST_TRIED = 1_000;

  private static final String USERNAME = "ManagementServer.Username";
  private static final String PASSWORD = "ManagementServer.Password";

  private final AccessStore store;
  private final Supplier<Credentials> onboarding;
  private final ConcurrentMap<DeviceKey, DeviceAccess> byDevice = new ConcurrentHashMap<>();

  /** Whose they are, by user name. */
  private final Map<String, Map<Credentials, SequencedSet<DeviceKey>>> byName =
      new LinkedHashMap<>();

  /**
   * The book as the store has it.
   *
   * @param onboarding what devices log in with that have no login of their own
   */
  public AccessBook(AccessStore store, Supplier<Credentials> onboarding) {
    this.store = store;
    this.onboarding = onboarding;
    store.loadAll().forEach(this::keep);
  }

  /** How a device gets in; as every new one where nothing else is known. */
  public DeviceAccess of(DeviceKey device) {
    DeviceAccess known = byDevice.get(device);
    return known == null ? DeviceAccess.open(device) : known;
  }

  /** Changes how a device gets in; durable on return. */
  public synchronized void change(DeviceKey device, UnaryOperator<DeviceAccess> change) {
    DeviceAccess before = of(device);
    DeviceAccess after = change.apply(before);
    if (!after.equals(before)) {
      store.save(after);
      remove(device);
      keep(after);
    }
  }

  /**
   * Notes what a device took: a person may have written a login for this server too.
   *
   * @param root the device's root object
   */
  public void taken(DeviceKey device, String root, List<ParameterValue> values) {
    Optional<String> username = value(values, root + USERNAME);
    Optional<String> password = value(values, root + PASSWORD);
    if (username.isPresent() || password.isPresent()) {
      change(device, access -> access.offering(latest(access).with(username, password)));
    }
  }

  private Credentials latest(DeviceAccess access) {
    if (!access.offered().equals(Credentials.NONE)) {
      return access.offered();
    }
    return access.hasOwn() ? access.own() : onboarding.get();
  }

  private static Optional<String> value(List<ParameterValue> values, String name) {
    return values.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(ParameterValue::value);
  }

  /** Lets go of a device that was deleted from the store. */
  public synchronized void forget(DeviceKey device) {
    remove(device);
  }

  /** The logins of devices with this user name. */
  synchronized List<Credentials> named(String username) {
    return byName.getOrDefault(username, Map.of()).keySet().stream().limit(MOST_TRIED).toList();
  }

  /** The one device whose login this is; empty when none or several have it. */
  public synchronized Optional<DeviceKey> owner(Credentials login) {
    SequencedSet<DeviceKey> owners =
        byName.getOrDefault(login.username(), Map.of()).getOrDefault(login, new LinkedHashSet<>());
    return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
  }

  private synchronized void keep(DeviceAccess access) {
    byDevice.put(access.device(), access);
    logins(access)
        .forEach(
            login ->
                byName
                    .computeIfAbsent(login.username(), name -> new LinkedHashMap<>())
                    .computeIfAbsent(login, same -> new LinkedHashSet<>())
                    .add(access.device()));
  }

  private void remove(DeviceKey device) {
    DeviceAccess old = byDevice.remove(device);
    if (old == null) {
      return;
    }
    for (Credentials login : logins(old)) {
      Map<Credentials, SequencedSet<DeviceKey>> same = byName.get(login.username());
      SequencedSet<DeviceKey> owners = same.get(login);
      owners.remove(device);
      if (owners.isEmpty()) {
        same.remove(login);
      }
      if (same.isEmpty()) {
        byName.remove(login.username());
      }
    }
  }

  private static List<Credentials> logins(DeviceAccess access) {
    return List.of(access.own(), access.offered()).stream()
        .filter(login -> !login.equals(Credentials.NONE))
        .distinct()
        .toList();
  }
}
