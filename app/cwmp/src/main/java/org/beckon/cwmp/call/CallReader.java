package org.beckon.cwmp.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.RawElement;
import org.beckon.cwmp.rpc.ScheduleDownload;
import org.beckon.cwmp.rpc.TimeWindow;
import org.beckon.cwmp.soap.RpcText;

/** Makes a call of its method's name and its arguments as text. Thread-safe. */
public final class CallReader {
  /** The field of a value that tells its {@code xsi:type}. */
  static final String TYPE_OF_VALUE = "Type";

  private static final int MOST_ARGUMENTS = 10_000;
  private static final Set<String> KEYS = Set.of("CommandKey", "ParameterKey");

  private static final String BAD_NAME =
      "The name of an argument has letters, digits, - and _; dots join its parts, at most 16.";

  private final RpcText text = new RpcText();

  /** The call, or why there is none. */
  public sealed interface Result {
    record Good(AcsRequest<?> call) implements Result {}

    record Bad(String words) implements Result {}
  }

  /** That the arguments are wrong; the message is for people. */
  private static final class WrongException extends Exception {
    private static final long serialVersionUID = 1L;

    WrongException(String message) {
      super(message, null, false, false);
    }
  }

  /** Whether it is the name of a vendor's method, whose arguments only the vendor knows. */
  public static boolean isVendorMethod(String method) {
    return method.matches("X_[A-Za-z0-9][A-Za-z0-9_.-]{0,61}");
  }

  /**
   * Makes the call.
   *
   * @param key CommandKey or ParameterKey where none is given; at most 32 characters
   */
  public Result read(String method, List<Argument> arguments, String key) {
    if (arguments.size() > MOST_ARGUMENTS) {
      return new Result.Bad("There are more than " + MOST_ARGUMENTS + " arguments.");
    }
    try {
      return new Result.Good(call(method, arguments, key));
    } catch (WrongException e) {
      return new Result.Bad(e.getMessage());
    }
  }

  private AcsRequest<?> call(String method, List<Argument> arguments, String key)
      throws WrongException {
    Optional<CallForm> form = CallForms.find(method);
    List<RawElement> elements;
    if (form.isPresent()) {
      elements = elements(form.get(), arguments, key);
    } else if (isVendorMethod(method)) {
      elements =
          VendorArguments.elements(Given.of(arguments))
              .orElseThrow(() -> new WrongException(BAD_NAME));
    } else {
      throw new WrongException(
          "There is no method "
              + method
              + ". A device is asked for: "
              + CallForms.all().stream().map(CallForm::method).collect(Collectors.joining(", "))
              + "; or a vendor's X_….");
    }
    AcsRequest<?> call =
        text.request(method, elements)
            .orElseThrow(() -> new WrongException(method + " cannot be called like this."));
    if (call instanceof ScheduleDownload download) {
      checkWindows(download.timeWindowList());
    }
    return call;
  }

  private static List<RawElement> elements(CallForm form, List<Argument> arguments, String key)
      throws WrongException {
    Given given = Given.of(arguments);
    List<RawElement> elements = new ArrayList<>();
    for (ArgumentForm argument : form.arguments()) {
      elements.addAll(elements(argument.name(), argument, given.part(argument.name()), key));
    }
    List<String> unused = given.unused();
    if (!unused.isEmpty()) {
      throw new WrongException(
          form.method()
              + " has no argument "
              + unused.getFirst()
              + ". "
              + (form.arguments().isEmpty()
                  ? "It has none."
                  : "It has:\n  " + String.join("\n  ", form.describe())));
    }
    return elements;
  }

  private static List<RawElement> elements(String path, ArgumentForm form, Given given, String key)
      throws WrongException {
    return switch (form) {
      case ArgumentForm.Single single ->
          List.of(RawElement.leaf(form.name(), one(path, single, given, key)));
      case ArgumentForm.Texts texts ->
          List.of(RawElement.of(form.name(), texts(path, texts, given)));
      case ArgumentForm.Structs structs -> {
        List<Given> rows = rows(path, given, structs.least(), structs.most());
        List<RawElement> items = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
          items.add(
              struct(structs.item(), path + "." + (i + 1), structs.fields(), rows.get(i), key));
        }
        yield List.of(RawElement.of(form.name(), items));
      }
      case ArgumentForm.Variants variants -> {
        List<Given> rows = rows(path, given, variants.least(), variants.most());
        List<RawElement> items = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
          items.add(variant(variants, path + "." + (i + 1), rows.get(i), key));
        }
        yield items;
      }
    };
  }

  private static String one(String path, ArgumentForm.Single form, Given given, String key)
      throws WrongException {
    List<String> values = given.take();
    if (values.size() > 1) {
      throw new WrongException(path + " is given twice.");
    }
    if (values.isEmpty()) {
      if (KEYS.contains(form.name()) && form.otherwise().isPresent()) {
        return key;
      }
      return form.otherwise()
          .orElseThrow(
              () -> new WrongException(path + " is missing: " + form.check().words() + "."));
    }
    check(path, form.check(), values.getFirst());
    return values.getFirst();
  }

  private static List<RawElement> texts(String path, ArgumentForm.Texts form, Given given)
      throws WrongException {
    List<String> all = new ArrayList<>();
    for (String list : given.take()) {
      if (!list.isEmpty() || form.least() > 0) {
        all.addAll(List.of(list.split(",", -1)));
      }
    }
    for (Given one : given.numbered()) {
      all.addAll(one.take());
    }
    checkAmount(path, all.size(), form.least(), form.most());
    List<RawElement> items = new ArrayList<>(all.size());
    for (String one : all) {
      check(path, form.check(), one.strip());
      items.add(RawElement.leaf(form.item(), one.strip()));
    }
    return items;
  }

  private static RawElement struct(
      String item, String path, List<ArgumentForm> fields, Given given, String key)
      throws WrongException {
    List<RawElement> elements = new ArrayList<>(fields.size());
    for (ArgumentForm field : fields) {
      List<RawElement> read =
          elements(path + "." + field.name(), field, given.part(field.name()), key);
      if (field.name().equals(TYPE_OF_VALUE)) {
        elements.set(elements.size() - 1, typed(elements.getLast(), read.getFirst().text()));
      } else {
        elements.addAll(read);
      }
    }
    return RawElement.of(item, elements);
  }

  private static RawElement typed(RawElement value, String type) {
    return type.isEmpty()
        ? value
        : new RawElement(
            value.name(),
            List.of(new RawElement.Attribute("xsi:type", type)),
            value.text(),
            List.of());
  }

  private static RawElement variant(
      ArgumentForm.Variants form, String path, Given given, String key) throws WrongException {
    List<String> type = given.part("type").take();
    List<ArgumentForm> fields = type.isEmpty() ? null : form.types().get(type.getFirst());
    if (fields == null) {
      throw new WrongException(
          path
              + ".type has to be one of "
              + String.join(", ", new TreeSet<>(form.types().keySet()))
              + ".");
    }
    RawElement struct = struct(form.name(), path, fields, given, key);
    List<RawElement.Attribute> xsiType =
        List.of(new RawElement.Attribute("xsi:type", "cwmp:" + type.getFirst() + "OpStruct"));
    return new RawElement(struct.name(), xsiType, "", struct.children());
  }

  private static List<Given> rows(String path, Given given, int least, int most)
      throws WrongException {
    List<Given> rows = given.numbered();
    checkAmount(path, rows.size(), least, most);
    return rows;
  }

  private static void checkAmount(String path, int count, int least, int most)
      throws WrongException {
    if (count < least) {
      throw new WrongException(path + " needs at least " + least + ".");
    }
    if (count > most) {
      throw new WrongException(path + " takes at most " + most + ".");
    }
  }

  private static void check(String path, Check check, String text) throws WrongException {
    Optional<String> problem = check.problem(path, text);
    if (problem.isPresent()) {
      throw new WrongException(problem.get());
    }
  }

  /** The second window begins when the first is over, or later (TR-069 A.4.1.8). */
  private static void checkWindows(List<TimeWindow> windows) throws WrongException {
    long earliest = 0;
    for (TimeWindow window : windows) {
      if (window.windowStart() < earliest || window.windowEnd() <= window.windowStart()) {
        throw new WrongException(
            "A time window ends after it starts, and the second starts when the first has ended.");
      }
      earliest = window.windowEnd();
    }
  }
}
