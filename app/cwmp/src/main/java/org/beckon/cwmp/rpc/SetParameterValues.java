package org.beckon.cwmp.rpc;

import java.util.List;
import org.beckon.cwmp.model.ParameterValue;

/** Writes values, all or none (A.3.2.1); on success the CPE keeps the ParameterKey. */
public record SetParameterValues(List<ParameterValue> parameterList, String parameterKey)
    implements AcsRequest<SetParameterValuesResponse> {
  public SetParameterValues {
    parameterList = List.copyOf(parameterList);
  }
}
