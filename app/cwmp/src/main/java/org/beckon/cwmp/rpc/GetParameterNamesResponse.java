package org.beckon.cwmp.rpc;

import java.util.List;
import org.beckon.cwmp.model.ParameterInfo;

/** The names found, objects with a trailing dot (A.3.2.3). */
public record GetParameterNamesResponse(List<ParameterInfo> parameterList) implements Response {
  public GetParameterNamesResponse {
    parameterList = List.copyOf(parameterList);
  }
}
