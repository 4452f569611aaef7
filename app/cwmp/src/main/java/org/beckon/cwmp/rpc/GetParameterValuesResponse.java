package org.beckon.cwmp.rpc;

import java.util.List;
import org.beckon.cwmp.model.ParameterValue;

/** The values read (A.3.2.2). */
public record GetParameterValuesResponse(List<ParameterValue> parameterList) implements Response {
  public GetParameterValuesResponse {
    parameterList = List.copyOf(parameterList);
  }
}
