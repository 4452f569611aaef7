package org.beckon.console.panel.inform;

import java.util.Optional;

/** Settings that may part a device from this server when they are changed; gravest first. */
public enum Danger {
  /** The device goes to another server. */
  URL(".ManagementServer.URL"),
  /** The device does not call any server any more. */
  CWMP_OFF(".ManagementServer.EnableCWMP"),
  /** The device logs in with something that this server may not know. */
  LOGIN_NAME(".ManagementServer.Username"),
  /** As above. */
  LOGIN_PASSWORD(".ManagementServer.Password");

  private final String ending;

  Danger(String ending) {
    this.ending = ending;
  }

  /** What changing this parameter may bring about. */
  static Optional<Danger> of(String path) {
    for (Danger danger : values()) {
      if (path.endsWith(danger.ending)) {
        return Optional.of(danger);
      }
    }
    return Optional.empty();
  }
}
