package org.beckon.console.fake;

import java.util.List;
import org.beckon.acs.device.StoredParameter;
import org.beckon.cwmp.model.Access;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.profiles.model.ModelNode;
import org.beckon.profiles.model.ShippedDeviceModels;

/** The shipped device models as if such devices had been read. */
public final class ModelSamples {

  private ModelSamples() {}

  /** All that a device of this model has, as stored; passwords read back empty. */
  public static List<StoredParameter> stored(String name) {
    PublishedDictionary dictionary = new PublishedDictionary();
    DeviceModel model = new ShippedDeviceModels(dictionary).find(name).orElseThrow();
    return model.nodes().stream()
        .filter(node -> !node.path().contains("{i}"))
        .map(node -> stored(node))
        .toList();
  }

  private static StoredParameter stored(ModelNode node) {
    boolean hidden = node.facts().map(facts -> facts.hidden()).orElse(false);
    return new StoredParameter(
        node.path(),
        node.isObject() ? null : hidden ? "" : node.value(),
        node.isObject() ? "" : node.type().wireName(),
        node.writable() ? Access.READ_WRITE : Access.READ_ONLY,
        node.isObject() ? -1 : 0,
        FakeAcs.NOW.minusSeconds(190));
  }
}
