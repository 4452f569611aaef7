package org.beckon.cwmp.rpc;

/** The successful answer to a {@link Request}. */
public sealed interface Response extends Message
    permits AddObjectResponse,
        AutonomousDUStateChangeCompleteResponse,
        AutonomousTransferCompleteResponse,
        CancelTransferResponse,
        ChangeDUStateResponse,
        DUStateChangeCompleteResponse,
        DeleteObjectResponse,
        DownloadResponse,
        FactoryResetResponse,
        GetAllQueuedTransfersResponse,
        GetOptionsResponse,
        GetParameterAttributesResponse,
        GetParameterNamesResponse,
        GetParameterValuesResponse,
        GetQueuedTransfersResponse,
        GetRPCMethodsResponse,
        InformResponse,
        KickedResponse,
        RebootResponse,
        RequestDownloadResponse,
        ScheduleDownloadResponse,
        ScheduleInformResponse,
        SetParameterAttributesResponse,
        SetParameterValuesResponse,
        SetVouchersResponse,
        TransferCompleteResponse,
        UnknownResponse,
        UploadResponse {

  /** The element's name, for example {@code GetParameterValuesResponse}. */
  default String element() {
    return getClass().getSimpleName();
  }
}
