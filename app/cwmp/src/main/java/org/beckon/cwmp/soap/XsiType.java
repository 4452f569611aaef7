package org.beckon.cwmp.soap;

/** The {@code xsi:type} of a value as Beckon writes it. */
final class XsiType {
  private static final String STRING = "xsd:string";
  private static final String XSD = "xsd:";
  private static final String SOAPENC = "soapenc:";

  private XsiType() {}

  /**
   * The type that a CPE used, written with a prefix that our envelope declares and without a length
   * in parentheses; a string where there was none or it is no name (cpe-quirks 6).
   */
  static String toWrite(String read) {
    if (read.equals(STRING)) {
      return STRING;
    }
    String local = read.strip();
    boolean encoding = local.startsWith(SOAPENC);
    local = local.substring(local.lastIndexOf(':') + 1);
    int bracket = local.indexOf('(');
    if (bracket >= 0) {
      local = local.substring(0, bracket);
    }
    return isName(local) ? (encoding ? SOAPENC : XSD) + local : STRING;
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
      boolean later = c >= '0' && c <= '9' || c == '-' || c == '.';
      if (!letter && (i == 0 || !later)) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
