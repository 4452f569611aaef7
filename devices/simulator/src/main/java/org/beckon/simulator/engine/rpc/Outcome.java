package org.beckon.simulator.engine.rpc;

import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.Response;
import org.beckon.simulator.engine.tree.ParameterTree;

/** What the call of a method led to. */
public sealed interface Outcome {

  /** The method was carried out. */
  record Done(ParameterTree tree, Response response) implements Outcome {}

  /** The method was refused; the data model is as it was. */
  record Refused(Fault fault) implements Outcome {}

  /** A refusal without details of parameters. */
  static Outcome refused(CpeFault fault, String detail) {
    return new Refused(fault.because(detail));
  }
}
