package org.beckon.simulator.engine.rpc;

import java.util.Optional;
import org.beckon.cwmp.rpc.Fault;

/** Finds the first argument of a call that is longer than the specification allows (9003). */
public final class Lengths {
  /** Characters of a CommandKey or ParameterKey (TR-069 A.3). */
  public static final int KEY = 32;

  /** Characters of a FileType, an OptionName or a WindowMode. */
  public static final int NAME = 64;

  /** Characters of most other strings. */
  public static final int TEXT = 256;

  /** Characters of the URL of a deployment unit. */
  public static final int LONG_URL = 1024;

  private Optional<Fault> fault = Optional.empty();

  private Lengths() {}

  public static Lengths check() {
    return new Lengths();
  }

  /** Checks one argument. */
  public Lengths text(String argument, String value, int most) {
    if (fault.isEmpty() && value.length() > most) {
      fault = Optional.of(CpeFault.INVALID_ARGUMENTS.because(argument + " is too long"));
    }
    return this;
  }

  /** The refusal, empty when all arguments are short enough. */
  public Optional<Fault> fault() {
    return fault;
  }
}
