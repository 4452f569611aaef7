package org.beckon.acs.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Reported;
import org.beckon.acs.device.registry.Admission;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Work;
import org.beckon.acs.operation.queue.OperationQueue;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.model.ParameterValue;
import org.junit.jupiter.api.Test;

class FirstContactTest {
  private static final DeviceKey KEY = new DeviceKey("00D09E-GW1-SN1");

  private final OperationQueue queue =
      new OperationQueue(new InMemoryStores().operations(), event -> {}, Clock.systemUTC());
  private final FirstContact rule = new FirstContact(queue);

  private void call(String root, Credentials known, boolean first, boolean bootstrap) {
    Device device =
        new Device(
            KEY,
            new DeviceId("Acme", "00D09E", "GW1", "SN1"),
            "",
            Set.of(),
            new Contact(Instant.EPOCH, Instant.EPOCH, List.of(), "192.0.2.1", "", ""),
            new Reported(root, "", "", "", "", "", "", "", 0),
            known,
            List.of());
    rule.apply(new Admission(device, first, bootstrap, List.of()), event -> {});
  }

  private List<Work> queued() {
    return queue.recent(Optional.of(KEY), 10).reversed().stream().map(Operation::work).toList();
  }

  @Test
  void givesANewDeviceCredentialsAndAsksForItsModel() {
    call("Device.", Credentials.NONE, true, false);
    assertThat(queued()).hasSize(2);
    Work.WriteValues write = (Work.WriteValues) queued().getFirst();
    assertThat(write.values())
        .extracting(ParameterValue::name)
        .containsExactly(
            "Device.ManagementServer.ConnectionRequestUsername",
            "Device.ManagementServer.ConnectionRequestPassword");
    assertThat(write.values()).allMatch(value -> value.value().length() >= 12);
    assertThat(queued().get(1))
        .isEqualTo(
            new Work.ReadValues(
                List.of(
                    "Device.DeviceInfo.ModelName",
                    "Device.ManagementServer.PeriodicInformInterval")));
  }

  @Test
  void doesSoOnceWhileItWaits() {
    call("Device.", Credentials.NONE, true, true);
    call("Device.", Credentials.NONE, false, true);
    assertThat(queued()).hasSize(2);
  }

  @Test
  void leavesAloneWhoIsKnown() {
    call("Device.", Credentials.NONE, false, false);
    call("Device.", new Credentials("u", "p"), true, true);
    call("", Credentials.NONE, true, true);
    assertThat(queued()).isEmpty();
  }
}
