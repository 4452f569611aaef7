package org.beckon.cwmp.rpc;

import java.util.List;

/** The supported method names; names that are not known are ignored (A.3.1.1). */
public record GetRPCMethodsResponse(List<String> methodList) implements Response {
  public GetRPCMethodsResponse {
    methodList = List.copyOf(methodList);
  }
}
