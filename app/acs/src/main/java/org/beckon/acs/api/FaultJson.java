package org.beckon.acs.api;

import java.util.List;
import org.beckon.cwmp.rpc.Fault;

/** A fault as the API shows it. */
record FaultJson(int code, String text, List<ParameterFaultJson> parameters) {

  /** One refused parameter. */
  record ParameterFaultJson(String path, int code, String text) {}

  static FaultJson of(Fault fault) {
    return new FaultJson(
        fault.code(),
        fault.text(),
        fault.parameterFaults().stream()
            .map(one -> new ParameterFaultJson(one.parameterName(), one.code(), one.text()))
            .toList());
  }
}
