package org.beckon.cwmp.model;

/** The CWMP primitive types that a parameter value can have on the wire (TR-106 table of types). */
public enum ValueType {
  STRING("xsd:string"),
  INT("xsd:int"),
  UNSIGNED_INT("xsd:unsignedInt"),
  LONG("xsd:long"),
  UNSIGNED_LONG("xsd:unsignedLong"),
  BOOLEAN("xsd:boolean"),
  DATE_TIME("xsd:dateTime"),
  BASE64("xsd:base64"),
  HEX_BINARY("xsd:hexBinary"),
  DECIMAL("xsd:decimal");

  private final String wireName;

  ValueType(String wireName) {
    this.wireName = wireName;
  }

  /** The {@code xsi:type} that Beckon writes for this type. */
  public String wireName() {
    return wireName;
  }

  /**
   * Reads an {@code xsi:type} leniently: any prefix, a length in parentheses, any letter case. Text
   * that names no known type, and absent text, is a string (cpe-quirks 6).
   *
   * @param text the attribute's text, or the empty string when it was absent; never null
   */
  public static ValueType of(String text) {
    String local = text.strip();
    int colon = local.indexOf(':');
    if (colon >= 0) {
      local = local.substring(colon + 1);
    }
    int bracket = local.indexOf('(');
    if (bracket >= 0) {
      local = local.substring(0, bracket);
    }
    for (ValueType type : values()) {
      if (type.wireName.regionMatches(true, 4, local, 0, Math.max(local.length(), 1))
          && type.wireName.length() == local.length() + 4) {
        return type;
      }
    }
    return local.equalsIgnoreCase("base64Binary") ? BASE64 : STRING;
  }
}
