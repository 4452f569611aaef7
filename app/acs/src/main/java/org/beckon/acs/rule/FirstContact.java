package org.beckon.acs.rule;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.Consumer;
import org.beckon.acs.auth.OnboardingCredentials;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.registry.Admission;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.operation.Work;
import org.beckon.acs.operation.queue.OperationQueue;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;

/**
 * Gives a device that calls for the first time, or that lost its settings, credentials of its own
 * for connection requests, and asks it for what the device list shows. Thread-safe.
 */
public final class FirstContact {
  /** Origin of these operations in the history. */
  public static final String ORIGIN = "rule first-contact";

  private final OperationQueue queue;
  private final SecureRandom random = new SecureRandom();

  public FirstContact(OperationQueue queue) {
    this.queue = queue;
  }

  /**
   * Queues what has to be done with a device that called, if anything. The credentials become the
   * device's when it has taken them, not before.
   */
  public void apply(Admission admission, Consumer<AcsEvent> telling) {
    Device device = admission.device();
    String root = device.reported().root();
    boolean due = admission.first() || admission.bootstrap();
    boolean known = !device.connectionRequest().equals(Credentials.NONE);
    if (!due || known || root.isEmpty() || queue.isPending(device.key(), ORIGIN)) {
      return;
    }
    queue.enqueue(device.key(), credentials(root), ORIGIN, telling);
    queue.enqueue(
        device.key(),
        new Work.ReadValues(
            List.of(
                root + "DeviceInfo.ModelName", root + "ManagementServer.PeriodicInformInterval")),
        ORIGIN,
        telling);
  }

  private Work credentials(String root) {
    return new Work.WriteValues(
        List.of(
            ParameterValue.of(
                root + "ManagementServer.ConnectionRequestUsername",
                OnboardingCredentials.random(random),
                ValueType.STRING),
            ParameterValue.of(
                root + "ManagementServer.ConnectionRequestPassword",
                OnboardingCredentials.random(random),
                ValueType.STRING)));
  }
}
