package org.beckon.acs.operation.program;

import java.util.ArrayList;
import java.util.List;
import org.beckon.acs.operation.Outcome;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.ParameterFault;

/**
 * Looks for what a device did not like of a write that it refused without saying which parameter:
 * asks for each name, which changes nothing. Writing them one by one, be it with their old values,
 * would half apply the write or set off what a write sets off.
 */
final class Culprits {
  /** Names that are asked for; of a longer write only the first. */
  private static final int MOST = 32;

  private static final int NO_SUCH_NAME = 9005;
  private static final int READ_ONLY = 9008;

  private final Fault fault;
  private final List<ParameterFault> found;
  private final List<ParameterValue> left;

  private Culprits(Fault fault, List<ParameterFault> found, List<ParameterValue> left) {
    this.fault = fault;
    this.found = List.copyOf(found);
    this.left = List.copyOf(left);
  }

  static Turn find(Fault fault, List<ParameterValue> values) {
    return new Culprits(fault, List.of(), values.subList(0, Math.min(MOST, values.size()))).next();
  }

  private Turn next() {
    if (left.isEmpty()) {
      return Finished.with(new Outcome.Refused(new Fault(fault.code(), fault.text(), found)));
    }
    String name = left.getFirst().name();
    return Ask.of(
        new GetParameterNames(name, false),
        answer -> {
          boolean readOnly =
              answer.parameterList().stream()
                  .anyMatch(info -> info.name().equals(name) && info.access() == Access.READ_ONLY);
          return readOnly
              ? with(new ParameterFault(name, READ_ONLY, "The device lists it as read-only."))
              : without();
        },
        refused ->
            refused.code() == NO_SUCH_NAME
                ? with(new ParameterFault(name, NO_SUCH_NAME, "The device does not know it."))
                : without());
  }

  private Turn with(ParameterFault culprit) {
    List<ParameterFault> more = new ArrayList<>(found);
    more.add(culprit);
    return new Culprits(fault, more, left.subList(1, left.size())).next();
  }

  private Turn without() {
    return new Culprits(fault, found, left.subList(1, left.size())).next();
  }
}
