package org.beckon.cwmp.soap;

import java.util.ArrayList;
import java.util.List;
import org.beckon.cwmp.rpc.FactoryReset;
import org.beckon.cwmp.rpc.FactoryResetResponse;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.GetRPCMethodsResponse;
import org.beckon.cwmp.rpc.Reboot;
import org.beckon.cwmp.rpc.RebootResponse;

/** Calls that concern the device as a whole: GetRPCMethods, Reboot, FactoryReset. */
final class DeviceCodec {
  private static final String METHOD_LIST = "MethodList";
  private static final String COMMAND_KEY = "CommandKey";

  static final MessageCodec<GetRPCMethods> METHODS =
      MessageCodec.empty(GetRPCMethods.class, new GetRPCMethods());
  static final MessageCodec<GetRPCMethodsResponse> METHODS_RESPONSE =
      new MessageCodec<>(
          GetRPCMethodsResponse.class,
          DeviceCodec::readMethods,
          (message, out) -> SoapArray.writeStrings(out, METHOD_LIST, message.methodList()));
  static final MessageCodec<Reboot> REBOOT =
      new MessageCodec<>(
          Reboot.class,
          DeviceCodec::readReboot,
          (message, out) -> out.leaf(COMMAND_KEY, message.commandKey()));
  static final MessageCodec<RebootResponse> REBOOT_RESPONSE =
      MessageCodec.empty(RebootResponse.class, new RebootResponse());
  static final MessageCodec<FactoryReset> FACTORY_RESET =
      MessageCodec.empty(FactoryReset.class, new FactoryReset());
  static final MessageCodec<FactoryResetResponse> FACTORY_RESET_RESPONSE =
      MessageCodec.empty(FactoryResetResponse.class, new FactoryResetResponse());

  private DeviceCodec() {}

  private static GetRPCMethodsResponse readMethods(XmlCursor in) throws MalformedException {
    List<String> methods = new ArrayList<>();
    while (in.nextChild()) {
      switch (in.name()) {
        case METHOD_LIST -> SoapArray.readStrings(in, methods);
        default -> in.unexpected();
      }
    }
    return new GetRPCMethodsResponse(methods);
  }

  private static Reboot readReboot(XmlCursor in) throws MalformedException {
    String commandKey = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case COMMAND_KEY -> commandKey = in.trimmed();
        default -> in.unexpected();
      }
    }
    return new Reboot(commandKey);
  }
}
