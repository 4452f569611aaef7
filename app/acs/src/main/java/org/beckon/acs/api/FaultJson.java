package org.beckon.acs.api;

import java.util.List;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;

/** A fault as the API shows it. */
record FaultJson(int code, String text, List<ParameterFaultJson> parameters) {

  /** One refused parameter. */
  record ParameterFaultJson(String path, int code, String text) {}

  static FaultJson of(Fault fault) {
    return new FaultJson(fault.code(), fault.text(), of(fault.parameterFaults()));
  }

  static List<ParameterFaultJson> of(List<ParameterFault> faults) {
    return faults.stream()
        .map(one -> new ParameterFaultJson(one.parameterName(), one.code(), one.text()))
        .toList();
  }
}
