package org.beckon.acs.device;

/**
 * Whether and how a device gets in.
 *
 * @param held whether it waits for a person's approval: nothing runs on it until then
 * @param own its own login; {@link Credentials#NONE} when it has none
 * @param offered a login that was given to the device and that it has not used yet; likewise
 * @param onboarding whether the login that all devices share is good for it too; always so while it
 *     has no login of its own
 */
public record DeviceAccess(
    DeviceKey device, boolean held, Credentials own, Credentials offered, boolean onboarding) {

  /** A device that logs in as all new ones do. */
  public static DeviceAccess open(DeviceKey device) {
    return new DeviceAccess(device, false, Credentials.NONE, Credentials.NONE, true);
  }

  /** Whether these are a login of the device's own, in use or on offer. */
  public boolean owns(Credentials used) {
    return !used.equals(Credentials.NONE) && (used.equals(own) || used.equals(offered));
  }

  /** Whether the device has shown that it knows a login of its own. */
  public boolean hasOwn() {
    return !own.equals(Credentials.NONE);
  }

  /** The same, held or approved. */
  public DeviceAccess held(boolean waits) {
    return new DeviceAccess(device, waits, own, offered, onboarding);
  }

  /** The same with a login that the device is being given. */
  public DeviceAccess offering(Credentials login) {
    return login.equals(own)
        ? new DeviceAccess(device, held, own, Credentials.NONE, onboarding)
        : new DeviceAccess(device, held, own, login, onboarding);
  }

  /** The same once the device has used this login of its own: from now on only that one counts. */
  public DeviceAccess using(Credentials login) {
    return new DeviceAccess(device, held, login, Credentials.NONE, false);
  }

  /** The same once the device has lost its settings: the shared login is good again. */
  public DeviceAccess reset() {
    return new DeviceAccess(device, held, own, offered, true);
  }
}
