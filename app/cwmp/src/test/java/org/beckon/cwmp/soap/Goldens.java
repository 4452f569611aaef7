package org.beckon.cwmp.soap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.fault.SoapFaultCode;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.model.ParameterAttribute;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.AddObjectResponse;
import org.beckon.cwmp.rpc.AllQueuedTransfer;
import org.beckon.cwmp.rpc.AutonomousDUStateChangeComplete;
import org.beckon.cwmp.rpc.AutonomousDUStateChangeCompleteResponse;
import org.beckon.cwmp.rpc.AutonomousDuResult;
import org.beckon.cwmp.rpc.AutonomousTransferComplete;
import org.beckon.cwmp.rpc.AutonomousTransferCompleteResponse;
import org.beckon.cwmp.rpc.CancelTransfer;
import org.beckon.cwmp.rpc.CancelTransferResponse;
import org.beckon.cwmp.rpc.ChangeDUState;
import org.beckon.cwmp.rpc.ChangeDUStateResponse;
import org.beckon.cwmp.rpc.DUStateChangeComplete;
import org.beckon.cwmp.rpc.DUStateChangeCompleteResponse;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.DeleteObjectResponse;
import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.DownloadResponse;
import org.beckon.cwmp.rpc.DuOperation;
import org.beckon.cwmp.rpc.DuResult;
import org.beckon.cwmp.rpc.FactoryReset;
import org.beckon.cwmp.rpc.FactoryResetResponse;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetAllQueuedTransfers;
import org.beckon.cwmp.rpc.GetAllQueuedTransfersResponse;
import org.beckon.cwmp.rpc.GetOptions;
import org.beckon.cwmp.rpc.GetOptionsResponse;
import org.beckon.cwmp.rpc.GetParameterAttributes;
import org.beckon.cwmp.rpc.GetParameterAttributesResponse;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.GetParameterNamesResponse;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.GetQueuedTransfers;
import org.beckon.cwmp.rpc.GetQueuedTransfersResponse;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.GetRPCMethodsResponse;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.InformResponse;
import org.beckon.cwmp.rpc.Kicked;
import org.beckon.cwmp.rpc.KickedResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.Option;
import org.beckon.cwmp.rpc.ParameterFault;
import org.beckon.cwmp.rpc.QueuedTransfer;
import org.beckon.cwmp.rpc.RawElement;
import org.beckon.cwmp.rpc.Reboot;
import org.beckon.cwmp.rpc.RebootResponse;
import org.beckon.cwmp.rpc.RequestDownload;
import org.beckon.cwmp.rpc.RequestDownloadResponse;
import org.beckon.cwmp.rpc.ScheduleDownload;
import org.beckon.cwmp.rpc.ScheduleDownloadResponse;
import org.beckon.cwmp.rpc.ScheduleInform;
import org.beckon.cwmp.rpc.ScheduleInformResponse;
import org.beckon.cwmp.rpc.SetParameterAttributes;
import org.beckon.cwmp.rpc.SetParameterAttributesResponse;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.beckon.cwmp.rpc.SetParameterValuesResponse;
import org.beckon.cwmp.rpc.SetVouchers;
import org.beckon.cwmp.rpc.SetVouchersResponse;
import org.beckon.cwmp.rpc.TimeWindow;
import org.beckon.cwmp.rpc.TransferComplete;
import org.beckon.cwmp.rpc.TransferCompleteResponse;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.beckon.cwmp.rpc.UnknownResponse;
import org.beckon.cwmp.rpc.Upload;
import org.beckon.cwmp.rpc.UploadResponse;

/** The golden envelopes by file name, each with what it says; written by hand from cwmp-rpc.md. */
final class Goldens {
  private static final String UNKNOWN_TIME = "0001-01-01T00:00:00Z";
  private static final String UUID = "4f6b2c1a-0d3e-4a5b-8c7d-9e0f1a2b3c4d";
  private static final String OTHER_UUID = "4f6b2c1a-0d3e-4a5b-8c7d-9e0f1a2b3c4e";

  private final Map<String, Envelope> envelopes = new LinkedHashMap<>();

  Goldens() {
    put(
        CwmpNamespace.V1_2,
        new Header("1001", false, 40, "1.0,1.1,1.2,1.3,1.4", ""),
        new Inform(
            new DeviceId("Acme & Sons", "00D09E", "GW1", "SN1"),
            List.of(
                Event.of("1 BOOT"), new Event("M Reboot", "key-7"), Event.of("X 00D09E Door open")),
            1,
            "2026-01-02T03:04:05+00:00",
            2,
            List.of(
                value("Device.DeviceInfo.SoftwareVersion", "1.0", "xsd:string"),
                value("Device.ManagementServer.ParameterKey", "", "xsd:string"),
                value("Device.DeviceInfo.UpTime", "17", "xsd:unsignedInt"))));
    put(CwmpNamespace.V1_2, new Header("1001", false, 0, "", "1.4"), new InformResponse(1));
    put(CwmpNamespace.V1_0, new Header("a<b", true, 0, "", ""), new GetRPCMethods());
    put(new GetRPCMethodsResponse(List.of("Inform", "GetRPCMethods", "X_00D09E_Sing")));
    put(new GetParameterNames("Device.WiFi.", true));
    put(
        new GetParameterNamesResponse(
            List.of(
                new ParameterInfo("Device.WiFi.SSID.", Access.READ_WRITE),
                new ParameterInfo("Device.WiFi.SSIDNumberOfEntries", Access.READ_ONLY))));
    put(new GetParameterValues(List.of("Device.DeviceInfo.", "Device.WiFi.SSID.1.SSID")));
    put(
        new GetParameterValuesResponse(
            List.of(
                value(
                    "Device.WiFi.SSID.1.SSID",
                    " a <b> & \"c\" 'd'\r caf\u00E9 \u20AC \uD83D\uDE00 ",
                    "xsd:string"),
                value("Device.WiFi.SSID.1.Enable", "true", "xsd:boolean"),
                value(
                    "Device.WiFi.SSID.1.Stats.BytesSent",
                    "18446744073709551615",
                    "xsd:unsignedLong"),
                value("Device.WiFi.SSID.1.X_Offset", "-5", "xsd:int"),
                value("Device.Time.CurrentLocalTime", "2026-01-02T03:04:05+01:00", "xsd:dateTime"),
                value("Device.X_Blob", "QUJD", "soapenc:base64"))));
    put(
        new SetParameterValues(
            List.of(
                value("Device.ManagementServer.PeriodicInformInterval", "300", "xsd:unsignedInt"),
                value("Device.ManagementServer.PeriodicInformEnable", "1", "xsd:boolean")),
            "k1"));
    put(new SetParameterValuesResponse(1));
    put(new GetParameterAttributes(List.of("Device.DeviceInfo.SoftwareVersion")));
    put(
        new GetParameterAttributesResponse(
            List.of(
                new ParameterAttribute(
                    "Device.DeviceInfo.SoftwareVersion", 2, List.of("Subscriber")),
                new ParameterAttribute("Device.DeviceInfo.ProvisioningCode", 6, List.of()))));
    put(
        new SetParameterAttributes(
            List.of(new AttributeChange("Device.WiFi.", true, 1, false, List.of()))));
    put(new SetParameterAttributesResponse());
    put(new AddObject("Device.NAT.PortMapping.", "k2"));
    put(new AddObjectResponse(7, 0));
    put(new DeleteObject("Device.NAT.PortMapping.7.", ""));
    put(new DeleteObjectResponse(1));
    put(new Reboot("key-7"));
    put(CwmpNamespace.V1_0, Header.NONE, new RebootResponse());
    put(new FactoryReset());
    put(new FactoryResetResponse());
    put(
        new Download(
            "key-8",
            "1 Firmware Upgrade Image",
            "http://files.example/fw.bin?a=1&b=2",
            "user",
            " p&w ",
            4294967295L,
            "fw.bin",
            10,
            "",
            ""));
    put(new DownloadResponse(1, UNKNOWN_TIME, UNKNOWN_TIME));
    put(new Upload("key-9", "3 Vendor Configuration File 1", "http://files.example/up", "", "", 0));
    put(new UploadResponse(0, "2026-01-02T03:04:05Z", "2026-01-02T03:04:09Z"));
    put(
        CwmpNamespace.V1_1,
        Header.withId("1001"),
        new TransferComplete(
            "key-8", 9018, "bad checksum", "2026-01-02T03:04:05Z", "2026-01-02T03:05:05Z"));
    put(CwmpNamespace.V1_1, Header.withId("1001"), new TransferCompleteResponse());
    put(
        new Fault(
            9003,
            "Invalid arguments",
            List.of(
                new ParameterFault("Device.Time.NTPServer1", 9007, "Invalid parameter value"),
                new ParameterFault("Device.Time.LocalTimeZone", 9008, ""))));
    envelopes.put(
        "Fault-of-acs",
        new Envelope(CwmpNamespace.V1_4, Header.withId("1001"), Fault.of(8005, "Retry request")));
    schedulesAndQueues();
    deploymentUnits();
    optionsAndWishes();
    vendorCalls();
  }

  private void schedulesAndQueues() {
    put(new ScheduleInform(3600, "key-10"));
    put(new ScheduleInformResponse());
    put(new GetQueuedTransfers());
    put(
        new GetQueuedTransfersResponse(
            List.of(new QueuedTransfer("key-8", 2), new QueuedTransfer("", 3))));
    put(CwmpNamespace.V1_1, Header.withId("1001"), new GetAllQueuedTransfers());
    put(
        CwmpNamespace.V1_1,
        Header.withId("1001"),
        new GetAllQueuedTransfersResponse(
            List.of(
                new AllQueuedTransfer(
                    "key-8", 1, true, "1 Firmware Upgrade Image", 4294967295L, "fw.bin"))));
    put12(
        new ScheduleDownload(
            "key-11",
            "1 Firmware Upgrade Image",
            "http://files.example/fw.bin",
            "user",
            " p&w ",
            0,
            "",
            List.of(
                new TimeWindow(0, 3600, "3 When Idle", "", -1),
                new TimeWindow(
                    7200,
                    10800,
                    "4 Confirmation Needed",
                    "Update now? It takes < 5 minutes.",
                    2))));
    put12(new ScheduleDownloadResponse());
    put12(new CancelTransfer("key-11"));
    put12(new CancelTransferResponse());
    put(
        CwmpNamespace.V1_1,
        Header.withId("1001"),
        new AutonomousTransferComplete(
            "http://announce.example/1",
            "http://files.example/fw.bin",
            true,
            "1 Firmware Upgrade Image",
            1048576,
            "fw.bin",
            9017,
            "line broke",
            "2026-01-02T03:04:05Z",
            UNKNOWN_TIME));
    put(CwmpNamespace.V1_1, Header.withId("1001"), new AutonomousTransferCompleteResponse());
  }

  private void deploymentUnits() {
    put12(
        new ChangeDUState(
            List.of(
                new DuOperation.Install(
                    "http://files.example/app.ipk",
                    UUID,
                    "user",
                    "p<w",
                    "Device.SoftwareModules.ExecEnv.1."),
                new DuOperation.Install("http://files.example/other.ipk", "", "", "", ""),
                new DuOperation.Update(UUID, "1.1", "http://files.example/app-2.ipk", "", ""),
                new DuOperation.Uninstall(OTHER_UUID, "2.0", "Device.SoftwareModules.ExecEnv.2.")),
            "key-12"));
    put12(new ChangeDUStateResponse());
    DuResult installed =
        new DuResult(
            UUID,
            "Device.SoftwareModules.DeploymentUnit.3.",
            "1.0",
            "Installed",
            true,
            "Device.SoftwareModules.ExecutionUnit.1.,Device.SoftwareModules.ExecutionUnit.2.",
            "2026-01-02T03:04:05Z",
            "2026-01-02T03:05:05Z",
            0,
            "");
    DuResult failed =
        new DuResult(
            OTHER_UUID,
            "",
            "",
            "Failed",
            false,
            "",
            "2026-01-02T03:04:05Z",
            UNKNOWN_TIME,
            9028,
            "no such unit");
    put12(new DUStateChangeComplete(List.of(installed, failed), "key-12"));
    put12(new DUStateChangeCompleteResponse());
    put12(
        new AutonomousDUStateChangeComplete(List.of(new AutonomousDuResult(installed, "Update"))));
    put12(new AutonomousDUStateChangeCompleteResponse());
  }

  private void optionsAndWishes() {
    put(new SetVouchers(List.of("PFNpZ25hdHVyZS8+", "QUJD")));
    put(new SetVouchersResponse());
    put(new GetOptions("Parental Control"));
    put(
        new GetOptionsResponse(
            List.of(
                new Option(
                    "Parental Control",
                    4294967295L,
                    3,
                    1,
                    "2026-01-02T03:04:05Z",
                    "2027-01-02T03:04:05Z",
                    0),
                new Option("Fax", 7, 0, 2, "2026-01-02T03:04:05Z", "", 1))));
    put(
        new RequestDownload(
            "2 Web Content",
            List.of(
                new RequestDownload.Arg("Version", "2.0 & later"),
                new RequestDownload.Arg("Language", ""))));
    put(new RequestDownloadResponse());
    put(new Kicked("buy", "http://shop.example/", "a=1&b=2", "http://shop.example/done"));
    put(new KickedResponse("http://shop.example/done?a=1&b=2"));
  }

  private void vendorCalls() {
    put(
        "X_00D09E_Sing",
        new UnknownRequest(
            "X_00D09E_Sing",
            List.of(
                new RawElement(
                    "Word",
                    List.of(new RawElement.Attribute("kind", "loud")),
                    "sing & dance",
                    List.of()),
                new RawElement(
                    "List",
                    List.of(new RawElement.Attribute("soapenc:arrayType", "xsd:string[2]")),
                    "",
                    List.of(RawElement.leaf("string", "one"), RawElement.leaf("string", "two"))),
                new RawElement(
                    "Count",
                    List.of(new RawElement.Attribute("xsi:type", "xsd:int")),
                    "2",
                    List.of()),
                RawElement.leaf("Nothing", ""))));
    put(
        "X_00D09E_SingResponse",
        new UnknownResponse("X_00D09E_SingResponse", List.of(RawElement.leaf("Tune", "la la"))));
    envelopes.put(
        "Fault-not-understood",
        new Envelope(
            CwmpNamespace.V1_4,
            Header.withId("1001"),
            Fault.ofSoap(SoapFaultCode.MUST_UNDERSTAND, "The header Secret was not understood")));
  }

  private void put12(Message message) {
    put(CwmpNamespace.V1_2, Header.withId("1001"), message);
  }

  private void put(String name, Message message) {
    envelopes.put(name, new Envelope(CwmpNamespace.V1_0, Header.withId("1001"), message));
  }

  Map<String, Envelope> envelopes() {
    return envelopes;
  }

  /** The golden as it stands in its file, set out in lines. */
  static String pretty(String name) {
    String file = "golden/" + name + ".xml";
    try (InputStream in = Goldens.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("there is no golden envelope " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The golden as it goes over the wire: the lines of its file joined, indents left out. */
  static byte[] wire(String name) {
    String[] lines = pretty(name).split("\n");
    StringBuilder wire = new StringBuilder();
    for (String line : lines) {
      String text = line.stripLeading();
      // Attributes that were put on a line of their own had a blank before them.
      wire.append(text.startsWith("xmlns:") ? " " : "").append(text);
    }
    return wire.toString().getBytes(StandardCharsets.UTF_8);
  }

  static List<String> names() {
    return new Goldens().envelopes.keySet().stream().collect(Collectors.toList());
  }

  private void put(Message message) {
    put(CwmpNamespace.V1_0, Header.withId("1001"), message);
  }

  private void put(CwmpNamespace namespace, Header header, Message message) {
    envelopes.put(message.getClass().getSimpleName(), new Envelope(namespace, header, message));
  }

  private static ParameterValue value(String name, String value, String type) {
    return new ParameterValue(name, value, type);
  }
}
