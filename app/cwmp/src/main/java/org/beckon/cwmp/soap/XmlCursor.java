package org.beckon.cwmp.soap;

import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.beckon.cwmp.model.ValueCodec;
import org.beckon.cwmp.rpc.RawElement;

/**
 * Walks one message element by element, by local names, within the {@link Limits}. Each reader of
 * an element consumes it to its end tag. Not thread-safe; one per message.
 */
final class XmlCursor {
  private static final String XMLNS = "xmlns";

  private final XMLStreamReader reader;
  private final Limits limits;
  private final Notes notes;
  private final Namespaces namespaces = new Namespaces();
  // The parser gives the same String for the same name, so this is cheap; the bound keeps hostile
  // bodies from filling (and colliding in) the parser's symbol table.
  private final Set<String> names = new HashSet<>();
  private int depth;
  private int items;
  private String qualified = "";
  private String local = "";
  private final StrayFault strayFault = new StrayFault();

  XmlCursor(XMLStreamReader reader, Limits limits, Notes notes) {
    this.reader = reader;
    this.limits = limits;
    this.notes = notes;
  }

  /** Moves to the next child of the element that the cursor is in; false at its end tag. */
  boolean nextChild() throws MalformedException {
    while (true) {
      int event = step();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        return false;
      }
    }
  }

  /** The same, adding the element's own text on the way to the given one. */
  boolean nextChild(StringBuilder text) throws MalformedException {
    while (true) {
      switch (step()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return false;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(reader.getText(), text);
        default -> {
          // Comments and processing instructions carry no meaning.
        }
      }
    }
  }

  private void append(String part, StringBuilder text) throws MalformedException {
    text.append(part);
    if (text.length() > limits.textLength()) {
      throw refused("A value is longer than " + limits.textLength() + " characters");
    }
  }

  /** Local name of the element that the cursor stands at the start of. */
  String name() {
    return local;
  }

  /** Prefix of the element that the cursor stands at the start of; empty when it has none. */
  String prefix() {
    int colon = qualified.lastIndexOf(':');
    return colon < 0 ? "" : qualified.substring(0, colon);
  }

  /** The element's text as it stands, to its end tag; child elements are noted and left out. */
  String text() throws MalformedException {
    String whole = "";
    StringBuilder parts = null;
    while (true) {
      switch (step()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          String part = reader.getText();
          if (whole.isEmpty()) {
            whole = part;
          } else {
            parts = parts == null ? new StringBuilder(whole) : parts;
            parts.append(part);
          }
          if ((parts == null ? whole.length() : parts.length()) > limits.textLength()) {
            throw refused("A value is longer than " + limits.textLength() + " characters");
          }
        }
        case XMLStreamConstants.START_ELEMENT -> unexpected();
        case XMLStreamConstants.END_ELEMENT -> {
          return parts == null ? whole : parts.toString();
        }
        default -> {
          // Comments and processing instructions carry no meaning.
        }
      }
    }
  }

  /** The element's text without the white space around it: for all that is not a value. */
  String trimmed() throws MalformedException {
    return text().strip();
  }

  /** A whole number, 0 with a note where none can be read; clamped to the range of int. */
  int integer() throws MalformedException {
    return Math.clamp(number(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** A whole number, 0 with a note where none can be read. */
  long number() throws MalformedException {
    String element = local;
    String text = trimmed();
    Optional<Long> number = Scalars.number(text);
    if (number.isEmpty()) {
      notes.add(NoteKind.NUMBER_UNREADABLE, "no number in", element);
    }
    return number.orElse(0L);
  }

  /** A boolean in any of its forms, false with a note where none can be read. */
  boolean bool() throws MalformedException {
    String element = local;
    Optional<Boolean> value = ValueCodec.bool(trimmed());
    if (value.isEmpty()) {
      notes.add(NoteKind.BOOLEAN_UNREADABLE, "no boolean in", element);
    }
    return value.orElse(false);
  }

  /** Leaves out the element with all that is in it. */
  void skip() throws MalformedException {
    int outside = depth - 1;
    while (depth > outside) {
      step();
    }
  }

  /** Leaves out an element that does not belong here, with a note; keeps a fault (quirk 15). */
  void unexpected() throws MalformedException {
    if (StrayFault.isFaultElement(local)) {
      strayFault.read(this);
    } else {
      notes.add(
          NoteKind.UNEXPECTED_ELEMENT, "left out an element that does not belong here", local);
      skip();
    }
  }

  /** A fault that stood where none belongs; only a response is taken for it. */
  StrayFault strayFault() {
    return strayFault;
  }

  /** Counts an array entry against the limit. */
  void countItem() throws MalformedException {
    if (++items > limits.items()) {
      throw refused("The message has more than " + limits.items() + " array entries");
    }
  }

  /** The attribute with this local name, whatever its prefix. */
  Optional<String> attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String attribute = reader.getAttributeLocalName(i);
      if (attribute.endsWith(name)
          && (attribute.length() == name.length()
              || attribute.charAt(attribute.length() - name.length() - 1) == ':')) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** All attributes but the declarations of namespaces, with their prefixes. */
  List<RawElement.Attribute> attributes() {
    List<RawElement.Attribute> attributes = new ArrayList<>(reader.getAttributeCount());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      if (!isDeclaration(name)) {
        attributes.add(new RawElement.Attribute(name, reader.getAttributeValue(i)));
      }
    }
    return attributes;
  }

  Notes notes() {
    return notes;
  }

  Namespaces namespaces() {
    return namespaces;
  }

  private int step() throws MalformedException {
    int event;
    try {
      event = reader.next();
    } catch (XMLStreamException e) {
      throw reasonOf(e);
    }
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> started();
      case XMLStreamConstants.END_ELEMENT -> namespaces.leave(--depth);
      case XMLStreamConstants.DTD -> throw refused("The message has a DOCTYPE, which is refused");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw refused("The message uses an entity, which is refused");
      case XMLStreamConstants.END_DOCUMENT ->
          throw MalformedException.refused("The message has no element" + place());
      default -> {
        // Text, comments and processing instructions concern the caller only.
      }
    }
    return event;
  }

  private void started() throws MalformedException {
    if (++depth > limits.depth()) {
      throw refused("Elements are nested deeper than " + limits.depth());
    }
    qualified = reader.getLocalName();
    int attributes = reader.getAttributeCount();
    if (attributes > 0) {
      declareNamespaces(attributes);
      for (int i = 0; i < attributes; i++) {
        String attribute = reader.getAttributeLocalName(i);
        if (!isDeclaration(attribute) && names.add(attribute)) {
          firstSeen(attribute);
        }
      }
    }
    if (names.add(qualified)) {
      firstSeen(qualified);
    }
    local = qualified.substring(qualified.lastIndexOf(':') + 1);
  }

  private void declareNamespaces(int attributes) throws MalformedException {
    for (int i = 0; i < attributes; i++) {
      String attribute = reader.getAttributeLocalName(i);
      if (isDeclaration(attribute)) {
        if (names.add(attribute)) {
          checkBounds(attribute);
        }
        String prefix = attribute.length() == XMLNS.length() ? "" : attribute.substring(6);
        namespaces.declare(depth, prefix, reader.getAttributeValue(i));
      }
    }
  }

  private static boolean isDeclaration(String attribute) {
    return attribute.startsWith(XMLNS)
        && (attribute.length() == XMLNS.length() || attribute.charAt(XMLNS.length()) == ':');
  }

  private void firstSeen(String name) throws MalformedException {
    checkBounds(name);
    checkPrefix(name);
  }

  private void checkBounds(String name) throws MalformedException {
    if (name.length() > limits.nameLength()) {
      throw refused("A name is longer than " + limits.nameLength() + " characters");
    }
    if (names.size() > limits.distinctNames()) {
      throw refused("The message has more than " + limits.distinctNames() + " different names");
    }
  }

  /** Notes a qualified name whose prefix was never declared. */
  void checkPrefix(String name) {
    int colon = name.lastIndexOf(':');
    if (colon > 0 && !name.startsWith("xml:")) {
      String prefix = name.substring(0, colon);
      if (namespaces.uriOf(prefix).isEmpty()) {
        notes.add(NoteKind.UNDECLARED_PREFIX, "a prefix is used without a declaration", prefix);
      }
    }
  }

  private MalformedException refused(String reason) {
    return MalformedException.refused(reason + place());
  }

  private String place() {
    return place(reader.getLocation());
  }

  private static String place(Location at) {
    return " (line " + at.getLineNumber() + ", column " + at.getColumnNumber() + ")";
  }

  private static MalformedException reasonOf(XMLStreamException e) {
    String place = e.getLocation() == null ? "" : place(e.getLocation());
    if (e instanceof WstxEOFException) {
      return MalformedException.syntax("The message ends before it is complete" + place);
    }
    if (e instanceof WstxException) {
      return MalformedException.syntax("The message is not well-formed XML" + place);
    }
    // Woodstox reports its own limits, here only those of attributes, as the plain exception.
    return MalformedException.refused("An element has too many or too long attributes" + place);
  }
}
