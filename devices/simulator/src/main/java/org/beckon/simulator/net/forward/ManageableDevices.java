package org.beckon.simulator.net.forward;

import java.util.List;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.simulator.engine.Reaction;
import org.beckon.simulator.engine.tree.ParameterTree;

/**
 * Lists the devices behind a gateway that told it who they are with their DHCP requests, in the
 * gateway's ManageableDevice table (TR-069 Annex F). Immutable.
 */
public final class ManageableDevices implements Reaction {
  private final String table;
  private final List<DeviceId> devices;

  /**
   * A list.
   *
   * @param root of the gateway's data model, with the dot
   * @param devices in its LAN, each with a lease that does not end
   */
  public ManageableDevices(String root, List<DeviceId> devices) {
    this.table = root + "ManagementServer.ManageableDevice.";
    this.devices = List.copyOf(devices);
  }

  /** Fills the table where it is empty, as at the first boot and after a reset to the factory. */
  @Override
  public ParameterTree to(ParameterTree tree) {
    boolean empty =
        tree.object(table).filter(one -> one.rows().isPresent() && one.entries() == 0).isPresent();
    ParameterTree told = tree;
    for (DeviceId device : empty ? devices : List.<DeviceId>of()) {
      ParameterTree.Added added = told.add(table);
      String row = table + added.instance() + ".";
      told =
          added
              .tree()
              .withValue(row + "ManufacturerOUI", device.oui())
              .withValue(row + "SerialNumber", device.serialNumber())
              .withValue(row + "ProductClass", device.productClass());
    }
    return told;
  }
}
