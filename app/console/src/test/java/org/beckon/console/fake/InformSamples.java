package org.beckon.console.fake;

import java.util.List;
import org.beckon.acs.device.StoredParameter;
import org.beckon.cwmp.model.Access;

/** The Inform settings of a made-up device, as they are stored. */
public final class InformSamples {

  private static final String SERVER = "Device.ManagementServer.";

  private InformSamples() {}

  /** A TR-181 device with STUN and without XMPP. */
  public static List<StoredParameter> tr181() {
    return List.of(
        rw("URL", "http://192.168.1.10:7547/", "xsd:string"),
        rw("Username", "0A1B2C-AC5100234", "xsd:string"),
        rw("Password", "", "xsd:string"),
        rw("PeriodicInformEnable", "true", "xsd:boolean"),
        rw("PeriodicInformInterval", "300", "xsd:unsignedInt"),
        rw("PeriodicInformTime", "0001-01-01T00:00:00Z", "xsd:dateTime"),
        ro("ConnectionRequestURL", "http://192.168.1.1:7547/cr"),
        rw("ConnectionRequestUsername", "cr", "xsd:string"),
        rw("ConnectionRequestPassword", "", "xsd:string"),
        rw("STUNEnable", "false", "xsd:boolean"),
        rw("STUNServerAddress", "", "xsd:string"),
        rw("STUNServerPort", "3478", "xsd:unsignedInt"),
        ro("UDPConnectionRequestAddress", ""),
        ro("NATDetected", "false"),
        rw("UpgradesManaged", "true", "xsd:boolean"));
  }

  private static StoredParameter rw(String name, String value, String type) {
    return new StoredParameter(SERVER + name, value, type, Access.READ_WRITE, 0, FakeAcs.NOW);
  }

  private static StoredParameter ro(String name, String value) {
    return new StoredParameter(
        SERVER + name, value, "xsd:string", Access.READ_ONLY, 0, FakeAcs.NOW);
  }
}
