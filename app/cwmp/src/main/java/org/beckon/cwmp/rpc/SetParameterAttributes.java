package org.beckon.cwmp.rpc;

import java.util.List;
import org.beckon.cwmp.model.AttributeChange;

/** Changes notification and access list, all or none (A.3.2.4). */
public record SetParameterAttributes(List<AttributeChange> parameterList)
    implements AcsRequest<SetParameterAttributesResponse> {
  public SetParameterAttributes {
    parameterList = List.copyOf(parameterList);
  }
}
