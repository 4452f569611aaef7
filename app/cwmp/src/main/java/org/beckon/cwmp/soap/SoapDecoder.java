package org.beckon.cwmp.soap;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.beckon.cwmp.rpc.RawElement;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Reads message bodies leniently but within bounds. Whatever the bytes are, the result is a value;
 * nothing is thrown, no entity expanded, nothing fetched. Thread-safe and meant to be shared.
 */
public final class SoapDecoder {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** For what Beckon wrote itself: it came within limits, and written it can have more of all. */
  private static final Limits OWN =
      new Limits(
          Integer.MAX_VALUE,
          Limits.DEFAULT.depth(),
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Limits.DEFAULT.attributes(),
          Integer.MAX_VALUE);

  /** Envelopes of one body that are read. */
  private static final int MOST_ENVELOPES = 16;

  private final Limits limits;
  private final XMLInputFactory2 factory = new WstxInputFactory();

  /** A decoder with {@link Limits#DEFAULT}. */
  public SoapDecoder() {
    this(Limits.DEFAULT);
  }

  public SoapDecoder(Limits limits) {
    this.limits = limits;
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory2.P_INTERN_NAMES, false);
    // Lazy parsing would throw from getText, unchecked.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.attributes());
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth() + 1);
  }

  /**
   * Reads a body from a stream, at most one byte more than the limit of it.
   *
   * @param charset the charset parameter of the Content-Type, empty when it had none
   * @throws IOException when the stream fails
   */
  public Decoded decode(InputStream body, Optional<String> charset) throws IOException {
    return decode(body.readNBytes(limits.bytes() + 1), charset);
  }

  /**
   * Reads a body.
   *
   * @param charset the charset parameter of the Content-Type, empty when it had none
   */
  public Decoded decode(byte[] body, Optional<String> charset) {
    if (body.length > limits.bytes()) {
      return new Decoded.Malformed("The message is longer than " + limits.bytes() + " bytes");
    }
    Notes ofCharset = new Notes();
    String text = TextDecoding.decode(body, charset, ofCharset);
    try {
      return read(text, ofCharset.copy());
    } catch (MalformedException e) {
      return e.repairable()
          ? decodeRepaired(text, ofCharset, e)
          : new Decoded.Malformed(e.getMessage());
    }
  }

  private Decoded decodeRepaired(String text, Notes notes, MalformedException first) {
    String repaired = TextRepair.repair(text);
    if (repaired.equals(text)) {
      return new Decoded.Malformed(first.getMessage());
    }
    notes.add(NoteKind.REPAIRED_TEXT, "mended characters that XML does not allow");
    try {
      return read(repaired, notes);
    } catch (MalformedException e) {
      return new Decoded.Malformed(e.getMessage());
    }
  }

  private Decoded.Ok read(String text, Notes notes) throws MalformedException {
    int start = startOf(text);
    if (start == text.length()) {
      throw MalformedException.refused("The message is empty");
    }
    String xml = start == 0 ? text : text.substring(start);
    if (start > 0 && xml.startsWith("<?xml") && text.charAt(0) != BYTE_ORDER_MARK) {
      notes.add(NoteKind.REPAIRED_TEXT, "white space stood before the XML declaration");
    }
    Parsed first = readOne(xml, notes);
    List<Envelope> following = following(first.rest(), notes);
    return new Decoded.Ok(first.envelope(), notes.toList(), following);
  }

  /** An envelope, and the text behind it. */
  private record Parsed(Envelope envelope, String rest) {}

  /** What follows the first envelope: further ones, or padding (cpe-quirks 42). */
  private List<Envelope> following(String text, Notes notes) {
    List<Envelope> envelopes = new ArrayList<>(0);
    String rest = text.strip();
    while (rest.contains("Envelope")) {
      if (envelopes.size() + 1 >= MOST_ENVELOPES) {
        notes.add(NoteKind.SEVERAL_MESSAGES, "left out all behind envelope " + MOST_ENVELOPES);
        return envelopes;
      }
      try {
        Parsed parsed = readOne(rest, notes);
        notes.add(NoteKind.SEVERAL_MESSAGES, "there are several envelopes in one message");
        envelopes.add(parsed.envelope());
        rest = parsed.rest().strip();
      } catch (MalformedException e) {
        notes.add(NoteKind.SEVERAL_MESSAGES, "left out an envelope that cannot be read");
        return envelopes;
      }
    }
    if (!rest.isEmpty() && !rest.startsWith("<!--") && !rest.startsWith("<?")) {
      notes.add(NoteKind.REPAIRED_TEXT, "left out characters after the envelope");
    }
    return envelopes;
  }

  private Parsed readOne(String xml, Notes notes) throws MalformedException {
    XMLStreamReader2 reader = null;
    try {
      reader = (XMLStreamReader2) factory.createXMLStreamReader(new StringReader(xml));
      Envelope envelope = new EnvelopeReader(new XmlCursor(reader, limits, notes)).read();
      long end = reader.getLocationInfo().getCurrentLocation().getCharacterOffset();
      return new Parsed(envelope, xml.substring(Math.clamp(end, 0, xml.length())));
    } catch (XMLStreamException e) {
      throw MalformedException.syntax("The message does not begin as XML");
    } finally {
      close(reader);
    }
  }

  /** What stands in the one element that this XML, which Beckon wrote itself, consists of. */
  List<RawElement> elements(String xml) {
    XMLStreamReader2 reader = null;
    try {
      reader = (XMLStreamReader2) factory.createXMLStreamReader(new StringReader(xml));
      XmlCursor in = new XmlCursor(reader, OWN, new Notes());
      return in.nextChild() ? RawCodec.readArguments(in, false) : List.of();
    } catch (XMLStreamException | MalformedException e) {
      throw new IllegalStateException("what was written cannot be read", e);
    } finally {
      close(reader);
    }
  }

  private static int startOf(String text) {
    int start = 0;
    while (start < text.length()
        && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == BYTE_ORDER_MARK)) {
      start++;
    }
    return start;
  }

  private static void close(XMLStreamReader2 reader) {
    if (reader != null) {
      try {
        reader.closeCompletely();
      } catch (XMLStreamException e) {
        // A reader over a string has nothing that could fail to close.
      }
    }
  }
}
