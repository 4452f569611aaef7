package org.beckon.simulator.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;
import org.beckon.simulator.engine.tree.ParameterTree;

/** The parameters that the ACS wants in Informs: ManagementServer.InformParameter.{i}. */
final class InformParameters {
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private InformParameters() {}

  /** Full paths that enabled rows name for one of these events. */
  static List<String> of(ParameterTree tree, String root, List<Event> events) {
    List<String> found = new ArrayList<>();
    tree.children(
        root + "ManagementServer.InformParameter.",
        (row, node) -> {
          String enable = tree.value(row + "Enable");
          boolean enabled = enable.equals("1") || enable.equals("true");
          if (enabled && isFor(tree.value(row + "EventList").strip(), events)) {
            found.add(tree.value(row + "ParameterName"));
          }
        });
    return found;
  }

  /** An empty list means all events; 4 VALUE CHANGE never counts. */
  private static boolean isFor(String eventList, List<Event> events) {
    List<String> listed = Arrays.asList(COMMA.split(eventList));
    return events.stream()
        .map(Event::code)
        .filter(code -> !code.equals(EventCode.VALUE_CHANGE))
        .anyMatch(code -> eventList.isEmpty() || listed.contains(code));
  }
}
