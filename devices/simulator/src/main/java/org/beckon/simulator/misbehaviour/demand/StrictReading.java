package org.beckon.simulator.misbehaviour.demand;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.beckon.simulator.misbehaviour.habit.AcsAnswer;
import org.beckon.simulator.misbehaviour.habit.Habit;

/** Reads well-formed XML only, and arrays only that are counted rightly (cpe-quirks 45). */
public final class StrictReading implements Habit.Judging {
  private static final String SOAP_ENCODING = "http://schemas.xmlsoap.org/soap/encoding/";
  private static final Pattern COUNT = Pattern.compile("[^\\[]+\\[([0-9]+)]");
  private static final int UNCOUNTED = -1;

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  /** A reader that knows neither document types nor entities. */
  public StrictReading() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /** An element that is open: how many children it announced, and how many it has so far. */
  private record Open(String name, int announced, int children) {
    Open withOneMore() {
      return new Open(name, announced, children + 1);
    }
  }

  @Override
  public Optional<String> complaint(AcsAnswer answer) {
    if (answer.body().isEmpty() || answer.status() != 200) {
      return Optional.empty();
    }
    try {
      XMLStreamReader in =
          factory.createXMLStreamReader(
              new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.ISO_8859_1)));
      return read(in);
    } catch (XMLStreamException e) {
      return Optional.of("The answer is not well-formed: " + e.getMessage());
    }
  }

  private static Optional<String> read(XMLStreamReader in) throws XMLStreamException {
    Deque<Open> open = new ArrayDeque<>();
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (!open.isEmpty()) {
          open.push(open.pop().withOneMore());
        }
        open.push(new Open(in.getLocalName(), announced(in), 0));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        Open ended = open.pop();
        boolean list = ended.name().endsWith("List") || ended.name().equals("ParameterNames");
        if (list && ended.announced() != ended.children()) {
          return Optional.of(
              ended.name()
                  + " announces "
                  + ended.announced()
                  + " entries and has "
                  + ended.children());
        }
      }
    }
    return Optional.empty();
  }

  private static int announced(XMLStreamReader in) {
    String type = in.getAttributeValue(SOAP_ENCODING, "arrayType");
    Matcher count = COUNT.matcher(type == null ? "" : type);
    return count.matches() ? Integer.parseInt(count.group(1)) : UNCOUNTED;
  }
}
