package org.beckon.acs.operation.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.AddObjectResponse;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.DeleteObjectResponse;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.ParameterFault;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.beckon.cwmp.rpc.SetParameterValuesResponse;
import org.beckon.cwmp.soap.CwmpNamespace;
import org.beckon.cwmp.soap.Envelope;
import org.beckon.cwmp.soap.Header;
import org.beckon.cwmp.soap.SoapEncoder;
import org.junit.jupiter.api.Test;

/** Port mappings of both data models, call by call. */
class ForwardProgramTest {
  private static final String NAT = "Device.NAT.";
  private static final String TABLE = NAT + "PortMapping.";
  private static final String IGD = "InternetGatewayDevice.";
  private static final String DEFAULT = IGD + "Layer3Forwarding.DefaultConnectionService";
  private static final String PPP = IGD + "WANDevice.1.WANConnectionDevice.2.WANPPPConnection.1.";
  private static final String IP = IGD + "WANDevice.1.WANConnectionDevice.1.WANIPConnection.1.";

  private Turn turn;

  @Test
  void makesARowOfTheNewerModelOnTheInterfaceWithNat() {
    begin("Device.", 0);
    asks(new GetParameterValues(List.of(NAT)));
    told(
        "Device.NAT.InterfaceSetting.1.Enable",
        "1",
        "Device.NAT.InterfaceSetting.1.Interface",
        "Device.IP.Interface.2.",
        TABLE + "4.ExternalPort",
        "17547",
        TABLE + "4.ExternalPortEndRange",
        "17550",
        TABLE + "4.Protocol",
        "TCP",
        TABLE + "4.Description",
        "camera");
    asks(new AddObject(TABLE, "7"));
    answer(new AddObjectResponse(9, 0));
    SetParameterValues write = (SetParameterValues) ((Ask<?>) turn).request();
    assertThat(write.parameterList())
        .containsExactly(
            string(TABLE + "9.Interface", "Device.IP.Interface.2."),
            number(TABLE + "9.ExternalPort", "17551"),
            number(TABLE + "9.InternalPort", "7547"),
            string(TABLE + "9.Protocol", "TCP"),
            string(TABLE + "9.InternalClient", "192.168.1.20"),
            number(TABLE + "9.LeaseDuration", "0"),
            string(TABLE + "9.Description", "Beckon 00D09E-GW-1"),
            bool(TABLE + "9.Enable"));
    assertThat(wire(write))
        .contains(
            "<Name>Device.NAT.PortMapping.9.ExternalPort</Name>"
                + "<Value xsi:type=\"xsd:unsignedInt\">17551</Value>")
        .contains(
            "<Name>Device.NAT.PortMapping.9.Enable</Name>"
                + "<Value xsi:type=\"xsd:boolean\">true</Value>");
    answer(new SetParameterValuesResponse(0));
    asks(new GetParameterValues(List.of(TABLE + "9.")));
    told(TABLE + "9.Status", "Enabled");
    ends(new Outcome.Forwarded(TABLE + "9.", 17551, true));
  }

  @Test
  void withSeveralNatInterfacesTheDefaultRouteDecides() {
    begin("Device.", 12345);
    told(
        NAT + "InterfaceSetting.1.Enable", "true",
        NAT + "InterfaceSetting.1.Interface", "Device.IP.Interface.2.",
        NAT + "InterfaceSetting.2.Enable", "true",
        NAT + "InterfaceSetting.2.Interface", "Device.IP.Interface.5.");
    asks(new GetParameterValues(List.of("Device.Routing.Router.")));
    told(
        "Device.Routing.Router.1.IPv4Forwarding.1.DestIPAddress", "10.0.0.0",
        "Device.Routing.Router.1.IPv4Forwarding.1.Interface", "Device.IP.Interface.2.",
        "Device.Routing.Router.1.IPv4Forwarding.2.DestIPAddress", "",
        "Device.Routing.Router.1.IPv4Forwarding.2.DestSubnetMask", "0.0.0.0",
        "Device.Routing.Router.1.IPv4Forwarding.2.Interface", "Device.IP.Interface.5.");
    answer(new AddObjectResponse(1, 0));
    assertThat(written())
        .contains(
            string(TABLE + "1.Interface", "Device.IP.Interface.5."),
            number(TABLE + "1.ExternalPort", "12345"));
  }

  @Test
  void withoutAnyHintAllInterfacesForward() {
    begin("Device.", 0);
    answer(Fault.of(9005, "Invalid parameter name"));
    answer(Fault.of(9005, "Invalid parameter name"));
    answer(new AddObjectResponse(1, 0));
    assertThat(written()).contains(bool(TABLE + "1.AllInterfaces"));
    assertThat(written()).noneMatch(value -> value.name().endsWith(".Interface"));
  }

  @Test
  void makesARowOfTheOlderModelInTheDefaultConnection() {
    begin(IGD, 0);
    asks(new GetParameterValues(List.of(DEFAULT)));
    told(DEFAULT, PPP.substring(0, PPP.length() - 1));
    asks(new GetParameterValues(List.of(PPP)));
    told(PPP + "ConnectionStatus", "Connected");
    asks(new AddObject(PPP + "PortMapping.", "7"));
    answer(new AddObjectResponse(3, 0));
    String row = PPP + "PortMapping.3.";
    assertThat(written())
        .containsExactly(
            number(row + "ExternalPort", "17547"),
            number(row + "InternalPort", "7547"),
            string(row + "PortMappingProtocol", "TCP"),
            string(row + "InternalClient", "192.168.1.20"),
            number(row + "PortMappingLeaseDuration", "0"),
            string(row + "PortMappingDescription", "Beckon 00D09E-GW-1"),
            bool(row + "PortMappingEnabled"));
    answer(new SetParameterValuesResponse(0));
    told(row + "PortMappingEnabled", "1");
    ends(new Outcome.Forwarded(row, 17547, true));
  }

  @Test
  void looksForTheConnectionThatIsUpWhereTheDefaultOneIsDown() {
    begin(IGD, 0);
    told(DEFAULT, PPP);
    told(PPP + "ConnectionStatus", "Disconnected");
    asks(new GetParameterValues(List.of(IGD + "WANDevice.")));
    told(
        IP + "Enable", "1",
        IP + "NATEnabled", "1",
        IP + "ConnectionStatus", "Connected",
        PPP + "Enable", "1",
        PPP + "NATEnabled", "1",
        PPP + "ConnectionStatus", "Disconnected");
    asks(new AddObject(IP + "PortMapping.", "7"));
  }

  @Test
  void mendsTheRowThatItMadeBefore() {
    begin("Device.", 0);
    told(
        NAT + "InterfaceSetting.1.Enable", "1",
        NAT + "InterfaceSetting.1.Interface", "Device.IP.Interface.2.",
        TABLE + "2.Description", "Beckon 00D09E-GW-1",
        TABLE + "2.ExternalPort", "17600",
        TABLE + "2.InternalClient", "192.168.1.99",
        TABLE + "2.Enable", "0");
    assertThat(written())
        .contains(
            number(TABLE + "2.ExternalPort", "17600"),
            string(TABLE + "2.InternalClient", "192.168.1.20"));
  }

  @Test
  void leavesARowOfSomebodyElsesThatDoesTheSame() {
    begin("Device.", 0);
    told(
        NAT + "InterfaceSetting.1.Enable", "1",
        NAT + "InterfaceSetting.1.Interface", "Device.IP.Interface.2.",
        TABLE + "2.Enable", "true",
        TABLE + "2.Protocol", "TCP",
        TABLE + "2.ExternalPort", "8000",
        TABLE + "2.InternalPort", "7547",
        TABLE + "2.InternalClient", "192.168.1.20");
    ends(new Outcome.Forwarded(TABLE + "2.", 8000, false));
  }

  @Test
  void aWantedPortThatIsTakenIsRefusedInWords() {
    begin("Device.", 8000);
    told(
        NAT + "InterfaceSetting.1.Enable", "1",
        NAT + "InterfaceSetting.1.Interface", "Device.IP.Interface.2.",
        TABLE + "2.Protocol", "TCP",
        TABLE + "2.ExternalPort", "8000",
        TABLE + "2.InternalClient", "192.168.1.30");
    assertThat(reason()).contains("8000").contains("192.168.1.30").contains("--external-port");
  }

  @Test
  void triesAnotherPortWhereTheGatewayWillNotHaveThisOne() {
    begin("Device.", 0);
    told(
        NAT + "InterfaceSetting.1.Enable", "1",
        NAT + "InterfaceSetting.1.Interface", "Device.IP.Interface.2.");
    answer(new AddObjectResponse(1, 0));
    answer(fault(TABLE + "1.ExternalPort", 9007));
    assertThat(written()).contains(number(TABLE + "1.ExternalPort", "17548"));
    answer(new SetParameterValuesResponse(0));
    told(TABLE + "1.Status", "Error");
    assertThat(written()).contains(number(TABLE + "1.ExternalPort", "17549"));
    answer(fault(TABLE + "1.ExternalPort", 9007));
    asks(new DeleteObject(TABLE + "1.", "7"));
    answer(new DeleteObjectResponse(0));
    assertThat(((Outcome.Refused) ended()).told().text()).contains("refused to forward");
  }

  @Test
  void aRefusedRowIsTakenAwayAgain() {
    begin("Device.", 0);
    told(
        NAT + "InterfaceSetting.1.Enable", "1",
        NAT + "InterfaceSetting.1.Interface", "Device.IP.Interface.2.");
    answer(new AddObjectResponse(1, 0));
    answer(fault(TABLE + "1.InternalClient", 9007));
    asks(new DeleteObject(TABLE + "1.", "7"));
    answer(Fault.of(9003, "Invalid arguments"));
    assertThat(((Outcome.Refused) ended()).told().text()).contains("is left");
  }

  @Test
  void leavesOutWhatTheGatewayDoesNotKnow() {
    begin("Device.", 0);
    told(
        NAT + "InterfaceSetting.1.Enable", "1",
        NAT + "InterfaceSetting.1.Interface", "Device.IP.Interface.2.");
    answer(new AddObjectResponse(1, 0));
    answer(fault(TABLE + "1.LeaseDuration", 9005));
    assertThat(written()).hasSize(7).noneMatch(value -> value.name().endsWith("LeaseDuration"));
  }

  @Test
  void saysThatTheGatewayMakesNoRow() {
    begin("Device.", 0);
    told(
        NAT + "InterfaceSetting.1.Enable", "1",
        NAT + "InterfaceSetting.1.Interface", "Device.IP.Interface.2.");
    answer(Fault.of(9004, "Resources exceeded"));
    assertThat(((Outcome.Refused) ended()).told().text())
        .contains("no row in its table Device.NAT.PortMapping.")
        .contains("Resources exceeded");
  }

  @Test
  void takesARowAwayThatStillLeadsThere() {
    beginRemoval();
    asks(new GetParameterValues(List.of(TABLE + "3.")));
    told(TABLE + "3.InternalClient", "192.168.1.20", TABLE + "3.InternalPort", "7547");
    asks(new DeleteObject(TABLE + "3.", "7"));
    answer(new DeleteObjectResponse(0));
    ends(new Outcome.Removed(0));
    assertThat(turn.learned()).contains(new Learned.Removed(TABLE + "3."));
  }

  @Test
  void leavesARowThatLeadsElsewhereByNow() {
    beginRemoval();
    told(TABLE + "3.InternalClient", "192.168.1.77", TABLE + "3.InternalPort", "7547");
    ends(new Outcome.Removed(0));
    assertThat(turn.learned()).noneMatch(Learned.Removed.class::isInstance);
  }

  @Test
  void aRowThatIsGoneIsGone() {
    beginRemoval();
    answer(Fault.of(9005, "Invalid parameter name"));
    ends(new Outcome.Removed(0));
  }

  private void begin(String root, int externalPort) {
    turn =
        Programs.start(
            new Work.ForwardPort("192.168.1.20", 7547, externalPort, "Beckon 00D09E-GW-1"),
            new Briefing("7", root, path -> "xsd:string"));
  }

  private void beginRemoval() {
    turn =
        Programs.start(
            new Work.UnforwardPort(TABLE + "3.", "192.168.1.20", 7547),
            new Briefing("7", "Device.", path -> "xsd:string"));
  }

  private List<ParameterValue> written() {
    return ((SetParameterValues) ((Ask<?>) turn).request()).parameterList();
  }

  private static String wire(SetParameterValues write) {
    return new String(
            new SoapEncoder().encode(new Envelope(CwmpNamespace.V1_0, Header.withId("1"), write)),
            StandardCharsets.UTF_8)
        .replaceAll(">\\s+<", "><");
  }

  private void told(String... namesAndValues) {
    List<ParameterValue> values = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.add(string(namesAndValues[i], namesAndValues[i + 1]));
    }
    answer(new GetParameterValuesResponse(values));
  }

  private static Fault fault(String parameter, int code) {
    return new Fault(9003, "Invalid arguments", List.of(new ParameterFault(parameter, code, "no")));
  }

  private static ParameterValue string(String name, String value) {
    return new ParameterValue(name, value, "xsd:string");
  }

  private static ParameterValue number(String name, String value) {
    return new ParameterValue(name, value, "xsd:unsignedInt");
  }

  private static ParameterValue bool(String name) {
    return new ParameterValue(name, "true", "xsd:boolean");
  }

  private void answer(Message message) {
    turn = ((Ask<?>) turn).answered(message).orElseThrow();
  }

  private void asks(Object request) {
    assertThat(turn).isInstanceOf(Ask.class);
    assertThat(((Ask<?>) turn).request()).isEqualTo(request);
  }

  private Outcome ended() {
    assertThat(turn).isInstanceOf(Finished.class);
    return ((Finished) turn).outcome();
  }

  private String reason() {
    return ((Outcome.Abandoned) ended()).reason().words();
  }

  private void ends(Outcome outcome) {
    assertThat(ended()).isEqualTo(outcome);
  }
}
