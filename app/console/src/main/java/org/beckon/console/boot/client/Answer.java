package org.beckon.console.boot.client;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** The arguments of an answer as lines of NAME=VALUE, named as the arguments of a call are. */
final class Answer {
  private Answer() {}

  static void print(JsonNode value, PrintWriter out) {
    print("", value, out);
  }

  private static void print(String name, JsonNode value, PrintWriter out) {
    String prefix = name.isEmpty() ? "" : name + ".";
    if (value.isObject()) {
      value.properties().forEach(one -> print(prefix + one.getKey(), one.getValue(), out));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        print(prefix + (i + 1), value.get(i), out);
      }
    } else {
      out.println(name + "=" + value.asString(""));
    }
  }
}
