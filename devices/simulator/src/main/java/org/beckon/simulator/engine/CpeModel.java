package org.beckon.simulator.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.model.Notification;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.simulator.engine.rpc.ParameterValues;
import org.beckon.simulator.engine.tree.Attributes;
import org.beckon.simulator.engine.tree.Blueprint;
import org.beckon.simulator.engine.tree.ParameterTree;

/** A device model made ready for many copies, which share it. Immutable and thread-safe. */
public final class CpeModel {
  private final DeviceModel model;
  private final ParameterTree tree;
  private final List<String> forced;

  /** Reads the model; the dictionary tells which parameters count the rows of tables. */
  public CpeModel(DeviceModel model, Dictionary dictionary) {
    this.model = model;
    tree = Blueprint.of(model, dictionary);
    forced = ForcedParameters.of(tree, model.root());
  }

  /** Root object with its dot. */
  public String root() {
    return model.root();
  }

  /** The parameters that stand in every Inform. */
  List<String> forced() {
    return forced;
  }

  /** Who one copy says it is. */
  DeviceId deviceId(CpeSettings settings) {
    DeviceId id = model.deviceId();
    return settings
        .habits()
        .name(
            new DeviceId(id.manufacturer(), id.oui(), id.productClass(), settings.serialNumber()));
  }

  /** A device that comes with STUN settings tells its address unasked, or they were for nothing. */
  private ParameterTree telling(ParameterTree made) {
    return made.with(
        root() + "ManagementServer.UDPConnectionRequestAddress",
        node ->
            node.withAttributes(
                new Attributes(Notification.ACTIVE, node.attributes().accessList())));
  }

  /** The tree of one copy as it leaves the factory. */
  ParameterTree factory(CpeSettings settings) {
    DeviceId id = deviceId(settings);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("DeviceInfo.Manufacturer", id.manufacturer());
    values.put("DeviceInfo.ManufacturerOUI", id.oui());
    values.put("DeviceInfo.ProductClass", id.productClass());
    values.put("DeviceInfo.SerialNumber", id.serialNumber());
    values.put(ManagementServer.URL, settings.acs().url());
    values.put(ManagementServer.USERNAME, settings.acs().login().username());
    values.put(ManagementServer.PASSWORD, settings.acs().login().password());
    values.put(
        ManagementServer.CONNECTION_REQUEST_URL,
        settings.habits().door().reported(settings.connectionRequestUrl()));
    values.put(
        ManagementServer.CONNECTION_REQUEST_USERNAME, settings.connectionRequest().username());
    values.put(
        ManagementServer.CONNECTION_REQUEST_PASSWORD, settings.connectionRequest().password());
    values.put(ManagementServer.PARAMETER_KEY, "");
    values.putAll(settings.others());
    settings
        .interval()
        .ifPresent(
            interval -> {
              values.put(ManagementServer.PERIODIC_ENABLE, "true");
              values.put(ManagementServer.PERIODIC_INTERVAL, Long.toString(interval.toSeconds()));
            });
    ParameterTree made = tree;
    for (Map.Entry<String, String> value : values.entrySet()) {
      made =
          made.with(
              root() + value.getKey(),
              node -> node.withValue(ParameterValues.stored(node, value.getValue())));
    }
    return settings.others().containsKey(ManagementServer.STUN_ENABLE) ? telling(made) : made;
  }
}
