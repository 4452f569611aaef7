package org.beckon.acs.rule;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.beckon.acs.auth.AccessBook;
import org.beckon.acs.auth.OnboardingCredentials;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceAccess;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.registry.Admission;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Work;
import org.beckon.acs.operation.queue.OperationQueue;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;

/**
 * Gives a device credentials of its own for connection requests and, when wanted, for its login,
 * until it has taken them; and asks it for what the device list shows. What a device refused is
 * offered again when it starts anew, not before. Thread-safe.
 */
public final class FirstContact {
  /** Origin of these operations in the history. */
  public static final String ORIGIN = "rule first-contact";

  /** How far back a device's operations are looked through for what it was offered before. */
  private static final int LOOKED_BACK = 50;

  private static final String USERNAME = "ManagementServer.Username";
  private static final String PASSWORD = "ManagementServer.Password";
  private static final String REQUEST_USERNAME = "ManagementServer.ConnectionRequestUsername";
  private static final String REQUEST_PASSWORD = "ManagementServer.ConnectionRequestPassword";

  private final OperationQueue queue;
  private final AccessBook access;
  private final BooleanSupplier ownLogin;
  private final SecureRandom random = new SecureRandom();

  /** Of devices that still lack something; so that not every Inform reads the history. */
  private final ConcurrentMap<DeviceKey, Tried> tried = new ConcurrentHashMap<>();

  /**
   * What became of the latest offers.
   *
   * @param root the device's root object
   * @param asOf the last change of the device's operations that this knows of
   */
  private record Tried(
      String root, long asOf, Optional<OperationState> keys, Optional<OperationState> login) {
    static final Tried NOTHING = new Tried("", 0, Optional.empty(), Optional.empty());
  }

  /**
   * The rule.
   *
   * @param ownLogin whether the login that all devices share is exchanged for one of each device,
   *     asked at each Inform
   */
  public FirstContact(OperationQueue queue, AccessBook access, BooleanSupplier ownLogin) {
    this.queue = queue;
    this.access = access;
    this.ownLogin = ownLogin;
  }

  /**
   * Queues what has to be done with a device that called, if anything. The credentials for
   * connection requests become the device's when it has taken them; its login when it has used it,
   * and until then the old one is good as well.
   *
   * @return what the session should say about it, in sentences
   */
  public List<String> apply(Admission admission, Consumer<AcsEvent> telling) {
    Device device = admission.device();
    String root = device.reported().root();
    boolean keyed = !device.connectionRequest().equals(Credentials.NONE);
    boolean loggedIn = !ownLogin.getAsBoolean() || !needsLogin(access.of(device.key()));
    if (keyed && loggedIn) {
      tried.remove(device.key());
      return List.of();
    }
    if (root.isEmpty() || queue.isPending(device.key(), ORIGIN)) {
      return List.of();
    }
    Tried before = admission.first() ? Tried.NOTHING : tried(device.key(), root);
    List<String> notes = new ArrayList<>(2);
    if (!keyed) {
      offerKeys(admission, root, before.keys(), notes, telling);
    }
    if (!loggedIn) {
      offerLogin(admission, root, before.login(), notes, telling);
    }
    return notes;
  }

  private Tried tried(DeviceKey device, String root) {
    // Asked before the history is: what changes meanwhile makes it be read again.
    long change = queue.lastChange(device);
    Tried known = tried.get(device);
    if (known != null && known.asOf() == change && known.root().equals(root)) {
      return known;
    }
    List<Operation> newestFirst = queue.recent(Optional.of(device), LOOKED_BACK);
    Tried fresh =
        new Tried(
            root,
            change,
            last(newestFirst, root + REQUEST_PASSWORD),
            last(newestFirst, root + PASSWORD));
    tried.put(device, fresh);
    return fresh;
  }

  /** Lets go of a device that was forgotten. */
  public void forget(DeviceKey device) {
    tried.remove(device);
  }

  private static boolean needsLogin(DeviceAccess now) {
    return !now.hasOwn() || now.onboarding();
  }

  private void offerKeys(
      Admission admission,
      String root,
      Optional<OperationState> last,
      List<String> notes,
      Consumer<AcsEvent> telling) {
    if (last.equals(Optional.of(OperationState.FAILED)) && !hasStarted(admission)) {
      notes.add(
          "It refused credentials for connection requests; they are offered again when it starts.");
      return;
    }
    Credentials made =
        new Credentials(OnboardingCredentials.random(random), OnboardingCredentials.random(random));
    queue.enqueue(
        admission.device().key(),
        write(root + REQUEST_USERNAME, root + REQUEST_PASSWORD, made),
        ORIGIN,
        telling);
    queue.enqueue(
        admission.device().key(),
        new Work.ReadValues(
            List.of(
                root + "DeviceInfo.ModelName", root + "ManagementServer.PeriodicInformInterval")),
        ORIGIN,
        telling);
  }

  private void offerLogin(
      Admission admission,
      String root,
      Optional<OperationState> last,
      List<String> notes,
      Consumer<AcsEvent> telling) {
    boolean tried =
        last.equals(Optional.of(OperationState.FAILED))
            || last.equals(Optional.of(OperationState.DONE));
    if (tried && !hasStarted(admission)) {
      notes.add(
          last.equals(Optional.of(OperationState.DONE))
              ? "It was given a login of its own, but does not use it yet."
              : "It refused a login of its own; one is offered again when it starts.");
      return;
    }
    Credentials made =
        new Credentials(admission.device().key().text(), OnboardingCredentials.random(random));
    // Known before the device can have it: whatever breaks in between, it gets in.
    access.change(admission.device().key(), known -> known.offering(made));
    queue.enqueue(
        admission.device().key(), write(root + USERNAME, root + PASSWORD, made), ORIGIN, telling);
  }

  private static boolean hasStarted(Admission admission) {
    return admission.first()
        || admission.device().contact().lastEvents().stream()
            .anyMatch(event -> event.is(EventCode.BOOT) || event.is(EventCode.BOOTSTRAP));
  }

  /** What became of the latest write of this parameter by this rule. */
  private static Optional<OperationState> last(List<Operation> newestFirst, String path) {
    return newestFirst.stream()
        .filter(one -> one.origin().equals(ORIGIN) && writes(one.work(), path))
        .findFirst()
        .map(Operation::state);
  }

  private static boolean writes(Work work, String path) {
    return work instanceof Work.WriteValues write
        && write.values().stream().anyMatch(value -> value.name().equals(path));
  }

  private static Work write(String usernamePath, String passwordPath, Credentials made) {
    return new Work.WriteValues(
        List.of(
            ParameterValue.of(usernamePath, made.username(), ValueType.STRING),
            ParameterValue.of(passwordPath, made.password(), ValueType.STRING)));
  }
}
