package org.beckon.cwmp.soap;

import java.util.ArrayList;
import java.util.List;
import org.beckon.cwmp.rpc.ChangeDUState;
import org.beckon.cwmp.rpc.ChangeDUStateResponse;
import org.beckon.cwmp.rpc.DuOperation;

/**
 * ChangeDUState (A.4.1.10). Its operations are no SOAP array: the element repeats, and its {@code
 * xsi:type} says which of the three it is.
 */
final class DuOperationCodec {
  static final MessageCodec<ChangeDUState> REQUEST =
      new MessageCodec<>(ChangeDUState.class, DuOperationCodec::read, DuOperationCodec::write);
  static final MessageCodec<ChangeDUStateResponse> RESPONSE =
      MessageCodec.empty(ChangeDUStateResponse.class, new ChangeDUStateResponse());

  private static final String OPERATIONS = "Operations";
  private static final String INSTALL = "InstallOpStruct";
  private static final String UPDATE = "UpdateOpStruct";
  private static final String UNINSTALL = "UninstallOpStruct";

  private DuOperationCodec() {}

  private static ChangeDUState read(XmlCursor in) throws MalformedException {
    List<DuOperation> operations = new ArrayList<>();
    String commandKey = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case OPERATIONS -> operations.add(readOperation(in));
        case "CommandKey" -> commandKey = in.trimmed();
        default -> in.unexpected();
      }
    }
    return new ChangeDUState(operations, commandKey);
  }

  private static DuOperation readOperation(XmlCursor in) throws MalformedException {
    in.countItem();
    String type = in.attribute("type").map(String::strip).orElse("");
    String url = "";
    String uuid = "";
    String version = "";
    String username = "";
    String password = "";
    String executionEnvRef = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "URL" -> url = in.trimmed();
        case "UUID" -> uuid = in.trimmed();
        case "Version" -> version = in.trimmed();
        case "Username" -> username = in.text();
        case "Password" -> password = in.text();
        case "ExecutionEnvRef" -> executionEnvRef = in.trimmed();
        default -> in.unexpected();
      }
    }
    DuOperation install = new DuOperation.Install(url, uuid, username, password, executionEnvRef);
    DuOperation uninstall = new DuOperation.Uninstall(uuid, version, executionEnvRef);
    return switch (type.substring(type.indexOf(':') + 1)) {
      case INSTALL -> install;
      case UPDATE -> new DuOperation.Update(uuid, version, url, username, password);
      case UNINSTALL -> uninstall;
      default -> {
        in.notes().add(NoteKind.NO_TYPE, "no readable xsi:type on", OPERATIONS);
        yield url.isEmpty() ? uninstall : install;
      }
    };
  }

  private static void write(ChangeDUState message, XmlWriter out) {
    for (DuOperation operation : message.operations()) {
      writeOperation(operation, out);
    }
    optional("CommandKey", message.commandKey(), out);
  }

  private static void writeOperation(DuOperation operation, XmlWriter out) {
    switch (operation) {
      case DuOperation.Install install -> {
        start(INSTALL, out).leaf("URL", install.url());
        optional("UUID", install.uuid(), out);
        optional("Username", install.username(), out);
        optional("Password", install.password(), out);
        optional("ExecutionEnvRef", install.executionEnvRef(), out);
      }
      case DuOperation.Update update -> {
        start(UPDATE, out);
        optional("UUID", update.uuid(), out);
        optional("Version", update.version(), out);
        optional("URL", update.url(), out);
        optional("Username", update.username(), out);
        optional("Password", update.password(), out);
      }
      case DuOperation.Uninstall uninstall -> {
        start(UNINSTALL, out).leaf("UUID", uninstall.uuid());
        optional("Version", uninstall.version(), out);
        optional("ExecutionEnvRef", uninstall.executionEnvRef(), out);
      }
    }
    out.end(OPERATIONS);
  }

  private static XmlWriter start(String type, XmlWriter out) {
    return out.start(OPERATIONS, "xsi:type", "cwmp:" + type);
  }

  private static void optional(String name, String text, XmlWriter out) {
    if (!text.isEmpty()) {
      out.leaf(name, text);
    }
  }
}
