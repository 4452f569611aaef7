package org.beckon.acs.setting;

import java.util.Optional;

/** Tries whether a port can be had. Thread-safe. */
@FunctionalInterface
public interface PortCheck {

  /** Takes all ports as free. */
  PortCheck NONE = (udp, port) -> Optional.empty();

  /**
   * Why this computer would not give the port; empty when it would.
   *
   * @param udp else TCP
   * @param port not 0
   */
  Optional<SettingProblem> problem(boolean udp, int port);
}
