package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.beckon.cwmp.rpc.AutonomousDUStateChangeComplete;
import org.beckon.cwmp.rpc.AutonomousTransferComplete;
import org.beckon.cwmp.rpc.CpeRequest;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.Kicked;
import org.beckon.cwmp.rpc.RawElement;
import org.beckon.cwmp.rpc.RequestDownload;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.beckon.cwmp.soap.RpcCatalogue;
import org.beckon.it.harness.CommandRun;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.SessionReport;
import org.beckon.simulator.fleet.SimulatedDevice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each method of CWMP in both directions: typed by a person, carried out by a simulated device. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryMethodTest {
  private static final String NAME = "Device.WiFi.SSID.1.SSID";

  private Path data;
  private ServerProcess server;
  private Fleet fleet;
  private SimulatedDevice router;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    data = directory;
    server = ServerProcess.start(data, Fleets.options());
    fleet = Fleets.of(server.cwmpUrl(), "home-router");
    fleet.informed().get(30, TimeUnit.SECONDS);
    router = fleet.device(0);
    Fleets.awaitCommand(() -> CommandRun.of(data, "poke", router.id(), "--wait", "5"));
  }

  @AfterAll
  void stop() throws Exception {
    fleet.close();
    server.close();
  }

  /** A call, and a line of its answer; the empty line where the answer has nothing in it. */
  private record Call(String line, String method, List<String> arguments) {
    Call(String line, String method, String... arguments) {
      this(line, method, List.of(arguments));
    }
  }

  private static List<Call> calls() {
    return List.of(
        new Call("MethodList.1=GetRPCMethods", "GetRPCMethods"),
        new Call(
            "Status=0",
            "SetParameterValues",
            "ParameterList.1.Name=" + NAME,
            "ParameterList.1.Value=Attic",
            "ParameterKey=k"),
        new Call("ParameterList.1.Name=" + NAME, "GetParameterValues", "ParameterNames=" + NAME),
        new Call("ParameterList.1.Name=Device.", "GetParameterNames", "NextLevel=1"),
        new Call(
            "",
            "SetParameterAttributes",
            "ParameterList.1.Name=" + NAME,
            "ParameterList.1.NotificationChange=1",
            "ParameterList.1.Notification=1",
            "ParameterList.1.AccessListChange=0"),
        new Call(
            "ParameterList.1.AccessList.1=Subscriber",
            "GetParameterAttributes",
            "ParameterNames=" + NAME),
        new Call("Status=0", "AddObject", "ObjectName=Device.NAT.PortMapping."),
        new Call("Status=0", "DeleteObject", "ObjectName=Device.NAT.PortMapping.1."),
        new Call("", "ScheduleInform", "DelaySeconds=3600", "CommandKey=later"),
        new Call(
            "Status=1",
            "Download",
            "CommandKey=d1",
            "FileType=2 Web Content",
            "URL=http://127.0.0.1:9/a",
            "DelaySeconds=3600"),
        new Call(
            "StartTime=0001-01-01T00:00:00Z",
            "Upload",
            "FileType=2 Vendor Log File",
            "URL=http://127.0.0.1:9/b",
            "DelaySeconds=3600"),
        new Call(
            "",
            "ScheduleDownload",
            "FileType=2 Web Content",
            "URL=http://127.0.0.1:9/c",
            "TimeWindowList.1.WindowStart=3600",
            "TimeWindowList.1.WindowEnd=7200"),
        new Call("TransferList.1.CommandKey=d1", "GetQueuedTransfers"),
        new Call("TransferList.1.IsDownload=1", "GetAllQueuedTransfers"),
        new Call("", "CancelTransfer", "CommandKey=d1"),
        new Call(
            "", "ChangeDUState", "Operations.1.type=Install", "Operations.1.URL=http://f/a.ipk"),
        new Call(
            "",
            "SetVouchers",
            // <V><OptionIdent>Fax</OptionIdent></V>
            "VoucherList=PFY+PE9wdGlvbklkZW50PkZheDwvT3B0aW9uSWRlbnQ+PC9WPg=="),
        new Call("OptionList.1.OptionName=Fax", "GetOptions"),
        new Call("", "Reboot", "CommandKey=r1"),
        new Call("", "FactoryReset"));
  }

  @Test
  void reachesTheDeviceByCall() {
    assertThat(calls().stream().map(Call::method))
        .containsExactlyInAnyOrderElementsOf(RpcCatalogue.calledByAcs());
    for (Call call : calls()) {
      String[] args =
          Stream.concat(Stream.of("call", router.id(), call.method()), call.arguments().stream())
              .toArray(String[]::new);
      CommandRun run = Fleets.awaitCommand(() -> CommandRun.of(data, args));
      assertThat(run.err())
          .as(call.method())
          .contains("the device answered with " + call.method() + "Response");
      assertThat(run.out().lines().toList())
          .as(call.method())
          .contains(call.line().isEmpty() ? new String[0] : new String[] {call.line()});
    }
  }

  @Test
  void ofAVendorIsPassedThroughBothWays() {
    String method = "X_" + router.deviceId().oui() + "_Echo";

    CommandRun run =
        CommandRun.of(
            data, "call", router.id(), method, "Word=a <b> & c", "List.A=1", "List.B=2", "--json");

    assertThat(run.status()).as(run.err()).isZero();
    JsonNode result = run.json().path("result");
    assertThat(result.path("response").asString()).isEqualTo(method + "Response");
    assertThat(result.path("arguments").path("Word").asString()).isEqualTo("a <b> & c");
    assertThat(result.path("arguments").path("List").path("B").asString()).isEqualTo("2");
    CommandRun unknown = CommandRun.of(data, "call", router.id(), "X_NOBODY_Knows");
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.err()).contains("fault 9000");
  }

  @Test
  void thatDoesNotExistIsWrongUsage() {
    CommandRun run = CommandRun.of(data, "call", router.id(), "Dance");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("There is no method Dance", "GetRPCMethods", "ChangeDUState");

    CommandRun argument = CommandRun.of(data, "call", router.id(), "Reboot", "Key=1");
    assertThat(argument.status()).isEqualTo(2);
    assertThat(argument.err()).contains("Reboot has no argument Key", "CommandKey: at most 32");
  }

  @Test
  void attributesAreShownAndChanged() {
    assertThat(
            Fleets.awaitCommand(
                    () -> CommandRun.of(data, "attributes", router.id(), NAME, "--notify", "2"))
                .err())
        .contains("taken");
    assertThat(CommandRun.of(data, "attributes", router.id(), NAME).out())
        .contains(NAME + "  notify=2  access=Subscriber");
    assertThat(CommandRun.of(data, "attributes", router.id(), NAME, "--notify", "7").status())
        .isEqualTo(2);
  }

  @Test
  void discoverReadsABranch() {
    CommandRun run =
        Fleets.awaitCommand(() -> CommandRun.of(data, "discover", router.id(), "Device.WiFi."));

    assertThat(run.out()).contains(NAME + "=");
    assertThat(run.err()).contains(" names and ");
    assertThat(CommandRun.of(data, "discover", router.id(), "Device.WiFi").status()).isEqualTo(2);
  }

  static Stream<CpeRequest<?>> callsOfTheDevice() {
    return Stream.of(
        new GetRPCMethods(),
        new AutonomousTransferComplete(
            "", "http://f/", true, "4 Vendor Log File", 1, "", 0, "", "", ""),
        new RequestDownload("2 Web Content", List.of(new RequestDownload.Arg("Version", "2"))),
        new Kicked("buy", "", "", "http://shop/"),
        new AutonomousDUStateChangeComplete(List.of()),
        new UnknownRequest("X_00D09E_Hello", List.of(RawElement.leaf("Word", "hi"))));
  }

  @ParameterizedTest
  @MethodSource("callsOfTheDevice")
  void ofTheDeviceAreAnswered(CpeRequest<?> call) throws Exception {
    var session = router.nextSession(report -> report.failure().isEmpty());
    if (!router.callAcs(call)) {
      router.setLocally("Device.ManagementServer.AutonomousTransferCompletePolicy.Enable", "1");
      router.setLocally("Device.ManagementServer.DUStateChangeComplPolicy.Enable", "1");
      assertThat(router.callAcs(call)).isTrue();
    }
    SessionReport report = session.get(30, TimeUnit.SECONDS);

    assertThat(report.failure()).isEmpty();
    assertThat(CommandRun.of(data, "sessions", router.id(), "--json").json().findValues("rpcs"))
        .anySatisfy(rpcs -> assertThat(rpcs.toString()).contains(call.method()));
  }
}
