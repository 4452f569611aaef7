package org.beckon.acs.session;

import java.util.List;
import org.beckon.cwmp.fault.FaultCode;
import org.beckon.cwmp.fault.SoapFaultCode;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.AutonomousDUStateChangeComplete;
import org.beckon.cwmp.rpc.AutonomousDUStateChangeCompleteResponse;
import org.beckon.cwmp.rpc.AutonomousTransferComplete;
import org.beckon.cwmp.rpc.AutonomousTransferCompleteResponse;
import org.beckon.cwmp.rpc.DUStateChangeComplete;
import org.beckon.cwmp.rpc.DUStateChangeCompleteResponse;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.GetRPCMethodsResponse;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.Kicked;
import org.beckon.cwmp.rpc.KickedResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.Request;
import org.beckon.cwmp.rpc.RequestDownload;
import org.beckon.cwmp.rpc.RequestDownloadResponse;
import org.beckon.cwmp.rpc.TransferComplete;
import org.beckon.cwmp.rpc.TransferCompleteResponse;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.beckon.cwmp.soap.RpcCatalogue;

/** The methods that a CPE can call once the session is open (TR-069 A.3.1.1, A.3.3, A.4.2). */
final class CpeCalls {
  /** Characters of NextURL (A.4.2.1). */
  private static final int LONGEST_URL = 1024;

  private CpeCalls() {}

  /** An answer with what has to be done for it. */
  record Answer(Message body, List<Effect> effects) {}

  static Answer answer(Request<?> request) {
    return switch (request) {
      case GetRPCMethods _ ->
          new Answer(new GetRPCMethodsResponse(RpcCatalogue.calledByCpe()), List.of());
      case TransferComplete message ->
          new Answer(new TransferCompleteResponse(), List.of(new Effect.Transferred(message)));
      case AutonomousTransferComplete message ->
          noted(new AutonomousTransferCompleteResponse(), CpeWords.of(message));
      case RequestDownload message -> noted(new RequestDownloadResponse(), CpeWords.of(message));
      case DUStateChangeComplete message ->
          noted(new DUStateChangeCompleteResponse(), CpeWords.of(message));
      case AutonomousDUStateChangeComplete message ->
          noted(new AutonomousDUStateChangeCompleteResponse(), CpeWords.of(message));
      case Kicked message -> noted(new KickedResponse(next(message)), CpeWords.of(message));
      case UnknownRequest unknown -> notSupported(unknown);
      case Inform misplaced -> notSupported(misplaced);
      case AcsRequest<?> reversed -> notSupported(reversed);
    };
  }

  /**
   * A call with a header entry that has to be understood and is not: it must not be carried out
   * (SOAP 1.1 4.2.3, 4.4.1).
   */
  static Fault notUnderstood(List<String> headers) {
    return Fault.ofSoap(
        SoapFaultCode.MUST_UNDERSTAND, "Header not understood: " + String.join(", ", headers));
  }

  /** The user's browser goes on where the CPE wants it; we have no page of our own to show. */
  private static String next(Kicked message) {
    return message.next().length() > LONGEST_URL ? "" : message.next();
  }

  private static Answer noted(Message body, String words) {
    return new Answer(body, List.of(new Effect.Noted(words)));
  }

  private static Answer notSupported(Request<?> request) {
    return new Answer(
        Fault.of(FaultCode.ACS_METHOD_NOT_SUPPORTED, "Method not supported"),
        List.of(new Effect.Noted(CpeWords.ofUnknown(request))));
  }
}
