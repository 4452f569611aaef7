package org.beckon.acs.auth;

import java.util.Optional;
import java.util.function.Supplier;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.DeviceAccess;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.phrase.Phrase;
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
    Optional<LoginReason> problem =
        switch (proof) {
          case Proof.Nobody _ -> Optional.empty();
          case Proof.Certificate(ClientCertificate certificate) ->
              isVouchedFor(certificate, stated, key)
                  ? Optional.empty()
                  : Optional.of(LoginReason.OTHER_CERTIFICATE);
          case Proof.Password password -> problem(password, key, bootstrap);
        };
    if (problem.isPresent()) {
      return new Entry.Impostor(
          new LoginFailure(proof.name(), Phrase.of(problem.get(), key.text())));
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

  private Optional<LoginReason> problem(Proof.Password password, DeviceKey key, boolean bootstrap) {
    DeviceAccess access = book.of(key);
    if (access.owns(password.used())) {
      return Optional.empty();
    }
    if (!password.onboarding()) {
      return Optional.of(LoginReason.OTHER_LOGIN);
    }
    return access.hasOwn() && !access.onboarding() && !bootstrap
        ? Optional.of(LoginReason.ONBOARDING_LOGIN)
        : Optional.empty();
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
