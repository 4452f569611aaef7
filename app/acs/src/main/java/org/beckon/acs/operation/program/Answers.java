package org.beckon.acs.operation.program;

import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.AddObjectResponse;
import org.beckon.cwmp.rpc.CancelTransfer;
import org.beckon.cwmp.rpc.CancelTransferResponse;
import org.beckon.cwmp.rpc.ChangeDUState;
import org.beckon.cwmp.rpc.ChangeDUStateResponse;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.DeleteObjectResponse;
import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.DownloadResponse;
import org.beckon.cwmp.rpc.FactoryReset;
import org.beckon.cwmp.rpc.FactoryResetResponse;
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
import org.beckon.cwmp.rpc.Reboot;
import org.beckon.cwmp.rpc.RebootResponse;
import org.beckon.cwmp.rpc.Response;
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
import org.beckon.cwmp.rpc.UnknownRequest;
import org.beckon.cwmp.rpc.UnknownResponse;
import org.beckon.cwmp.rpc.Upload;
import org.beckon.cwmp.rpc.UploadResponse;

/** Which response belongs to which request. */
final class Answers {
  private Answers() {}

  /** The class of the response that fits the request. */
  @SuppressWarnings("unchecked") // Each branch names the R of its request.
  static <R extends Response> Class<R> of(AcsRequest<R> request) {
    return (Class<R>) responseType(request);
  }

  private static Class<? extends Response> responseType(AcsRequest<?> request) {
    return switch (request) {
      case GetRPCMethods _ -> GetRPCMethodsResponse.class;
      case GetParameterNames _ -> GetParameterNamesResponse.class;
      case GetParameterValues _ -> GetParameterValuesResponse.class;
      case SetParameterValues _ -> SetParameterValuesResponse.class;
      case GetParameterAttributes _ -> GetParameterAttributesResponse.class;
      case SetParameterAttributes _ -> SetParameterAttributesResponse.class;
      case AddObject _ -> AddObjectResponse.class;
      case DeleteObject _ -> DeleteObjectResponse.class;
      case Reboot _ -> RebootResponse.class;
      case FactoryReset _ -> FactoryResetResponse.class;
      case Download _ -> DownloadResponse.class;
      case Upload _ -> UploadResponse.class;
      case ScheduleInform _ -> ScheduleInformResponse.class;
      case ScheduleDownload _ -> ScheduleDownloadResponse.class;
      case CancelTransfer _ -> CancelTransferResponse.class;
      case GetQueuedTransfers _ -> GetQueuedTransfersResponse.class;
      case GetAllQueuedTransfers _ -> GetAllQueuedTransfersResponse.class;
      case ChangeDUState _ -> ChangeDUStateResponse.class;
      case SetVouchers _ -> SetVouchersResponse.class;
      case GetOptions _ -> GetOptionsResponse.class;
      case UnknownRequest _ -> UnknownResponse.class;
    };
  }
}
