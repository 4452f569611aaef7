package org.beckon.acs.session;

import java.util.List;
import java.util.stream.Collectors;
import org.beckon.cwmp.fault.FaultCatalogue;
import org.beckon.cwmp.model.ParameterSecrets;
import org.beckon.cwmp.rpc.AutonomousDUStateChangeComplete;
import org.beckon.cwmp.rpc.AutonomousTransferComplete;
import org.beckon.cwmp.rpc.DUStateChangeComplete;
import org.beckon.cwmp.rpc.DuResult;
import org.beckon.cwmp.rpc.Kicked;
import org.beckon.cwmp.rpc.RawElement;
import org.beckon.cwmp.rpc.Request;
import org.beckon.cwmp.rpc.RequestDownload;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.beckon.cwmp.soap.SecretMasker;

/** What a CPE's call means, as a note on the session: short, bounded, without secrets. */
final class CpeWords {
  private static final int LONGEST_TEXT = 100;
  private static final int MOST_ITEMS = 10;

  private CpeWords() {}

  static String of(AutonomousTransferComplete message) {
    String what = message.isDownload() ? "fetched" : "sent";
    return "The device "
        + what
        + " a file by itself ("
        + clip(message.fileType())
        + named(message.targetFileName())
        + "): "
        + result(message.faultCode(), message.faultString());
  }

  static String of(RequestDownload message) {
    return "The device asks for a file of type `"
        + clip(message.fileType())
        + "`"
        + message.fileTypeArg().stream()
            .limit(MOST_ITEMS)
            .map(arg -> ", " + clip(arg.name()) + "=" + shown(arg.name(), arg.value()))
            .collect(Collectors.joining())
        + ". Order a Download to give it one.";
  }

  static String of(DUStateChangeComplete message) {
    return "The change of software units `"
        + clip(message.commandKey())
        + "` is complete: "
        + units(message.results().stream().map(CpeWords::unit).toList());
  }

  static String of(AutonomousDUStateChangeComplete message) {
    return "The device changed software units by itself: "
        + units(
            message.results().stream()
                .map(one -> clip(one.operationPerformed()) + " " + unit(one.result()))
                .toList());
  }

  static String of(Kicked message) {
    return "A user was sent here by the device: " + clip(message.command());
  }

  static String ofUnknown(Request<?> request) {
    String arguments =
        request instanceof UnknownRequest unknown && !unknown.arguments().isEmpty()
            ? " (" + arguments(unknown.arguments()) + ")"
            : "";
    return "The device called " + clip(request.method()) + arguments + ", which is unknown.";
  }

  private static String arguments(List<RawElement> arguments) {
    return arguments.stream()
        .limit(MOST_ITEMS)
        .map(one -> clip(one.name()) + "=" + shown(one.name(), one.text()))
        .collect(Collectors.joining(", "));
  }

  private static String units(List<String> results) {
    return results.stream().limit(MOST_ITEMS).collect(Collectors.joining("; "))
        + (results.size() > MOST_ITEMS ? "; …" : "");
  }

  private static String unit(DuResult result) {
    return clip(result.uuid())
        + named(result.version())
        + " "
        + clip(result.currentState())
        + (result.faultCode() == 0 ? "" : " – " + result(result.faultCode(), result.faultString()));
  }

  /** How it ended: also for a TransferComplete. */
  static String result(int faultCode, String faultString) {
    return faultCode == 0
        ? "it ended well"
        : "fault "
            + faultCode
            + " "
            + clip(faultString)
            + " – "
            + FaultCatalogue.explain(faultCode).meaning();
  }

  private static String named(String name) {
    return name.isEmpty() ? "" : " " + clip(name);
  }

  private static String shown(String name, String value) {
    return ParameterSecrets.isSecret(name) ? SecretMasker.MASK : clip(value);
  }

  private static String clip(String text) {
    String masked = SecretMasker.mask(text);
    return masked.length() > LONGEST_TEXT ? masked.substring(0, LONGEST_TEXT) + "…" : masked;
  }
}
