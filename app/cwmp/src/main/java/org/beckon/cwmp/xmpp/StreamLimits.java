package org.beckon.cwmp.xmpp;

/**
 * How much of a stream is read.
 *
 * @param stanzaBytes longest stanza; also the longest stream header
 * @param depth of elements, the stream itself not counted
 * @param elements in a stanza
 * @param attributes of an element
 * @param distinctNames of elements and attributes in a whole stream
 */
public record StreamLimits(
    int stanzaBytes, int depth, int elements, int attributes, int distinctNames) {
  /** RFC 6120 13.12 asks for at least 10,000 bytes. */
  public static final StreamLimits DEFAULT = new StreamLimits(16_384, 12, 200, 32, 500);
}
