package org.beckon.acs.reach;

/**
 * Where a connection request over HTTP goes, and why.
 *
 * @param source what says so
 * @param of the tag of the rule, or the id of the gateway; empty for the others
 * @param template as it was written; empty where none is
 * @param url whole; empty where the template needs what the device has not told
 * @param ownersWord whether the owner of the server named the host, so that it may lie anywhere;
 *     else it is the device's word, which is believed within bounds (cpe-quirks 34)
 */
public record Destination(
    Source source, String of, String template, String url, boolean ownersWord) {

  /** What says where a request goes; the later ones win over the earlier ones. */
  public enum Source {
    /** The device's ConnectionRequestURL. */
    REPORTED("reported"),
    /** A rule for a tag of the device. */
    TAG("tag"),
    /** A port that its gateway forwards to it. */
    FORWARD("forward"),
    /** An address that was set for this device. */
    DEVICE("device");

    private final String text;

    Source(String text) {
      this.text = text;
    }

    /** The word of the command line and the API. */
    public String text() {
      return text;
    }
  }
}
