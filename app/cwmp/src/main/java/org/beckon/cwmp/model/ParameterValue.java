package org.beckon.cwmp.model;

/**
 * A parameter with its value: ParameterValueStruct.
 *
 * @param name full path of the parameter; in a reply of a CPE whatever it sent
 * @param value the text between the tags, untrimmed; never null
 * @param type the {@code xsi:type} as it stood on the wire, empty when there was none; never null
 */
public record ParameterValue(String name, String value, String type) {

  /** A value of a known type, as Beckon writes it. */
  public static ParameterValue of(String name, String value, ValueType type) {
    return new ParameterValue(name, value, type.wireName());
  }

  /** The type that {@link #type} means; a string when it means none. */
  public ValueType valueType() {
    return ValueType.of(type);
  }
}
