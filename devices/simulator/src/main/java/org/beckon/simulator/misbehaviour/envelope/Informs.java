package org.beckon.simulator.misbehaviour.envelope;

/** Odd Informs (cpe-quirks 52). */
public final class Informs {
  private Informs() {}

  /** One more EventStruct, which has no code. */
  public static String eventWithoutCode(String envelope, String answered) {
    return envelope.replaceFirst(
        "</Event>", "<EventStruct><CommandKey></CommandKey></EventStruct></Event>");
  }

  /** An element in DeviceId that does not belong there. */
  public static String moreInDeviceId(String envelope, String answered) {
    return envelope.replaceFirst("</DeviceId>", "<ModelName>Odd</ModelName></DeviceId>");
  }

  /** A time far in the future. */
  public static String farDate(String envelope, String answered) {
    return envelope.replaceFirst("<CurrentTime>[^<]*", "<CurrentTime>3004317-07-24T05:26:39+00:00");
  }
}
