package org.beckon.simulator.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;

/** What a CPE has promised to do when the running session is over. Not thread-safe. */
final class AfterSession {
  private final List<Event> methods = new ArrayList<>();
  private final Set<String> changed = new LinkedHashSet<>();
  private boolean reboot;
  private boolean factoryReset;
  private boolean newAcs;

  /** Each call of Reboot gives an event of its own, but there is one reboot (TR-069 A.3.2.9). */
  void reboot(String commandKey) {
    reboot = true;
    methods.add(new Event(EventCode.M_REBOOT, commandKey));
  }

  /** Reboots into new firmware, which changes the values of these parameters. */
  void rebootWith(Set<String> parameters) {
    reboot = true;
    changed.addAll(parameters);
  }

  void factoryReset() {
    factoryReset = true;
    reboot = true;
  }

  /** ManagementServer.URL has another value: the new ACS is told of a BOOTSTRAP. */
  void newAcs() {
    newAcs = true;
  }

  boolean isReboot() {
    return reboot;
  }

  boolean isFactoryReset() {
    return factoryReset;
  }

  /** Whether all that was to be told before is void (TR-069 3.7.1.5, 0 BOOTSTRAP). */
  boolean isBootstrap() {
    return newAcs || factoryReset;
  }

  List<Event> methods() {
    return methods;
  }

  /** Parameters whose change is to be told after the reboot. */
  Set<String> changed() {
    return changed;
  }
}
