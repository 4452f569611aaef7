package org.beckon.console.fake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Reported;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.reach.Reach;
import org.beckon.cwmp.model.DeviceId;

/** A set-top box behind a managed router. */
public final class ReachSamples {
  /** The outer address of the router. */
  public static final String OUTSIDE = "203.0.113.7";

  /** Behind the router. */
  public static final Device BOX =
      device("STB", "S40017", "Device.", OUTSIDE, "http://192.168.1.20:7547/3f9c2b");

  /** The router. */
  public static final Device ROUTER =
      device("DG4", "G7730", "InternetGatewayDevice.", OUTSIDE, "http://" + OUTSIDE + ":7547/gw");

  private ReachSamples() {}

  /** Has the router forward a port to the box, and this come of it. */
  public static void forward(FakeAcs acs, Outcome outcome) {
    Reach.Result result =
        acs.reach().forward(BOX, Optional.of(ROUTER), OptionalInt.empty(), "window");
    acs.end(((Reach.Result.Queued) result).operation().id(), outcome);
  }

  private static Device device(String type, String serial, String root, String caller, String url) {
    DeviceId id = new DeviceId("Acme Networks", "00D09E", type, serial);
    return new Device(
        DeviceKey.of(id),
        id,
        "",
        Set.of("vpn"),
        new Contact(FakeAcs.NOW, FakeAcs.NOW, List.of(), caller, "", ""),
        new Reported(root, "2.8.1", "", type, "", url, "", "", 300),
        Credentials.NONE,
        List.of());
  }
}
