package org.beckon.cwmp.xmpp;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxException;
import com.ctc.wstx.exc.WstxIOException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/**
 * Reads one XML stream of XMPP stanza by stanza, within limits. Comments, processing instructions,
 * DOCTYPE and entities of one's own are refused (RFC 6120 11.1). A restart of the stream wants a
 * new reader. Used by one thread, but for {@link #isMidStanza}; blocks as its input does.
 */
public final class StreamReader {
  private static final XMLInputFactory FACTORY = factory();

  private final StanzaInput in;
  private final StreamLimits limits;
  private final Set<String> names = new HashSet<>();
  private XMLStreamReader reader;
  private int elements;

  /** A reader that will read the stream that begins with the next byte. */
  public StreamReader(InputStream in, StreamLimits limits) {
    this.in = new StanzaInput(in, limits.stanzaBytes());
    this.limits = limits;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory2 factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    // On, because off lets undeclared entities pass as nothing. A DTD is never read: where its
    // start
    // is reported, we give up.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, true);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory2.P_INTERN_NAMES, false);
    factory.setProperty(XMLInputFactory2.P_INTERN_NS_URIS, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 64);
    factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, 64);
    return factory;
  }

  /**
   * Waits for the stream header.
   *
   * @return the stream element, without children
   * @throws StreamException when it is no stream header
   * @throws IOException when the connection breaks before
   */
  public Element open() throws StreamException, IOException {
    try {
      reader = FACTORY.createXMLStreamReader(in, "UTF-8");
      int event = reader.next();
      if (event != XMLStreamConstants.START_ELEMENT) {
        throw restricted();
      }
    } catch (XMLStreamException e) {
      throw reasonOf(e);
    }
    Element header = started();
    if (!header.is("stream", Xmlns.STREAM)) {
      throw new StreamException("invalid-namespace", "This is no stream of XMPP");
    }
    in.stanzaEnded();
    return header;
  }

  /**
   * Waits for the next stanza.
   *
   * @return empty when the other side closed the stream
   * @throws StreamException when what came is not acceptable
   * @throws IOException when the connection broke
   */
  public Optional<Element> next() throws StreamException, IOException {
    elements = 0;
    while (true) {
      switch (step()) {
        case XMLStreamConstants.START_ELEMENT -> {
          in.stanzaBegan();
          Element stanza = element(1);
          in.stanzaEnded();
          return Optional.of(stanza);
        }
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
          return Optional.empty();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!reader.isWhiteSpace()) {
            throw new StreamException("bad-format", "There is text between stanzas");
          }
        }
        default -> throw restricted();
      }
    }
  }

  /** Whether a stanza, or the header, has begun to come and has not come whole. Any thread. */
  public boolean isMidStanza() {
    return in.isMidStanza();
  }

  private Element element(int depth) throws StreamException, IOException {
    if (depth > limits.depth()) {
      throw violation("Elements are nested deeper than " + limits.depth());
    }
    if (++elements > limits.elements()) {
      throw violation("A stanza has more than " + limits.elements() + " elements");
    }
    Element element = started();
    StringBuilder text = new StringBuilder();
    while (true) {
      switch (step()) {
        case XMLStreamConstants.START_ELEMENT -> element = element.with(element(depth + 1));
        case XMLStreamConstants.END_ELEMENT -> {
          return element.children().isEmpty() ? element.with(text.toString()) : element;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        default -> throw restricted();
      }
    }
  }

  private Element started() throws StreamException {
    Map<String, String> attributes = new LinkedHashMap<>();
    int count = reader.getAttributeCount();
    if (count > limits.attributes()) {
      throw violation("An element has more than " + limits.attributes() + " attributes");
    }
    for (int i = 0; i < count; i++) {
      String namespace = reader.getAttributeNamespace(i);
      String name = seen(reader.getAttributeLocalName(i));
      if (namespace == null || namespace.isEmpty()) {
        attributes.put(name, reader.getAttributeValue(i));
      } else if (namespace.equals(XMLConstants.XML_NS_URI)) {
        attributes.put("xml:" + name, reader.getAttributeValue(i));
      }
    }
    String namespace = reader.getNamespaceURI();
    return Element.of(seen(reader.getLocalName()), namespace == null ? "" : namespace)
        .withAll(attributes);
  }

  /** The parser keeps every name that it has seen for as long as the stream lives. */
  private String seen(String name) throws StreamException {
    if (names.add(name) && names.size() > limits.distinctNames()) {
      throw violation("The stream has more than " + limits.distinctNames() + " different names");
    }
    return name;
  }

  private int step() throws StreamException, IOException {
    try {
      return reader.next();
    } catch (XMLStreamException e) {
      throw reasonOf(e);
    }
  }

  /** The reason as a stream error; a broken connection is thrown as what it is. */
  private StreamException reasonOf(XMLStreamException e) throws IOException {
    if (in.isTooLong()) {
      return violation("A stanza is longer than " + limits.stanzaBytes() + " bytes");
    }
    return switch (e) {
      case WstxIOException broken -> throw asIo(broken.getCause());
      case WstxEOFException _ -> throw new EOFException("The connection ended inside the stream");
      case WstxException _ -> new StreamException("not-well-formed", "This is no well-formed XML");
      default -> violation("An element has too many or too long attributes");
    };
  }

  private static IOException asIo(Throwable cause) {
    return cause instanceof IOException io ? io : new IOException(cause);
  }

  private static StreamException violation(String message) {
    return new StreamException("policy-violation", message);
  }

  private static StreamException restricted() {
    return new StreamException(
        "restricted-xml",
        "Comments, processing instructions, DOCTYPE and entities are refused (RFC 6120 11.1)");
  }
}
