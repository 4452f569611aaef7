package org.beckon.acs.device.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.store.ParameterStore;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.model.Access;
import org.junit.jupiter.api.Test;

/** How much of one device is kept. */
class BoundedParametersTest {
  private static final DeviceKey DEVICE = new DeviceKey("00D09E-GW1-SN1");
  private static final DeviceKey OTHER = new DeviceKey("00D09E-GW1-SN2");

  private final List<DeviceKey> full = new ArrayList<>();
  private final ParameterStore store =
      new BoundedParameters(new InMemoryStores().parameters(), 100, full::add);

  @Test
  void whoInventsNamesIsStopped() {
    for (int session = 0; session < 100; session++) {
      store.save(DEVICE, names("S" + session + ".", 5));
    }

    assertThat(store.count(DEVICE, "")).isBetween(100, 110);
    assertThat(full).isNotEmpty().containsOnly(DEVICE);
    full.clear();
    store.save(OTHER, names("A.", 100));
    assertThat(store.count(OTHER, "")).isEqualTo(100);
    assertThat(full).isEmpty();
  }

  @Test
  void whatIsKnownStaysUpToDate() {
    store.save(DEVICE, names("A.", 100));
    List<StoredParameter> more = new ArrayList<>(names("B.", 20));
    more.add(parameter("A.7", "new"));

    store.save(DEVICE, more);

    assertThat(store.count(DEVICE, "B.")).isZero();
    assertThat(store.find(DEVICE, List.of("A.7")))
        .extracting(StoredParameter::value)
        .containsExactly("new");
    assertThat(full).containsExactly(DEVICE);
  }

  @Test
  void whatIsReplacedMakesRoom() {
    store.save(DEVICE, names("A.", 60));
    store.save(DEVICE, names("B.", 40));

    store.replace(DEVICE, "A.", names("A.N", 60));
    assertThat(store.count(DEVICE, "")).isEqualTo(100);
    assertThat(full).isEmpty();

    store.replace(DEVICE, "A.", names("A.M", 90));
    assertThat(store.count(DEVICE, "A.")).isEqualTo(60);
    assertThat(full).containsExactly(DEVICE);
  }

  private static List<StoredParameter> names(String object, int count) {
    return IntStream.range(0, count).mapToObj(n -> parameter(object + n, "")).toList();
  }

  private static StoredParameter parameter(String path, String value) {
    return new StoredParameter(path, value, "", Access.UNKNOWN, -1, Instant.EPOCH);
  }
}
