package org.beckon.cwmp.soap;

import static org.beckon.cwmp.soap.CwmpVersion.V1_0;
import static org.beckon.cwmp.soap.CwmpVersion.V1_1;
import static org.beckon.cwmp.soap.CwmpVersion.V1_2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beckon.cwmp.soap.Rpc.Caller;

/** Every method that Beckon knows: a new RPC is one line here. */
public final class RpcCatalogue {
  private static final List<Rpc> RPCS =
      List.of(
          new Rpc(V1_0, Caller.CPE, InformCodec.REQUEST, InformCodec.RESPONSE),
          new Rpc(V1_0, Caller.BOTH, DeviceCodec.METHODS, DeviceCodec.METHODS_RESPONSE),
          new Rpc(V1_0, Caller.ACS, ParameterNamesCodec.REQUEST, ParameterNamesCodec.RESPONSE),
          new Rpc(V1_0, Caller.ACS, ParameterValuesCodec.GET, ParameterValuesCodec.GET_RESPONSE),
          new Rpc(V1_0, Caller.ACS, ParameterValuesCodec.SET, ParameterValuesCodec.SET_RESPONSE),
          new Rpc(
              V1_0,
              Caller.ACS,
              ParameterAttributesCodec.GET,
              ParameterAttributesCodec.GET_RESPONSE),
          new Rpc(
              V1_0,
              Caller.ACS,
              ParameterAttributesCodec.SET,
              ParameterAttributesCodec.SET_RESPONSE),
          new Rpc(V1_0, Caller.ACS, ObjectCodec.ADD, ObjectCodec.ADD_RESPONSE),
          new Rpc(V1_0, Caller.ACS, ObjectCodec.DELETE, ObjectCodec.DELETE_RESPONSE),
          new Rpc(V1_0, Caller.ACS, DeviceCodec.REBOOT, DeviceCodec.REBOOT_RESPONSE),
          new Rpc(V1_0, Caller.ACS, DeviceCodec.FACTORY_RESET, DeviceCodec.FACTORY_RESET_RESPONSE),
          new Rpc(
              V1_0, Caller.ACS, TransferOrderCodec.DOWNLOAD, TransferOrderCodec.DOWNLOAD_RESPONSE),
          new Rpc(V1_0, Caller.ACS, TransferOrderCodec.UPLOAD, TransferOrderCodec.UPLOAD_RESPONSE),
          new Rpc(V1_0, Caller.ACS, ScheduleCodec.INFORM, ScheduleCodec.INFORM_RESPONSE),
          new Rpc(V1_0, Caller.ACS, TransferQueueCodec.GET, TransferQueueCodec.GET_RESPONSE),
          new Rpc(
              V1_1, Caller.ACS, TransferQueueCodec.GET_ALL, TransferQueueCodec.GET_ALL_RESPONSE),
          new Rpc(V1_2, Caller.ACS, ScheduleCodec.DOWNLOAD, ScheduleCodec.DOWNLOAD_RESPONSE),
          new Rpc(V1_2, Caller.ACS, TransferQueueCodec.CANCEL, TransferQueueCodec.CANCEL_RESPONSE),
          new Rpc(V1_2, Caller.ACS, DuOperationCodec.REQUEST, DuOperationCodec.RESPONSE),
          new Rpc(V1_0, Caller.ACS, OptionCodec.SET_VOUCHERS, OptionCodec.SET_VOUCHERS_RESPONSE),
          new Rpc(V1_0, Caller.ACS, OptionCodec.GET, OptionCodec.GET_RESPONSE),
          new Rpc(V1_0, Caller.CPE, TransferCompleteCodec.REQUEST, TransferCompleteCodec.RESPONSE),
          new Rpc(
              V1_1,
              Caller.CPE,
              TransferCompleteCodec.AUTONOMOUS,
              TransferCompleteCodec.AUTONOMOUS_RESPONSE),
          new Rpc(V1_0, Caller.CPE, CpeWishCodec.DOWNLOAD, CpeWishCodec.DOWNLOAD_RESPONSE),
          new Rpc(V1_2, Caller.CPE, DuResultCodec.COMPLETE, DuResultCodec.COMPLETE_RESPONSE),
          new Rpc(V1_2, Caller.CPE, DuResultCodec.AUTONOMOUS, DuResultCodec.AUTONOMOUS_RESPONSE),
          new Rpc(V1_0, Caller.CPE, CpeWishCodec.KICKED, CpeWishCodec.KICKED_RESPONSE));

  private static final Map<String, MessageCodec<?>> BY_ELEMENT = byElement();

  private RpcCatalogue() {}

  /** All methods. */
  public static List<Rpc> rpcs() {
    return RPCS;
  }

  /** Names of the methods that a CPE can call, for an ACS's GetRPCMethodsResponse. */
  public static List<String> calledByCpe() {
    return RPCS.stream().filter(rpc -> rpc.caller() != Caller.ACS).map(Rpc::method).toList();
  }

  /** Names of the methods that an ACS can call, for a CPE's GetRPCMethodsResponse. */
  public static List<String> calledByAcs() {
    return RPCS.stream().filter(rpc -> rpc.caller() != Caller.CPE).map(Rpc::method).toList();
  }

  /** The version that a method came with, by its name; empty when it is not known. */
  public static Optional<CwmpVersion> since(String method) {
    return RPCS.stream().filter(rpc -> rpc.method().equals(method)).map(Rpc::since).findFirst();
  }

  /** The codec of a method element, by its local name. */
  static Optional<MessageCodec<?>> codec(String element) {
    return Optional.ofNullable(BY_ELEMENT.get(element));
  }

  private static Map<String, MessageCodec<?>> byElement() {
    Map<String, MessageCodec<?>> codecs = new HashMap<>();
    for (Rpc rpc : RPCS) {
      codecs.put(rpc.request().element(), rpc.request());
      codecs.put(rpc.response().element(), rpc.response());
    }
    return Map.copyOf(codecs);
  }
}
