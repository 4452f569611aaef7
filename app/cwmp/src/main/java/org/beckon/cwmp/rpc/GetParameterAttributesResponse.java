package org.beckon.cwmp.rpc;

import java.util.List;
import org.beckon.cwmp.model.ParameterAttribute;

/** The attributes read (A.3.2.5). */
public record GetParameterAttributesResponse(List<ParameterAttribute> parameterList)
    implements Response {
  public GetParameterAttributesResponse {
    parameterList = List.copyOf(parameterList);
  }
}
