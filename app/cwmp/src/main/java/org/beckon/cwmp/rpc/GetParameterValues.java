package org.beckon.cwmp.rpc;

import java.util.List;

/** Asks for values of parameters or of all below partial paths (A.3.2.2). */
public record GetParameterValues(List<String> parameterNames)
    implements AcsRequest<GetParameterValuesResponse> {
  public GetParameterValues {
    parameterNames = List.copyOf(parameterNames);
  }
}
