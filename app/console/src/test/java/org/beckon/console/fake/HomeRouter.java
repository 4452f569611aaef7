package org.beckon.console.fake;

import java.time.Duration;
import java.util.List;
import org.beckon.acs.device.StoredParameter;
import org.beckon.cwmp.model.Access;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.profiles.model.ModelNode;
import org.beckon.profiles.model.ShippedDeviceModels;

/** A whole home router as it stands in the store after everything was read from it. */
public final class HomeRouter {

  private HomeRouter() {}

  /** All its parameters and objects. */
  public static List<StoredParameter> parameters() {
    DeviceModel model =
        new ShippedDeviceModels(new PublishedDictionary()).find("home-router").orElseThrow();
    return model.nodes().stream().filter(node -> !node.isTemplate()).map(HomeRouter::seen).toList();
  }

  /** These parameters, one of them with another value. */
  public static List<StoredParameter> with(List<StoredParameter> all, String path, String value) {
    return all.stream()
        .map(
            each ->
                each.path().equals(path)
                    ? new StoredParameter(
                        path,
                        value,
                        each.type(),
                        each.access(),
                        each.notification(),
                        FakeAcs.NOW.minusSeconds(2))
                    : each)
        .toList();
  }

  private static StoredParameter seen(ModelNode node) {
    return new StoredParameter(
        node.path(),
        node.isObject() ? null : node.value(),
        node.isObject() ? "" : node.type().wireName(),
        node.writable() ? Access.READ_WRITE : Access.READ_ONLY,
        node.path().endsWith("SoftwareVersion") ? 2 : 0,
        FakeAcs.NOW.minus(Duration.ofMinutes(4)));
  }
}
