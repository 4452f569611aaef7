package org.beckon.acs.operation.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.AddObjectResponse;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.GetParameterNamesResponse;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.ParameterFault;
import org.beckon.cwmp.rpc.SetParameterAttributes;
import org.beckon.cwmp.rpc.SetParameterAttributesResponse;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.beckon.cwmp.rpc.SetParameterValuesResponse;
import org.junit.jupiter.api.Test;

class XmppProgramTest {
  private static final Work WORK =
      new Work.ConnectXmpp(
          List.of(
              text("Username", "box"),
              text("Domain", "acs.example"),
              text("ServerConnectAlgorithm", "ServerTable")),
          List.of(text("ServerAddress", "192.0.2.1")),
          List.of(text("Domain", "192.0.2.1")),
          List.of(text("ConnReqAllowedJabberIDs", "acs@acs.example")));
  private static final String ROOT = "InternetGatewayDevice.";
  private static final String TABLE = ROOT + "XMPP.Connection.";
  private static final AttributeChange ACTIVE =
      new AttributeChange(ROOT + "ManagementServer.ConnReqJabberID", true, 2, false, List.of());

  private final List<Learned> learned = new ArrayList<>();
  private Turn turn = Programs.start(WORK, new Briefing("7", ROOT, path -> "xsd:string"));

  @Test
  void makesBothRowsThenWritesAllAtOnceThenAsksToBeTold() {
    asks(new GetParameterNames(TABLE, true));
    answer(new GetParameterNamesResponse(List.of()));
    asks(new AddObject(TABLE, "7"));
    answer(new AddObjectResponse(2, 0));
    asks(new GetParameterNames(TABLE + "2.Server.", true));
    answer(Fault.of(9005, "Invalid parameter name"));
    asks(new AddObject(TABLE + "2.Server.", "7"));
    answer(new AddObjectResponse(1, 0));
    List<ParameterValue> written = values(TABLE + "2.", true);
    asks(new SetParameterValues(written, "7"));
    answer(new SetParameterValuesResponse(0));
    asks(new SetParameterAttributes(List.of(ACTIVE)));
    answer(new SetParameterAttributesResponse());
    asks(new GetParameterValues(List.of(TABLE + "2.", ROOT + "ManagementServer.ConnReqJabberID")));
    List<ParameterValue> read = List.of(text(TABLE + "2.TLSEstablished", "0"));
    answer(new GetParameterValuesResponse(read));
    ends(new Outcome.Written(0, read));
    assertThat(learned)
        .containsExactly(
            new Learned.Added(TABLE + "2."),
            new Learned.Added(TABLE + "2.Server.1."),
            new Learned.Written(written),
            new Learned.Attributes(List.of(ACTIVE)),
            new Learned.Values(read));
  }

  @Test
  void takesTheRowsThatAreThere() {
    answer(names(TABLE, TABLE + "1.", TABLE + "3."));
    asks(new GetParameterNames(TABLE + "1.Server.", true));
    answer(names(TABLE + "1.Server.", TABLE + "1.Server.1."));
    asks(new SetParameterValues(values(TABLE + "1.", true), "7"));
  }

  @Test
  void doesWithoutATableOfServers() {
    answer(names(TABLE + "1."));
    answer(Fault.of(9005, "Invalid parameter name"));
    answer(Fault.of(9005, "Invalid parameter name"));
    asks(new SetParameterValues(values(TABLE + "1.", false), "7"));
  }

  @Test
  void leavesOutWhatTheDeviceDoesNotKnowOnce() {
    answer(names(TABLE + "1."));
    answer(names(TABLE + "1.Server.1."));
    Fault unknown = fault(TABLE + "1.ServerConnectAlgorithm");
    answer(unknown);
    asks(
        new SetParameterValues(
            values(TABLE + "1.", true).stream()
                .filter(value -> !value.name().endsWith("Algorithm"))
                .toList(),
            "7"));
    answer(unknown);
    ends(new Outcome.Refused(unknown));
  }

  @Test
  void saysThatTheDeviceHasNoXmpp() {
    answer(Fault.of(9005, "Invalid parameter name"));
    answer(Fault.of(9005, "Invalid parameter name"));
    assertThat(turn)
        .isInstanceOfSatisfying(
            Finished.class,
            finished ->
                assertThat(((Outcome.Refused) finished.outcome()).fault().text())
                    .contains("no table XMPP.Connection"));
  }

  private static List<ParameterValue> values(String row, boolean withServer) {
    List<ParameterValue> values = new ArrayList<>();
    values.add(text(row + "Username", "box"));
    if (withServer) {
      values.add(text(row + "Domain", "acs.example"));
      values.add(text(row + "ServerConnectAlgorithm", "ServerTable"));
    }
    values.add(text(ROOT + "ManagementServer.ConnReqAllowedJabberIDs", "acs@acs.example"));
    values.add(text(ROOT + "ManagementServer.ConnReqXMPPConnection", row));
    values.add(
        withServer
            ? text(row + "Server.1.ServerAddress", "192.0.2.1")
            : text(row + "Domain", "192.0.2.1"));
    return values;
  }

  private static Fault fault(String parameter) {
    return new Fault(
        9003,
        "Invalid arguments",
        List.of(new ParameterFault(parameter, 9005, "Invalid parameter name")));
  }

  private static GetParameterNamesResponse names(String... names) {
    return new GetParameterNamesResponse(
        List.of(names).stream().map(name -> new ParameterInfo(name, Access.READ_WRITE)).toList());
  }

  private static ParameterValue text(String name, String value) {
    return new ParameterValue(name, value, "xsd:string");
  }

  private void answer(Message message) {
    turn = ((Ask<?>) turn).answered(message).orElseThrow();
    learned.addAll(turn.learned());
  }

  private void asks(Object request) {
    assertThat(turn).isInstanceOf(Ask.class);
    assertThat(((Ask<?>) turn).request()).isEqualTo(request);
  }

  private void ends(Outcome outcome) {
    assertThat(turn).isInstanceOf(Finished.class);
    assertThat(((Finished) turn).outcome()).isEqualTo(outcome);
  }
}
