package org.beckon.console.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beckon.acs.operation.Work;
import org.beckon.console.text.Texts;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.model.ParameterValue;

/**
 * A line of what is written to a device.
 *
 * @param name of the parameter
 * @param value as people may see it: secrets are not shown
 */
record WrittenLine(String name, String value) {
  private static final String CONNECTION = "XMPP.Connection.{i}.";
  private static final String MANAGEMENT = "ManagementServer.";

  /** All lines of this work. */
  static List<WrittenLine> of(List<Work> works, Texts texts) {
    List<WrittenLine> lines = new ArrayList<>();
    for (Work work : works) {
      if (work instanceof Work.WriteValues write) {
        write.values().forEach(value -> lines.add(of("", value, texts)));
      } else if (work instanceof Work.WriteAttributes attributes) {
        attributes.changes().forEach(change -> lines.add(of(change, texts)));
      } else if (work instanceof Work.ConnectXmpp xmpp) {
        xmpp.connection().forEach(value -> lines.add(of(CONNECTION, value, texts)));
        xmpp.server().forEach(value -> lines.add(of(CONNECTION + "Server.{i}.", value, texts)));
        xmpp.management().forEach(value -> lines.add(of(MANAGEMENT, value, texts)));
      }
    }
    return List.copyOf(lines);
  }

  private static WrittenLine of(String prefix, ParameterValue value, Texts texts) {
    boolean secret = value.name().toLowerCase(Locale.ROOT).endsWith("password");
    return new WrittenLine(
        prefix + value.name(), secret ? texts.get("prepare.secret") : value.value());
  }

  private static WrittenLine of(AttributeChange change, Texts texts) {
    return new WrittenLine(change.name(), texts.get("prepare.notify"));
  }
}
