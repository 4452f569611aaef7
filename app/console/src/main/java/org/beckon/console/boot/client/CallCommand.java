package org.beckon.console.boot.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.console.boot.CommandFailed;
import org.beckon.cwmp.call.Argument;
import org.beckon.cwmp.call.CallReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Calls any method of CWMP, or a vendor's, on a device. */
@Command(
    name = "call",
    description =
        "Call a method on a device and print its answer. Arguments have the names of the"
            + " specification; one that is left out is sent empty, and a CommandKey or ParameterKey"
            + " is given by Beckon. A name that does not exist is answered with the right ones.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  beckon call DEVICE GetRPCMethods",
      "  beckon call DEVICE GetParameterValues ParameterNames=Device.DeviceInfo.,Device.Time.",
      "  beckon call DEVICE SetParameterValues ParameterList.1.Name=Device.Time.Enable"
          + " ParameterList.1.Value=1",
      "  beckon call DEVICE ScheduleInform DelaySeconds=60",
      "  beckon call DEVICE Download \"FileType=1 Firmware Upgrade Image\" URL=http://host/fw.bin",
      "  beckon call DEVICE ScheduleDownload \"FileType=2 Web Content\" URL=http://host/a.bin"
          + " TimeWindowList.1.WindowStart=0 TimeWindowList.1.WindowEnd=3600",
      "  beckon call DEVICE ChangeDUState Operations.1.type=Install"
          + " Operations.1.URL=http://host/app.ipk",
      "  beckon call DEVICE X_00D09E_Sing Word=la Tune.Key=C     (a vendor's method)",
      "%nMethods: GetRPCMethods, SetParameterValues, GetParameterValues, GetParameterNames,",
      "SetParameterAttributes, GetParameterAttributes, AddObject, DeleteObject, Reboot,",
      "FactoryReset, Download, Upload, ScheduleInform, GetQueuedTransfers, GetAllQueuedTransfers,",
      "ScheduleDownload, CancelTransfer, ChangeDUState, SetVouchers, GetOptions."
    })
public final class CallCommand extends ClientCommand {
  @Option(names = "--json", description = "Print the ended operation as JSON for programs.")
  private boolean json;

  @Option(names = "--no-poke", description = "Queue only: called when the device next calls.")
  private boolean noPoke;

  @Mixin private WaitOption wait;

  @Parameters(index = "0", paramLabel = "DEVICE", description = Texts.DEVICE)
  private String device;

  @Parameters(index = "1", paramLabel = "RPC", description = "The method.")
  private String method;

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "ARG=VALUE",
      description = "Its arguments; of lists and structs by number and name.")
  private List<String> assignments;

  private final List<Argument> arguments = new ArrayList<>();

  @Override
  void check() {
    for (String assignment : assignments == null ? List.<String>of() : assignments) {
      int equals = assignment.indexOf('=');
      if (equals <= 0) {
        throw wrongUsage("\"" + assignment + "\" is not of the form ARG=VALUE.");
      }
      arguments.add(
          new Argument(assignment.substring(0, equals), assignment.substring(equals + 1)));
    }
    if (new CallReader().read(method, arguments, "") instanceof CallReader.Result.Bad bad) {
      throw wrongUsage(bad.words());
    }
  }

  @Override
  int run(ApiClient api) throws CommandFailed {
    Duration patience = wait.or(noPoke ? Duration.ZERO : WaitOption.STANDARD);
    Order.Work work = Order.Work.call(method, arguments);
    Optional<JsonNode> ended = Order.carryOut(api, this, device, work, !noPoke, patience);
    if (ended.isEmpty()) {
      return patience.isZero() ? 0 : 1;
    }
    if (json) {
      print(ended.get());
    }
    if (!Order.succeeded(this, ended.get())) {
      return 1;
    }
    JsonNode result = ended.get().path("result");
    if (!json) {
      Answer.print(result.path("arguments"), out());
    }
    // Of a restart whose answer was lost, its return is the answer.
    say(
        result.path("cameBack").isString()
            ? "the device restarted"
            : "the device answered with " + result.path("response").asString(""));
    return 0;
  }
}
