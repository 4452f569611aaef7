package org.beckon.cwmp.soap;

/**
 * The XML namespace of a CWMP message. Those of the specification are 1-0 to 1-2; 1-3 and 1-4 occur
 * in the field (cwmp-rpc 1).
 *
 * @param uri the URI that the CPE used, whatever it is
 */
public record CwmpNamespace(String uri) {
  private static final String PREFIX = "urn:dslforum-org:cwmp-1-";

  public static final CwmpNamespace V1_0 = new CwmpNamespace(PREFIX + "0");
  public static final CwmpNamespace V1_1 = new CwmpNamespace(PREFIX + "1");
  public static final CwmpNamespace V1_2 = new CwmpNamespace(PREFIX + "2");
  public static final CwmpNamespace V1_3 = new CwmpNamespace(PREFIX + "3");
  public static final CwmpNamespace V1_4 = new CwmpNamespace(PREFIX + "4");

  /** Whether a namespace URI names CWMP at all, in whatever version. */
  static boolean isCwmp(String uri) {
    return uri.startsWith("urn:dslforum-org:cwmp-");
  }

  /** Whether this is one of the five namespaces that occur with CWMP 1.0 to 1.4. */
  public boolean isKnown() {
    return uri.length() == PREFIX.length() + 1
        && uri.startsWith(PREFIX)
        && uri.charAt(uri.length() - 1) >= '0'
        && uri.charAt(uri.length() - 1) <= '4';
  }
}
