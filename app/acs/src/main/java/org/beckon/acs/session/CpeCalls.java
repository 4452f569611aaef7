package org.beckon.acs.session;

import java.util.List;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.GetRPCMethodsResponse;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.Request;
import org.beckon.cwmp.rpc.TransferComplete;
import org.beckon.cwmp.rpc.TransferCompleteResponse;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.beckon.cwmp.soap.RpcCatalogue;

/** The methods that a CPE can call once the session is open (TR-069 A.3.1.1, A.3.3). */
final class CpeCalls {
  private CpeCalls() {}

  /** An answer with what has to be done for it. */
  record Answer(Message body, List<Effect> effects) {}

  static Answer answer(Request<?> request) {
    return switch (request) {
      case GetRPCMethods _ ->
          new Answer(new GetRPCMethodsResponse(RpcCatalogue.calledByCpe()), List.of());
      case TransferComplete message ->
          new Answer(new TransferCompleteResponse(), List.of(new Effect.Transferred(message)));
      case UnknownRequest unknown -> notSupported(unknown);
      case Inform misplaced -> notSupported(misplaced);
      case AcsRequest<?> reversed -> notSupported(reversed);
    };
  }

  private static Answer notSupported(Request<?> request) {
    return new Answer(
        Fault.of(8000, "Method not supported"),
        List.of(new Effect.Noted("The device called " + request.method() + ", which is unknown.")));
  }
}
