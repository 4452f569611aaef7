package org.beckon.simulator.engine.software;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.rpc.ChangeDUState;
import org.beckon.cwmp.rpc.DUStateChangeComplete;
import org.beckon.cwmp.rpc.DuOperation;
import org.beckon.cwmp.rpc.DuResult;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.simulator.engine.rpc.CpeFault;
import org.beckon.simulator.engine.rpc.Lengths;

/** The ordered changes of deployment units, and the units themselves. Not thread-safe. */
public final class SoftwareChanges {
  /** Calls that wait at most. */
  public static final int MAX_CALLS = 3;

  /** Operations of one call. */
  static final int MAX_OPERATIONS = 16;

  private static final Duration DURATION = Duration.ofSeconds(2);

  private record Waiting(ChangeDUState call, Instant at) {}

  private final SoftwareUnits units;
  private final List<Waiting> waiting = new ArrayList<>();

  /** None yet; paths of units begin with the root object. */
  public SoftwareChanges(String root) {
    units = new SoftwareUnits(root);
  }

  /** Takes a call, or says why not; how it goes is told later (TR-069 A.4.1.10). */
  public Optional<Fault> order(ChangeDUState call, Instant now) {
    if (call.operations().isEmpty()) {
      return Optional.of(CpeFault.INVALID_ARGUMENTS.because("there is no operation"));
    }
    Lengths lengths = Lengths.check().text("CommandKey", call.commandKey(), Lengths.KEY);
    call.operations().forEach(operation -> check(operation, lengths));
    if (lengths.fault().isPresent()) {
      return lengths.fault();
    }
    if (waiting.size() >= MAX_CALLS || call.operations().size() > MAX_OPERATIONS) {
      return Optional.of(CpeFault.RESOURCES_EXCEEDED.because("too many operations"));
    }
    waiting.add(new Waiting(call, now.plus(DURATION)));
    return Optional.empty();
  }

  /** When the next call will have been carried out, empty when none waits. */
  public Optional<Instant> next() {
    return waiting.stream().map(Waiting::at).min(Comparator.naturalOrder());
  }

  /** Carries out the calls whose time has come; what to tell the ACS of each. */
  public List<DUStateChangeComplete> takeDue(Instant now) {
    List<DUStateChangeComplete> complete = new ArrayList<>();
    for (Waiting one : List.copyOf(waiting)) {
      if (!one.at().isAfter(now)) {
        waiting.remove(one);
        List<DuResult> results =
            one.call().operations().stream()
                .flatMap(operation -> units.apply(operation, now).stream())
                .toList();
        complete.add(new DUStateChangeComplete(results, one.call().commandKey()));
      }
    }
    return complete;
  }

  /** Forgets all, as at a factory reset. */
  public void clear() {
    waiting.clear();
    units.clear();
  }

  private static void check(DuOperation operation, Lengths lengths) {
    switch (operation) {
      case DuOperation.Install install ->
          lengths
              .text("URL", install.url(), Lengths.LONG_URL)
              .text("Username", install.username(), Lengths.TEXT)
              .text("Password", install.password(), Lengths.TEXT)
              .text("ExecutionEnvRef", install.executionEnvRef(), Lengths.TEXT);
      case DuOperation.Update update ->
          lengths
              .text("URL", update.url(), Lengths.LONG_URL)
              .text("Version", update.version(), Lengths.KEY)
              .text("Username", update.username(), Lengths.TEXT)
              .text("Password", update.password(), Lengths.TEXT);
      case DuOperation.Uninstall uninstall ->
          lengths
              .text("Version", uninstall.version(), Lengths.KEY)
              .text("ExecutionEnvRef", uninstall.executionEnvRef(), Lengths.TEXT);
    }
  }
}
