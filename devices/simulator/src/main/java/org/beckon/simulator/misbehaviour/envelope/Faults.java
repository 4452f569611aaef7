package org.beckon.simulator.misbehaviour.envelope;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Faults in the wrong form (cpe-quirks 15, 48, 49). */
public final class Faults {
  private static final Pattern FAULT = Pattern.compile("<soapenv:Fault>.*</soapenv:Fault>");
  private static final Pattern CODE = Pattern.compile("<FaultCode>([0-9]+)</FaultCode>");

  private Faults() {}

  /** The fault inside the answer of the method. */
  public static String insideResponse(String envelope, String answered) {
    String element = "cwmp:" + answered + "Response";
    return FAULT
        .matcher(envelope)
        .replaceFirst(
            found ->
                Matcher.quoteReplacement(
                    "<" + element + ">" + found.group() + "</" + element + ">"));
  }

  /** The fault without its detail. */
  public static String bare(String envelope, String answered) {
    return envelope.replaceFirst("<detail>.*</detail>", "");
  }

  /** The fault with a prefix that nobody declared. */
  public static String undeclaredPrefix(String envelope, String answered) {
    return envelope.replace("soapenv:Fault>", "SOAP-ENV:Fault>");
  }

  /** The fault code of AddObject as the status of its answer. */
  public static String asStatus(String envelope, String answered) {
    Matcher fault = FAULT.matcher(envelope);
    if (!answered.equals("AddObject") || !fault.find()) {
      return envelope;
    }
    Matcher code = CODE.matcher(fault.group());
    String status = code.find() ? code.group(1) : "9005";
    return fault.replaceFirst(
        "<cwmp:AddObjectResponse><InstanceNumber>0</InstanceNumber><Status>"
            + status
            + "</Status></cwmp:AddObjectResponse>");
  }
}
