package org.beckon.console.boot;

import java.nio.file.Path;
import org.beckon.console.boot.client.RunningBeckon;

/** Where simulated devices call in. {@link #toString} hides the password. */
record AcsTarget(String url, String username, String password) {

  /**
   * What the options say; what they leave out is asked of the Beckon on the data directory.
   *
   * @param url null when not given; likewise the others
   */
  static AcsTarget of(String url, String username, String password, Path data)
      throws CommandFailed {
    if (url != null) {
      return new AcsTarget(url, username == null ? "" : username, password == null ? "" : password);
    }
    RunningBeckon running = RunningBeckon.on(data);
    return new AcsTarget(
        running.acsUrl(),
        username == null ? running.cpeUser() : username,
        password == null ? running.cpePassword() : password);
  }

  @Override
  public String toString() {
    return "AcsTarget[" + url + ", " + username + ", ********]";
  }
}
