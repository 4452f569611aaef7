package org.beckon.cwmp.call;

import java.util.Optional;
import java.util.regex.Pattern;
import org.beckon.cwmp.model.ValueCheck;
import org.beckon.cwmp.model.ValueCodec;
import org.beckon.cwmp.model.ValueType;

/**
 * What a text must be to be an argument.
 *
 * @param words what it must be, for people: {@code at most 32 characters}
 */
public record Check(String words, Form form, long least, long most) {
  private static final Pattern UUID =
      Pattern.compile("[A-Fa-f0-9]{8}(-[A-Fa-f0-9]{4}){3}-[A-Fa-f0-9]{12}");

  /** What kind of text it is. */
  public enum Form {
    TEXT,
    NUMBER,
    BOOLEAN,
    BASE64,
    UUID,
    OBJECT,
    TYPE
  }

  static Check text(int most) {
    return new Check("at most " + most + " characters", Form.TEXT, 0, most);
  }

  static Check needed(int most) {
    return new Check("1 to " + most + " characters", Form.TEXT, 1, most);
  }

  static Check number(long least, long most) {
    return new Check("a number from " + least + " to " + most, Form.NUMBER, least, most);
  }

  /** unsignedInt. */
  static Check unsigned() {
    return number(0, 4_294_967_295L);
  }

  static Check bool() {
    return new Check("0, 1, true or false", Form.BOOLEAN, 0, 0);
  }

  static Check base64() {
    return new Check("base64", Form.BASE64, 1, Integer.MAX_VALUE);
  }

  static Check uuid() {
    return new Check("a UUID: 8-4-4-4-12 hexadecimal digits", Form.UUID, 0, Integer.MAX_VALUE);
  }

  /** The name of an object. */
  static Check object() {
    return new Check("a path that ends with a dot, at most 256 characters", Form.OBJECT, 1, 256);
  }

  /** The type of a value; empty lets the server find it. */
  static Check type() {
    return new Check("a type such as xsd:int", Form.TYPE, 0, 64);
  }

  /** Whether the text is right. */
  public boolean accepts(String text) {
    return switch (form) {
      case TEXT -> text.length() >= least && text.length() <= most;
      case NUMBER -> isNumber(text.strip());
      case BOOLEAN -> ValueCodec.bool(text.strip()).isPresent();
      case BASE64 ->
          !text.isBlank() && ValueCodec.check(ValueType.BASE64, text) instanceof ValueCheck.Valid;
      case UUID -> UUID.matcher(text).matches();
      case OBJECT -> text.endsWith(".") && text.length() > 1 && text.length() <= most;
      case TYPE -> text.isEmpty() || ValueType.isExact(text);
    };
  }

  /** The problem with a text, in words; empty when there is none. */
  Optional<String> problem(String argument, String text) {
    return accepts(text) ? Optional.empty() : Optional.of(argument + " has to be " + words + ".");
  }

  private boolean isNumber(String text) {
    if (!text.matches("-?[0-9]{1,18}")) {
      return false;
    }
    long number = Long.parseLong(text);
    return number >= least && number <= most;
  }
}
