package org.beckon.cwmp.soap;

import java.util.List;

/**
 * The CWMP elements of a SOAP header (TR-069 3.5, table of header elements).
 *
 * @param id text of the ID element, empty when there was none
 * @param holdRequests only from an ACS
 * @param sessionTimeout seconds that the CPE asks for, 0 when it did not ask
 * @param supportedCwmpVersions as the CPE listed them, empty when it did not
 * @param useCwmpVersion as the ACS chose, empty when it did not
 * @param notUnderstood names of unknown elements that say they must be understood (SOAP 1.1 4.2.3)
 */
public record Header(
    String id,
    boolean holdRequests,
    int sessionTimeout,
    String supportedCwmpVersions,
    String useCwmpVersion,
    List<String> notUnderstood) {

  public Header {
    notUnderstood = List.copyOf(notUnderstood);
  }

  /** A header of known elements only. */
  public Header(
      String id,
      boolean holdRequests,
      int sessionTimeout,
      String supportedCwmpVersions,
      String useCwmpVersion) {
    this(id, holdRequests, sessionTimeout, supportedCwmpVersions, useCwmpVersion, List.of());
  }

  /** No header element at all. */
  public static final Header NONE = new Header("", false, 0, "", "");

  /** A header with an ID only; none at all when the ID is empty. */
  public static Header withId(String id) {
    return new Header(id, false, 0, "", "");
  }
}
