package org.beckon.simulator.misbehaviour.envelope;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values and their types gone wrong (cpe-quirks 6 to 8, 10, 11, 52). */
public final class Values {
  private static final Pattern VALUE = Pattern.compile("(<Value[^>]*>)([^<]+)(</Value>)");
  private static final Pattern VERSION =
      Pattern.compile("(DeviceInfo\\.HardwareVersion</Name><Value[^>]*>)");

  private Values() {}

  /** Values without their types. */
  public static String untyped(String envelope, String answered) {
    return envelope.replaceAll(" xsi:type=\"[^\"]*\"", "");
  }

  /** Types with a prefix that nobody declared. */
  public static String undeclaredTypes(String envelope, String answered) {
    return envelope.replaceFirst(" xmlns:xsd=\"[^\"]*\"", "");
  }

  /** Types that nobody knows. */
  public static String inventedTypes(String envelope, String answered) {
    return envelope.replaceAll("xsi:type=\"xsd:([A-Za-z]+)\"", "xsi:type=\"acme:$1_t\"");
  }

  /** No Value element where the value is empty. */
  public static String leftOut(String envelope, String answered) {
    return envelope.replaceAll("<Value[^>]*></Value>", "");
  }

  /** Everything is said to be read-only. */
  public static String readOnly(String envelope, String answered) {
    return envelope.replace("<Writable>1</Writable>", "<Writable>0</Writable>");
  }

  /** Nothing is said of what can be written. */
  public static String withoutWritable(String envelope, String answered) {
    return envelope.replaceAll("<Writable>[01]</Writable>", "");
  }

  /** A control character in a value. */
  public static String controlCharacter(String envelope, String answered) {
    return inVersion(envelope, "\u0001");
  }

  /** An ampersand in a value as it is. */
  public static String bareAmpersand(String envelope, String answered) {
    return inVersion(envelope, "AT&T & Co ");
  }

  /** A letter as ISO-8859-1 writes it, in a message that says it is UTF-8. */
  public static String latin1(String envelope, String answered) {
    return inVersion(envelope, "Ger\u00e4t ");
  }

  /** A letter as UTF-8 writes it, in a message that says it is ISO-8859-1. */
  public static String falseCharset(String envelope, String answered) {
    return inVersion(
        envelope.replaceFirst("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\""),
        "Ger\u00c3\u00a4t ");
  }

  /** What the kernel wrote, where a value belongs. */
  public static String kernelLog(String envelope, String answered) {
    return inVersion(envelope, "[   12.345678] &lt;6&gt;br0: port 1(eth0.2) entered state\n");
  }

  /** Values as character data sections. */
  public static String sections(String envelope, String answered) {
    return VALUE
        .matcher(envelope)
        .replaceAll(
            found ->
                found.group(2).contains("&")
                    ? Matcher.quoteReplacement(found.group())
                    : Matcher.quoteReplacement(
                        found.group(1) + "<![CDATA[" + found.group(2) + "]]>" + found.group(3)));
  }

  private static String inVersion(String envelope, String text) {
    return VERSION
        .matcher(envelope)
        .replaceAll(found -> Matcher.quoteReplacement(found.group() + text));
  }
}
