package org.beckon.simulator.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beckon.cwmp.rpc.Request;
import org.beckon.cwmp.soap.CwmpNamespace;
import org.beckon.cwmp.soap.CwmpVersion;
import org.beckon.cwmp.soap.Envelope;
import org.beckon.cwmp.soap.Header;
import org.beckon.cwmp.soap.RpcCatalogue;

/**
 * The version of CWMP that a CPE speaks in a session: its own in the Inform, from then on what the
 * two sides have in common (cwmp-rpc 1).
 */
record Dialect(CwmpVersion version) {
  /** Seconds that the ACS is asked to wait between two messages of the CPE. */
  private static final int SESSION_TIMEOUT = 60;

  CwmpNamespace namespace() {
    return version.namespace();
  }

  /** The header of an Inform: SessionTimeout since 1.3, SupportedCWMPVersions since 1.4. */
  Header ofInform(String messageId) {
    int timeout = version.has(CwmpVersion.V1_3) ? SESSION_TIMEOUT : 0;
    return new Header(messageId, false, timeout, supported(), "");
  }

  private String supported() {
    return version.has(CwmpVersion.V1_4)
        ? Arrays.stream(CwmpVersion.values())
            .filter(version::has)
            .map(CwmpVersion::text)
            .collect(Collectors.joining(","))
        : "";
  }

  /**
   * What is spoken after this InformResponse; empty when the ACS chose what was not offered. An ACS
   * that chooses nothing is known by its namespace.
   */
  Optional<Dialect> agreed(Envelope response) {
    String chosen = response.header().useCwmpVersion();
    return chosen.isEmpty() || !version.has(CwmpVersion.V1_4)
        ? Optional.of(new Dialect(version.orOlder(CwmpVersion.ofInformResponse(response))))
        : CwmpVersion.of(chosen).filter(version::has).map(Dialect::new);
  }

  /** Whether this version has the method; a vendor's is in each. */
  boolean has(Request<?> call) {
    return RpcCatalogue.since(call.method()).map(version::has).orElse(true);
  }
}
