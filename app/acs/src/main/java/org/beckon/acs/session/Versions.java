package org.beckon.acs.session;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.beckon.cwmp.soap.CwmpVersion;
import org.beckon.cwmp.soap.Envelope;

/** The choice of the CWMP version (TR-069 3.5, SupportedCWMPVersions and UseCWMPVersion). */
final class Versions {
  private Versions() {}

  /** Whether the CPE lists its versions: only then it is told which one to use. */
  static boolean listed(Envelope inform) {
    return !inform.header().supportedCwmpVersions().isBlank();
  }

  /**
   * The version that is spoken after this Inform: the highest common one; where the CPE lists none,
   * the one that its Inform shows. Empty when there is no common one.
   */
  static Optional<CwmpVersion> spoken(Envelope inform) {
    return listed(inform)
        ? Arrays.stream(inform.header().supportedCwmpVersions().split(","))
            .flatMap(text -> CwmpVersion.of(text).stream())
            .max(Comparator.naturalOrder())
        : Optional.of(CwmpVersion.ofInform(inform));
  }
}
