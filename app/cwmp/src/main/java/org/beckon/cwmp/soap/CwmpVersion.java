package org.beckon.cwmp.soap;

import java.util.Arrays;
import java.util.Optional;

/** The versions of CWMP, in order (cwmp-rpc 1). */
public enum CwmpVersion {
  V1_0("1.0"),
  V1_1("1.1"),
  V1_2("1.2"),
  V1_3("1.3"),
  V1_4("1.4");

  private final String text;

  CwmpVersion(String text) {
    this.text = text;
  }

  /** As SupportedCWMPVersions and UseCWMPVersion write it, for example {@code 1.2}. */
  public String text() {
    return text;
  }

  /** The version of this text; empty when there is none of it. */
  public static Optional<CwmpVersion> of(String text) {
    return Arrays.stream(values()).filter(version -> version.text.equals(text.strip())).findFirst();
  }

  /**
   * The version of a CPE that sent this Inform and lists no versions in it: by its namespace, and
   * by SessionTimeout, which came with 1.3 (cwmp-rpc 1).
   */
  public static CwmpVersion ofInform(Envelope inform) {
    boolean timeout = inform.header().sessionTimeout() > 0;
    return of(inform.namespace(), timeout ? V1_3 : V1_2);
  }

  /**
   * The version of an ACS that names none in its InformResponse: 1.3 at most, since 1.4 would have
   * named one (cwmp-rpc 1).
   */
  public static CwmpVersion ofInformResponse(Envelope response) {
    return of(response.namespace(), V1_3);
  }

  private static CwmpVersion of(CwmpNamespace namespace, CwmpVersion of12) {
    if (namespace.equals(CwmpNamespace.V1_1)) {
      return V1_1;
    }
    if (namespace.equals(CwmpNamespace.V1_2)) {
      return of12;
    }
    boolean beyond = namespace.equals(CwmpNamespace.V1_3) || namespace.equals(CwmpNamespace.V1_4);
    return beyond ? V1_4 : V1_0;
  }

  /** The namespace of its messages: 1.3 and 1.4 kept that of 1.2. */
  public CwmpNamespace namespace() {
    return switch (this) {
      case V1_0 -> CwmpNamespace.V1_0;
      case V1_1 -> CwmpNamespace.V1_1;
      case V1_2, V1_3, V1_4 -> CwmpNamespace.V1_2;
    };
  }

  /** Whether what came with the other version is in this one too. */
  public boolean has(CwmpVersion other) {
    return compareTo(other) >= 0;
  }

  /** The older of the two. */
  public CwmpVersion orOlder(CwmpVersion other) {
    return has(other) ? other : this;
  }
}
