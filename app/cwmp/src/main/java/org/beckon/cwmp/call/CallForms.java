package org.beckon.cwmp.call;

import static org.beckon.cwmp.call.ArgumentForm.needed;
import static org.beckon.cwmp.call.ArgumentForm.or;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of every method that an ACS calls (TR-069 A.3, A.4.1). */
public final class CallForms {
  private static final int MANY = Integer.MAX_VALUE;

  /** Left out, it becomes the key that the server gives the call. */
  static final ArgumentForm COMMAND_KEY = or("CommandKey", Check.text(32), "");

  static final ArgumentForm PARAMETER_KEY = or("ParameterKey", Check.text(32), "");

  private static final ArgumentForm FILE_TYPE = needed("FileType", Check.needed(64));
  private static final ArgumentForm URL = needed("URL", Check.needed(256));
  private static final ArgumentForm USERNAME = or("Username", Check.text(256), "");
  private static final ArgumentForm PASSWORD = or("Password", Check.text(256), "");
  private static final ArgumentForm FILE_SIZE = or("FileSize", Check.unsigned(), "0");
  private static final ArgumentForm TARGET = or("TargetFileName", Check.text(256), "");
  private static final ArgumentForm DELAY = or("DelaySeconds", Check.unsigned(), "0");
  private static final ArgumentForm NAMES =
      new ArgumentForm.Texts("ParameterNames", "string", Check.text(256), 1, MANY);
  private static final ArgumentForm OBJECT = needed("ObjectName", Check.object());

  private static final List<CallForm> FORMS =
      List.of(
          form("GetRPCMethods"),
          form(
              "SetParameterValues",
              new ArgumentForm.Structs(
                  "ParameterList",
                  "ParameterValueStruct",
                  List.of(
                      needed("Name", Check.needed(256)),
                      needed("Value", Check.text(MANY)),
                      or(CallReader.TYPE_OF_VALUE, Check.type(), "")),
                  1,
                  MANY),
              PARAMETER_KEY),
          form("GetParameterValues", NAMES),
          form(
              "GetParameterNames",
              or("ParameterPath", Check.text(256), ""),
              or("NextLevel", Check.bool(), "0")),
          form(
              "SetParameterAttributes",
              new ArgumentForm.Structs(
                  "ParameterList",
                  "SetParameterAttributesStruct",
                  List.of(
                      needed("Name", Check.text(256)),
                      needed("NotificationChange", Check.bool()),
                      or("Notification", Check.number(0, 6), "0"),
                      needed("AccessListChange", Check.bool()),
                      new ArgumentForm.Texts("AccessList", "string", Check.text(64), 0, MANY)),
                  1,
                  MANY)),
          form("GetParameterAttributes", NAMES),
          form("AddObject", OBJECT, PARAMETER_KEY),
          form("DeleteObject", OBJECT, PARAMETER_KEY),
          form("Reboot", COMMAND_KEY),
          form("FactoryReset"),
          form(
              "Download",
              COMMAND_KEY,
              FILE_TYPE,
              URL,
              USERNAME,
              PASSWORD,
              FILE_SIZE,
              TARGET,
              DELAY,
              or("SuccessURL", Check.text(256), ""),
              or("FailureURL", Check.text(256), "")),
          form("Upload", COMMAND_KEY, FILE_TYPE, URL, USERNAME, PASSWORD, DELAY),
          form(
              "ScheduleInform",
              needed("DelaySeconds", Check.number(1, 4_294_967_295L)),
              COMMAND_KEY),
          form("GetQueuedTransfers"),
          form("GetAllQueuedTransfers"),
          form(
              "ScheduleDownload",
              COMMAND_KEY,
              FILE_TYPE,
              URL,
              USERNAME,
              PASSWORD,
              FILE_SIZE,
              TARGET,
              new ArgumentForm.Structs(
                  "TimeWindowList",
                  "TimeWindowStruct",
                  List.of(
                      needed("WindowStart", Check.unsigned()),
                      needed("WindowEnd", Check.unsigned()),
                      or("WindowMode", Check.needed(64), "1 At Any Time"),
                      or("UserMessage", Check.text(256), ""),
                      or("MaxRetries", Check.number(-1, Integer.MAX_VALUE), "0")),
                  1,
                  2)),
          form("CancelTransfer", needed("CommandKey", Check.text(32))),
          form("ChangeDUState", operations(), COMMAND_KEY),
          form(
              "SetVouchers",
              new ArgumentForm.Texts("VoucherList", "base64", Check.base64(), 1, MANY)),
          form("GetOptions", or("OptionName", Check.text(64), "")));

  private CallForms() {}

  /** All methods, in the order of the catalogue. */
  public static List<CallForm> all() {
    return FORMS;
  }

  /** The method of this name. */
  public static Optional<CallForm> find(String method) {
    return FORMS.stream().filter(form -> form.method().equals(method)).findFirst();
  }

  private static CallForm form(String method, ArgumentForm... arguments) {
    return new CallForm(method, List.of(arguments));
  }

  private static ArgumentForm operations() {
    ArgumentForm url = needed("URL", Check.needed(1024));
    ArgumentForm anyUrl = or("URL", Check.text(1024), "");
    ArgumentForm uuid = needed("UUID", Check.uuid());
    ArgumentForm anyUuid = or("UUID", Check.uuid(), "");
    ArgumentForm version = or("Version", Check.text(32), "");
    ArgumentForm environment = or("ExecutionEnvRef", Check.text(256), "");
    return new ArgumentForm.Variants(
        "Operations",
        Map.of(
            "Install",
            List.of(url, anyUuid, USERNAME, PASSWORD, environment),
            "Update",
            List.of(anyUuid, version, anyUrl, USERNAME, PASSWORD),
            "Uninstall",
            List.of(uuid, version, environment)),
        1,
        MANY);
  }
}
