package org.beckon.simulator.misbehaviour.envelope;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Odd XML, and such as no server may read (cpe-quirks 9, 12, 42). */
public final class Markup {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern DECLARATION = Pattern.compile("<\\?xml[^>]*\\?>");

  /** ID of the envelope that rides behind an Inform. */
  public static final String RIDER = "rider";

  /** Deeper than any message of CWMP. */
  private static final int DEEP = 10_000;

  /** Larger than any message that a server should read. */
  private static final int HUGE = 32 << 20;

  private Markup() {}

  /** Single quotes, indentation, spaces around names, types on names. */
  public static String untidy(String envelope, String answered) {
    String quoted =
        TAG.matcher(envelope)
            .replaceAll(found -> Matcher.quoteReplacement(found.group().replace('"', '\'')));
    return quoted
        .replaceAll("><(?!/)", ">\n    <")
        .replaceAll("(</[^>]*>)(?=</)", "$1\n  ")
        .replace("<Name>", "<Name xsi:type='xsd:string'>\n ")
        .replace("</Name>", "\t</Name>");
  }

  /** A document type with an entity, and its use. */
  public static String documentType(String envelope, String answered) {
    return afterDeclaration(envelope, "<!DOCTYPE E [<!ENTITY a \"many\"><!ENTITY b \"&a;&a;\">]>")
        .replaceFirst("<Manufacturer>", "<Manufacturer>&b;");
  }

  /** Elements in elements in elements. */
  public static String deep(String envelope, String answered) {
    return inBody(envelope, "<x>".repeat(DEEP) + "</x>".repeat(DEEP));
  }

  /** More than anybody wants to read. */
  public static String huge(String envelope, String answered) {
    return inBody(envelope, " ".repeat(HUGE));
  }

  /** A second envelope, with a question of the CPE's own, behind the Inform. */
  public static String severalEnvelopes(String envelope, String answered) {
    int from = envelope.indexOf("<soapenv:Body><cwmp:Inform>");
    if (from < 0) {
      return envelope;
    }
    String second =
        envelope.substring(0, from).replaceFirst("(<cwmp:ID [^>]*>)[^<]*", "$1" + RIDER)
            + "<soapenv:Body><cwmp:GetRPCMethods></cwmp:GetRPCMethods>"
            + "</soapenv:Body></soapenv:Envelope>";
    return envelope + "\r\n" + DECLARATION.matcher(second).replaceFirst("");
  }

  private static String afterDeclaration(String envelope, String text) {
    return DECLARATION
        .matcher(envelope)
        .replaceFirst(found -> Matcher.quoteReplacement(found.group() + text));
  }

  private static String inBody(String envelope, String text) {
    return envelope.replace("</soapenv:Body>", text + "</soapenv:Body>");
  }
}
