package org.beckon.cwmp.rpc;

import java.util.List;

/** Asks for notification and access list of parameters (A.3.2.5). */
public record GetParameterAttributes(List<String> parameterNames)
    implements AcsRequest<GetParameterAttributesResponse> {
  public GetParameterAttributes {
    parameterNames = List.copyOf(parameterNames);
  }
}
