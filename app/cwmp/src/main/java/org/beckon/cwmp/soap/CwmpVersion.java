package org.beckon.cwmp.soap;

/** The versions of CWMP (cwmp-rpc 1). */
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
}
