package org.beckon.cwmp.soap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beckon.cwmp.rpc.RawElement;

/** Elements of methods that have no codec of their own, as they stand. */
final class RawCodec {
  /** Prefixes that our envelope declares. */
  private static final Set<String> DECLARED = Set.of("soapenv", "soapenc", "xsd", "xsi", "cwmp");

  private RawCodec() {}

  /** Reads all children of a method element; a fault among those of a response is kept apart. */
  static List<RawElement> readArguments(XmlCursor in, boolean ofResponse)
      throws MalformedException {
    List<RawElement> arguments = new ArrayList<>();
    while (in.nextChild()) {
      if (ofResponse && StrayFault.isFaultElement(in.name())) {
        in.unexpected();
      } else {
        arguments.add(read(in));
      }
    }
    return arguments;
  }

  private static RawElement read(XmlCursor in) throws MalformedException {
    in.countItem();
    String name = in.name();
    List<RawElement.Attribute> attributes = in.attributes();
    List<RawElement> children = new ArrayList<>(0);
    StringBuilder text = new StringBuilder(0);
    while (in.nextChild(text)) {
      children.add(read(in));
    }
    // Between children, white space is only the way in which the message was set out.
    boolean blank = !children.isEmpty() && text.toString().isBlank();
    return new RawElement(name, attributes, blank ? "" : text.toString(), children);
  }

  static void write(List<RawElement> elements, XmlWriter out) {
    for (RawElement element : elements) {
      String name = XmlWriter.nameOf(element.name());
      out.start(name, attributes(element)).text(element.text());
      write(element.children(), out);
      out.end(name);
    }
  }

  private static Map<String, String> attributes(RawElement element) {
    Map<String, String> written = new LinkedHashMap<>();
    for (RawElement.Attribute attribute : element.attributes()) {
      int colon = attribute.name().indexOf(':');
      String prefix = colon < 0 ? "" : attribute.name().substring(0, colon);
      String local = XmlWriter.nameOf(attribute.name().substring(colon + 1));
      written.put(DECLARED.contains(prefix) ? prefix + ":" + local : local, attribute.value());
    }
    return written;
  }
}
