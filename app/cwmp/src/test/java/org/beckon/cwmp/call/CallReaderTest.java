package org.beckon.cwmp.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.CancelTransfer;
import org.beckon.cwmp.rpc.ChangeDUState;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.DuOperation;
import org.beckon.cwmp.rpc.FactoryReset;
import org.beckon.cwmp.rpc.GetAllQueuedTransfers;
import org.beckon.cwmp.rpc.GetOptions;
import org.beckon.cwmp.rpc.GetParameterAttributes;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetQueuedTransfers;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.RawElement;
import org.beckon.cwmp.rpc.Reboot;
import org.beckon.cwmp.rpc.ScheduleDownload;
import org.beckon.cwmp.rpc.ScheduleInform;
import org.beckon.cwmp.rpc.SetParameterAttributes;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.beckon.cwmp.rpc.SetVouchers;
import org.beckon.cwmp.rpc.TimeWindow;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.beckon.cwmp.rpc.Upload;
import org.beckon.cwmp.soap.RpcCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CallReaderTest {
  private static final String FIRMWARE = "1 Firmware Upgrade Image";
  private static final String UUID = "4f6b2c1a-0d3e-4a5b-8c7d-9e0f1a2b3c4d";

  private final CallReader reader = new CallReader();

  private CallReader.Result read(String method, String... assignments) {
    List<Argument> arguments =
        Arrays.stream(assignments)
            .map(
                text ->
                    new Argument(
                        text.substring(0, text.indexOf('=')),
                        text.substring(text.indexOf('=') + 1)))
            .toList();
    return reader.read(method, arguments, "op-1");
  }

  private static String[] of(String... assignments) {
    return assignments;
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        Arguments.of(new GetRPCMethods(), of()),
        Arguments.of(
            new SetParameterValues(
                List.of(
                    new ParameterValue("Device.A", " a=b, c ", "xsd:string"),
                    new ParameterValue("Device.B", "1", "")),
                "op-1"),
            of(
                "ParameterList.1.Name=Device.A",
                "ParameterList.1.Value= a=b, c ",
                "ParameterList.1.Type=xsd:string",
                "ParameterList.2.Name=Device.B",
                "ParameterList.2.Value=1")),
        Arguments.of(
            new GetParameterValues(List.of("Device.A", "Device.B.", "Device.C")),
            of("ParameterNames=Device.A,Device.B.", "ParameterNames=Device.C")),
        Arguments.of(
            new GetParameterValues(List.of("Device.A", "Device.B")),
            of("ParameterNames.2=Device.B", "ParameterNames.1=Device.A")),
        Arguments.of(
            new GetParameterNames("Device.", true), of("ParameterPath=Device.", "NextLevel=true")),
        Arguments.of(new GetParameterNames("", false), of()),
        Arguments.of(
            new SetParameterAttributes(
                List.of(new AttributeChange("Device.A", true, 2, true, List.of("Subscriber")))),
            of(
                "ParameterList.1.Name=Device.A",
                "ParameterList.1.NotificationChange=1",
                "ParameterList.1.Notification=2",
                "ParameterList.1.AccessListChange=1",
                "ParameterList.1.AccessList=Subscriber")),
        Arguments.of(
            new SetParameterAttributes(
                List.of(new AttributeChange("Device.A", false, 0, true, List.of()))),
            of(
                "ParameterList.1.Name=Device.A",
                "ParameterList.1.NotificationChange=0",
                "ParameterList.1.AccessListChange=1",
                "ParameterList.1.AccessList=")),
        Arguments.of(new GetParameterAttributes(List.of("Device.")), of("ParameterNames=Device.")),
        Arguments.of(new AddObject("A.B.", "op-1"), of("ObjectName=A.B.")),
        Arguments.of(
            new DeleteObject("A.B.1.", "mine"), of("ObjectName=A.B.1.", "ParameterKey=mine")),
        Arguments.of(new Reboot("op-1"), of()),
        Arguments.of(new FactoryReset(), of()),
        Arguments.of(
            new Download("op-1", FIRMWARE, "http://f/a", "", "p w", 4294967295L, "", 0, "", ""),
            of("FileType=" + FIRMWARE, "URL=http://f/a", "Password=p w", "FileSize=4294967295")),
        Arguments.of(
            new Upload("k", "2 Vendor Log File", "http://f/a", "", "", 5),
            of("CommandKey=k", "FileType=2 Vendor Log File", "URL=http://f/a", "DelaySeconds=5")),
        Arguments.of(new ScheduleInform(60, "op-1"), of("DelaySeconds=60")),
        Arguments.of(new GetQueuedTransfers(), of()),
        Arguments.of(new GetAllQueuedTransfers(), of()),
        Arguments.of(
            new ScheduleDownload(
                "op-1",
                FIRMWARE,
                "http://f/a",
                "",
                "",
                0,
                "",
                List.of(
                    new TimeWindow(0, 60, "1 At Any Time", "", 0),
                    new TimeWindow(60, 90, "3 When Idle", "hi", -1))),
            of(
                "FileType=" + FIRMWARE,
                "URL=http://f/a",
                "TimeWindowList.1.WindowStart=0",
                "TimeWindowList.1.WindowEnd=60",
                "TimeWindowList.2.WindowStart=60",
                "TimeWindowList.2.WindowEnd=90",
                "TimeWindowList.2.WindowMode=3 When Idle",
                "TimeWindowList.2.UserMessage=hi",
                "TimeWindowList.2.MaxRetries=-1")),
        Arguments.of(new CancelTransfer("k"), of("CommandKey=k")),
        Arguments.of(
            new ChangeDUState(
                List.of(
                    new DuOperation.Install("http://f/u", "", "u", "", ""),
                    new DuOperation.Update("", "", "", "", ""),
                    new DuOperation.Uninstall(UUID, "1", "")),
                "op-1"),
            of(
                "Operations.1.type=Install",
                "Operations.1.URL=http://f/u",
                "Operations.1.Username=u",
                "Operations.2.type=Update",
                "Operations.3.type=Uninstall",
                "Operations.3.UUID=" + UUID,
                "Operations.3.Version=1")),
        Arguments.of(new SetVouchers(List.of("QUJD", "QQ==")), of("VoucherList=QUJD,QQ==")),
        Arguments.of(new GetOptions(""), of()),
        Arguments.of(
            new UnknownRequest(
                "X_00D09E_Sing",
                List.of(
                    RawElement.leaf("A", "1"),
                    RawElement.leaf("A", "2"),
                    RawElement.of("B", List.of(RawElement.leaf("C", " x<y "))))),
            of("A=1", "A=2", "B.C= x<y ")));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void readsEveryMethod(AcsRequest<?> call, String[] assignments) {
    assertThat(read(call.method(), assignments)).isEqualTo(new CallReader.Result.Good(call));
  }

  @Test
  void knowsTheArgumentsOfEveryMethodOfTheCatalogue() {
    assertThat(CallForms.all())
        .extracting(CallForm::method)
        .containsExactlyInAnyOrderElementsOf(RpcCatalogue.calledByAcs());
    assertThat(calls().map(one -> ((AcsRequest<?>) one.get()[0]).method()))
        .containsAll(RpcCatalogue.calledByAcs());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Reboot           | CommandKey={33}                              | CommandKey has to be at most 32 characters.
          Reboot           | CommandKey=a;CommandKey=b                    | CommandKey is given twice.
          Reboot           | Key=a                                        | Reboot has no argument Key. It has:
          FactoryReset     | A=1                                          | FactoryReset has no argument A. It has none.
          ScheduleInform   | DelaySeconds=0                               | DelaySeconds has to be a number from 1 to 4294967295.
          ScheduleInform   | DelaySeconds=x                               | DelaySeconds has to be a number from 1 to 4294967295.
          ScheduleInform   | CommandKey=a                                 | DelaySeconds is missing: a number from 1 to 4294967295.
          GetParameterValues | CommandKey=a                               | ParameterNames needs at least 1.
          GetParameterValues | ParameterNames={257}                       | ParameterNames has to be at most 256 characters.
          GetParameterNames | NextLevel=maybe                             | NextLevel has to be 0, 1, true or false.
          AddObject        | ObjectName=Device.NAT                        | ObjectName has to be a path that ends with a dot, at most 256 characters.
          Download         | URL=http://f/;FileType={65}                  | FileType has to be 1 to 64 characters.
          Download         | FileType=1;URL={257}                         | URL has to be 1 to 256 characters.
          Download         | FileType=1;URL=u;FileSize=-1                 | FileSize has to be a number from 0 to 4294967295.
          ScheduleDownload | FileType=1;URL=u                             | TimeWindowList needs at least 1.
          ScheduleDownload | FileType=1;URL=u;TimeWindowList.1.WindowStart=9;TimeWindowList.1.WindowEnd=9 | A time window ends after it starts, and the second starts when the first has ended.
          ScheduleDownload | FileType=1;URL=u;TimeWindowList.1.WindowStart=9 | TimeWindowList.1.WindowEnd is missing: a number from 0 to 4294967295.
          ChangeDUState    | CommandKey=a                                 | Operations needs at least 1.
          ChangeDUState    | Operations.1.type=Remove                     | Operations.1.type has to be one of Install, Uninstall, Update.
          ChangeDUState    | Operations.1.type=Uninstall;Operations.1.UUID=1-2 | Operations.1.UUID has to be a UUID: 8-4-4-4-12 hexadecimal digits.
          ChangeDUState    | Operations.1.type=Uninstall;Operations.1.UUID=4f6b2c1a-0d3e-4a5b-8c7d-9e0f1a2b3c4d;Operations.1.URL=u | ChangeDUState has no argument Operations.1.URL. It has:
          SetVouchers      | VoucherList=?                                | VoucherList has to be base64.
          CancelTransfer   | A=1                                          | CommandKey is missing: at most 32 characters.
          SetParameterValues | ParameterList.1.Name=A;ParameterList.1.Value=1;ParameterList.1.Type=xsd:no | ParameterList.1.Type has to be a type such as xsd:int.
          X_00D09E_Sing    | 1A=1                                         | The name of an argument has letters, digits, - and _; dots join its parts, at most 16.
          Inform           | A=1                                          | There is no method Inform. A device is asked for: GetRPCMethods, SetParameterValues,
          """)
  void refusesInWordsWhatBreaksABound(String method, String arguments, String words) {
    String[] filled =
        arguments
            .replace("{33}", "k".repeat(33))
            .replace("{65}", "k".repeat(65))
            .replace("{257}", "k".repeat(257))
            .split(";");

    assertThat(read(method, filled))
        .isInstanceOfSatisfying(
            CallReader.Result.Bad.class, bad -> assertThat(bad.words()).startsWith(words));
  }

  @Test
  void takesAtMostTwoWindows() {
    assertThat(
            read(
                "ScheduleDownload",
                "FileType=1",
                "URL=u",
                "TimeWindowList.1.WindowStart=1",
                "TimeWindowList.2.WindowStart=2",
                "TimeWindowList.3.WindowStart=3"))
        .isEqualTo(new CallReader.Result.Bad("TimeWindowList takes at most 2."));
  }

  @Test
  void describesArgumentsForPeople() {
    assertThat(CallForms.find("ChangeDUState").orElseThrow().describe())
        .startsWith(
            "Operations.1.type: Install, Uninstall, Update",
            "Operations.1.URL: 1 to 1024 characters (Install)");
    assertThat(CallForms.find("GetParameterValues").orElseThrow().describe())
        .containsExactly("ParameterNames: 1 or more, by commas; each at most 256 characters");
    assertThat(CallForms.find("ScheduleInform").orElseThrow().describe())
        .containsExactly(
            "DelaySeconds: a number from 1 to 4294967295",
            "CommandKey: at most 32 characters; can be left out");
  }
}
