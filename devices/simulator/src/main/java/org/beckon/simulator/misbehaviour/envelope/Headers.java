package org.beckon.simulator.misbehaviour.envelope;

/** The SOAP header gone wrong (cpe-quirks 1). */
public final class Headers {
  private static final String ID = "<cwmp:ID [^>]*>[^<]*</cwmp:ID>";

  private Headers() {}

  /** A header without an ID. */
  public static String noId(String envelope, String answered) {
    return envelope.replaceFirst(ID, "");
  }

  /** No header at all. */
  public static String none(String envelope, String answered) {
    return envelope.replaceFirst("<soapenv:Header>.*</soapenv:Header>", "");
  }

  /** Another ID than the one that is answered. */
  public static String wrongId(String envelope, String answered) {
    return answered.isEmpty()
        ? envelope
        : envelope.replaceFirst(ID, "<cwmp:ID soapenv:mustUnderstand=\"1\">4711</cwmp:ID>");
  }
}
