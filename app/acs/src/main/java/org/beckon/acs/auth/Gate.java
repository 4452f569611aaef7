package org.beckon.acs.auth;

import java.util.function.Supplier;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.DeviceAccess;
import org.beckon.acs.device.DeviceKey;
import org.beckon.cwmp.model.DeviceId;

/**
 * Compares what a device states in its Inform with how it logged in, and decides on devices that
 * were never seen before. Thread-safe.
 */
public final class Gate {
  private final AccessBook book;
  private final Supplier<UnknownDevices> policy;

  /**
   * A gate.
   *
   * @param policy what becomes of devices that were never seen before, asked at each of them
   */
  public Gate(AccessBook book, Supplier<UnknownDevices> policy) {
    this.book = book;
    this.policy = policy;
  }

  /**
   * Decides, and notes what follows from the login; durable on return.
   *
   * @param stated as in the Inform
   * @param key as which the device is or will be known
   * @param known whether it was seen before
   * @param bootstrap whether the Inform says that the device has lost its settings
   */
  public Entry decide(
      Proof proof, DeviceId stated, DeviceKey key, boolean known, boolean bootstrap) {
    String problem =
        switch (proof) {
          case Proof.Nobody _ -> "";
          case Proof.Certificate(ClientCertificate certificate) ->
              isVouchedFor(certificate, stated, key) ? "" : "showed another device's certificate";
          case Proof.Password password -> problem(password, key, bootstrap);
        };
    if (!problem.isEmpty()) {
      return new Entry.Impostor(new LoginFailure(proof.name(), problem + " (it is " + key + ")"));
    }
    UnknownDevices unknown = policy.get();
    if (!known && unknown == UnknownDevices.REFUSE) {
      return new Entry.Unknown();
    }
    boolean hold = !known && unknown == UnknownDevices.HOLD;
    book.change(key, access -> after(hold ? access.held(true) : access, proof, bootstrap));
    return new Entry.Welcome(hold);
  }

  /** A device without a serial number is known by its certificate (cpe-quirks 13). */
  private static boolean isVouchedFor(
      ClientCertificate certificate, DeviceId stated, DeviceKey key) {
    return stated.serialNumber().isBlank()
        ? certificate.device().filter(key::equals).isPresent()
        : certificate.isOf(stated);
  }

  private String problem(Proof.Password password, DeviceKey key, boolean bootstrap) {
    DeviceAccess access = book.of(key);
    if (access.owns(password.used())) {
      return "";
    }
    if (!password.onboarding()) {
      return "used another device's login";
    }
    return access.hasOwn() && !access.onboarding() && !bootstrap
        ? "used the login of new devices, but it has one of its own"
        : "";
  }

  private static DeviceAccess after(DeviceAccess access, Proof proof, boolean bootstrap) {
    if (!(proof instanceof Proof.Password(Credentials used, _))) {
      return access;
    }
    if (access.owns(used)) {
      return used.equals(access.offered()) ? access.using(used) : access;
    }
    return bootstrap && access.hasOwn() ? access.reset() : access;
  }
}
