package org.beckon.simulator.misbehaviour.envelope;

/** Namespaces gone wrong (cpe-quirks 2). */
public final class Namespaces {
  private static final String CWMP = "urn:dslforum-org:cwmp-1-[0-9]";
  private static final String DECLARED = " xmlns:cwmp=\"[^\"]*\"";

  private Namespaces() {}

  /** A URN that no version of CWMP has. */
  public static String unknownUrn(String envelope, String answered) {
    return envelope.replaceFirst(CWMP, "urn:dslforum-org:cwmp-7-7");
  }

  /** Other prefixes than the usual ones. */
  public static String otherPrefixes(String envelope, String answered) {
    return envelope
        .replace("soapenv:", "S:")
        .replace("xmlns:soapenv=", "xmlns:S=")
        .replace("cwmp:", "tr69:")
        .replace("xmlns:cwmp=", "xmlns:tr69=");
  }

  /** The namespace of CWMP as default one on each of its elements. */
  public static String byDefault(String envelope, String answered) {
    return envelope
        .replaceFirst(DECLARED, "")
        .replaceAll("<cwmp:([A-Za-z]+)", "<$1 xmlns=\"urn:dslforum-org:cwmp-1-0\"")
        .replace("</cwmp:", "</");
  }

  /** No namespace on any element of CWMP. */
  public static String none(String envelope, String answered) {
    return envelope.replaceFirst(DECLARED, "").replace("<cwmp:", "<").replace("</cwmp:", "</");
  }
}
