package org.beckon.console.call;

import java.util.Set;
import org.beckon.console.text.Texts;
import org.beckon.cwmp.call.Check;

/** What an argument has to be, in words. */
final class CallWords {

  private static final Set<String> KEYS = Set.of("CommandKey", "ParameterKey");

  private final Texts texts;

  CallWords(Texts texts) {
    this.texts = texts;
  }

  /** What it has to be; empty where anything goes. */
  String hint(SingleModel single) {
    Check check = single.form().check();
    return switch (check.form()) {
      case TEXT ->
          check.most() == Integer.MAX_VALUE
              ? ""
              : texts.get(check.least() > 0 ? "call.check.needed" : "call.check.text", most(check));
      case NUMBER -> number(check);
      case BOOLEAN -> "";
      case BASE64 -> texts.get("call.check.base64");
      case UUID -> texts.get("call.check.uuid");
      case OBJECT -> texts.get("call.check.object");
      case TYPE -> texts.get("call.check.type");
    };
  }

  /** For the empty field: what happens when it stays so. */
  String prompt(SingleModel single) {
    if (!single.isOptional()) {
      return "";
    }
    return KEYS.contains(single.name()) ? texts.get("call.key") : texts.get("call.check.optional");
  }

  private String number(Check check) {
    return check.most() >= Integer.MAX_VALUE
        ? texts.get("call.check.least", String.valueOf(check.least()))
        : texts.get(
            "call.check.number", String.valueOf(check.least()), String.valueOf(check.most()));
  }

  private static String most(Check check) {
    return String.valueOf(check.most());
  }
}
