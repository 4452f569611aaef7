package org.beckon.simulator.misbehaviour.envelope;

/** Array counts gone wrong (cpe-quirks 5). */
public final class Arrays {
  private static final String COUNT = "(soapenc:arrayType=\"[^\"\\[]*\\[)([0-9]+)";

  private Arrays() {}

  /** Counts with zeros in front. */
  public static String padded(String envelope, String answered) {
    return envelope.replaceAll(COUNT, "$10000$2");
  }

  /** Counts that are not true. */
  public static String wrong(String envelope, String answered) {
    return envelope.replaceAll(COUNT, "$17$2");
  }

  /** No arrayType at all. */
  public static String uncounted(String envelope, String answered) {
    return envelope.replaceAll(" soapenc:arrayType=\"[^\"]*\"", "");
  }
}
