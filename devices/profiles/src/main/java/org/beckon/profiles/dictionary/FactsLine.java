package org.beckon.profiles.dictionary;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beckon.cwmp.model.ValueType;

/** One line of a dictionary file, split into its fields; the head of the file explains them. */
final class FactsLine {

  private static final Pattern LIST = Pattern.compile("list(?:\\[(.*?)])?(?: <=(\\d+))?");
  private static final String PATTERN = "pattern: ";
  private static final String VALUES_FROM = "values-from: ";

  private final String[] fields;

  FactsLine(String line) {
    this.fields = line.split("\t", -1);
  }

  /** The field, empty where the line is shorter. */
  private String field(int index) {
    return index < fields.length ? fields[index] : "";
  }

  ObjectFacts object(String path) {
    ObjectFacts.Kind kind =
        switch (field(1)) {
          case "single" -> ObjectFacts.Kind.SINGLE;
          case "fixed" -> ObjectFacts.Kind.FIXED_TABLE;
          case "create" -> ObjectFacts.Kind.CREATABLE_TABLE;
          default -> throw new IllegalStateException("unknown kind of object " + path);
        };
    return new ObjectFacts(path, kind, field(2), field(3), field(4), field(5).equals("old"));
  }

  /** The facts of the parameter with this generic path. */
  ParameterFacts parameter(String path) {
    String object = path.substring(0, path.lastIndexOf('.') + 1);
    ValueType itemType = ValueType.of(field(2));
    boolean list = !field(8).isEmpty();
    String values = field(7);
    List<String> flags = Arrays.asList(field(11).split(","));
    return new ParameterFacts(
        path,
        field(1).equals("W"),
        list ? ValueType.STRING : itemType,
        field(3),
        field(4),
        ranges(field(5)),
        ranges(field(6)),
        isEnumeration(values) ? List.of(values.split(" \\| ")) : List.of(),
        values.startsWith(PATTERN) ? pattern(values.substring(PATTERN.length())) : "",
        values.startsWith(VALUES_FROM)
            ? Reference.resolve(object, values.substring(VALUES_FROM.length()))
            : "",
        list,
        list ? listLimits(itemType) : ListLimits.NONE,
        flags.contains("hidden"),
        flags.contains("forced"),
        notification(flags),
        field(9),
        field(10),
        flags.contains("old"));
  }

  private static boolean isEnumeration(String values) {
    return !values.isEmpty() && !values.startsWith(PATTERN) && !values.startsWith(VALUES_FROM);
  }

  /** Alternatives as one expression. */
  private static String pattern(String alternatives) {
    String[] each = alternatives.split(" \\|\\| ");
    StringBuilder out = new StringBuilder();
    for (String one : each) {
      out.append(out.isEmpty() ? "" : "|")
          .append("(?:")
          .append(one.equals("(empty)") ? "" : one)
          .append(')');
    }
    return out.toString();
  }

  private ListLimits listLimits(ValueType itemType) {
    Matcher matcher = LIST.matcher(field(8));
    if (!matcher.matches()) {
      throw new IllegalStateException("unknown list " + field(8));
    }
    String items = matcher.group(1);
    String length = matcher.group(2);
    return new ListLimits(
        itemType,
        items == null ? Range.UNLIMITED : Range.of(items),
        length == null ? Range.UNLIMITED : new Range(0, Long.parseLong(length)));
  }

  private static List<Range> ranges(String text) {
    return text.isEmpty() ? List.of() : Arrays.stream(text.split(";")).map(Range::of).toList();
  }

  private static ActiveNotification notification(List<String> flags) {
    if (flags.contains("always")) {
      return ActiveNotification.FORCE_ENABLED;
    }
    if (flags.contains("default")) {
      return ActiveNotification.FORCE_DEFAULT_ENABLED;
    }
    return flags.contains("deny") ? ActiveNotification.CAN_DENY : ActiveNotification.NORMAL;
  }
}
