package org.beckon.cwmp.rpc;

/** The successful answer to a {@link Request}. */
public sealed interface Response extends Message
    permits AddObjectResponse,
        DeleteObjectResponse,
        DownloadResponse,
        FactoryResetResponse,
        GetParameterAttributesResponse,
        GetParameterNamesResponse,
        GetParameterValuesResponse,
        GetRPCMethodsResponse,
        InformResponse,
        RebootResponse,
        SetParameterAttributesResponse,
        SetParameterValuesResponse,
        TransferCompleteResponse,
        UnknownResponse,
        UploadResponse {

  /** The element's name, for example {@code GetParameterValuesResponse}. */
  default String element() {
    return getClass().getSimpleName();
  }
}
