package org.beckon.acs.operation.program;

import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.AddObjectResponse;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.DeleteObjectResponse;
import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.DownloadResponse;
import org.beckon.cwmp.rpc.FactoryReset;
import org.beckon.cwmp.rpc.FactoryResetResponse;
import org.beckon.cwmp.rpc.GetParameterAttributes;
import org.beckon.cwmp.rpc.GetParameterAttributesResponse;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.GetParameterNamesResponse;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.GetRPCMethodsResponse;
import org.beckon.cwmp.rpc.Reboot;
import org.beckon.cwmp.rpc.RebootResponse;
import org.beckon.cwmp.rpc.Response;
import org.beckon.cwmp.rpc.SetParameterAttributes;
import org.beckon.cwmp.rpc.SetParameterAttributesResponse;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.beckon.cwmp.rpc.SetParameterValuesResponse;
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
    };
  }
}
