package org.beckon.cwmp.soap;

/**
 * How much of a message body is read before it is refused; whatever comes from the network is
 * hostile until it has been read within these bounds.
 *
 * @param bytes length of the whole body
 * @param depth nesting of elements
 * @param items array entries in one message, all arrays together
 * @param nameLength characters of an element or attribute name
 * @param textLength characters of one value
 * @param attributes attributes of one element
 * @param distinctNames different element and attribute names in one message
 */
public record Limits(
    int bytes,
    int depth,
    int items,
    int nameLength,
    int textLength,
    int attributes,
    int distinctNames) {

  /** Generous for the largest CPE known: 16 MiB, 100,000 parameters, values of 8 Mi characters. */
  public static final Limits DEFAULT = new Limits(16 << 20, 32, 100_000, 256, 8 << 20, 64, 512);

  public Limits {
    if (bytes < 1
        || depth < 1
        || items < 1
        || nameLength < 1
        || textLength < 1
        || attributes < 1
        || distinctNames < 1) {
      throw new IllegalArgumentException("every limit is at least 1");
    }
  }
}
