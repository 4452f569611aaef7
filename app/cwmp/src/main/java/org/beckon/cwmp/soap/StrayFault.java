package org.beckon.cwmp.soap;

import java.util.Optional;
import org.beckon.cwmp.rpc.Fault;

/**
 * A fault that a CPE put inside a {@code …Response} instead of sending a SOAP fault: as a whole
 * Fault element or as its bare fields (cpe-quirks 15).
 */
final class StrayFault {
  private final FaultReader fault = new FaultReader();
  private boolean found;

  static boolean isFaultElement(String name) {
    return switch (name) {
      case "Fault", "FaultCode", "FaultString", "SetParameterValuesFault", "faultcode" -> true;
      default -> false;
    };
  }

  /** Reads the element at the cursor, which {@link #isFaultElement} has recognised. */
  void read(XmlCursor in) throws MalformedException {
    found = true;
    if (in.name().equals("Fault")) {
      fault.readChildren(in);
    } else {
      fault.readField(in);
    }
  }

  /** Takes a fault code that stood in the place of a Status. */
  void found(int code) {
    found = true;
    fault.setCode(code);
  }

  Optional<Fault> get() {
    return found ? Optional.of(fault.toFault()) : Optional.empty();
  }
}
