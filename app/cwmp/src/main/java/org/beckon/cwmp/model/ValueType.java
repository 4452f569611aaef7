package org.beckon.cwmp.model;

import java.util.List;

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

  private static final List<ValueType> VALUES = List.of(values());

  private final String wireName;
  private final String localName;

  ValueType(String wireName) {
    this.wireName = wireName;
    this.localName = wireName.substring(wireName.indexOf(':') + 1);
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
    String local = localPart(text);
    for (ValueType type : VALUES) {
      if (type.localName.equalsIgnoreCase(local)) {
        return type;
      }
    }
    return local.equalsIgnoreCase("base64Binary") ? BASE64 : STRING;
  }

  /**
   * Whether an {@code xsi:type} names one of the types exactly, whatever its prefix: not an
   * invented one, and without a length in parentheses.
   */
  public static boolean isExact(String text) {
    String local = text.substring(text.indexOf(':') + 1);
    return switch (local) {
      case "string",
          "int",
          "unsignedInt",
          "long",
          "unsignedLong",
          "boolean",
          "dateTime",
          "base64",
          "base64Binary",
          "hexBinary",
          "decimal" ->
          true;
      default -> false;
    };
  }

  private static String localPart(String text) {
    String local = text.strip();
    local = local.substring(local.indexOf(':') + 1);
    int bracket = local.indexOf('(');
    return bracket < 0 ? local : local.substring(0, bracket);
  }
}
