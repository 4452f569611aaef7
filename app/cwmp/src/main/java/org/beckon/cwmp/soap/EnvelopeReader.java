package org.beckon.cwmp.soap;

import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.RawElement;
import org.beckon.cwmp.rpc.Response;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.beckon.cwmp.rpc.UnknownResponse;

/** Reads one SOAP envelope to its end tag. One per message. */
final class EnvelopeReader {
  private final XmlCursor in;
  private final Notes notes;
  private CwmpNamespace namespace = CwmpNamespace.V1_0;
  private Message message;

  EnvelopeReader(XmlCursor in) {
    this.in = in;
    this.notes = in.notes();
  }

  Envelope read() throws MalformedException {
    if (!in.nextChild() || !in.name().equals("Envelope")) {
      throw MalformedException.refused("The message is XML but no SOAP envelope");
    }
    Header header = Header.NONE;
    while (in.nextChild()) {
      switch (in.name()) {
        case "Header" -> header = HeaderCodec.read(in);
        case "Body" -> readBody();
        default -> in.unexpected();
      }
    }
    if (message == null) {
      throw MalformedException.refused("The SOAP envelope has no message in its Body");
    }
    if (header.id().isEmpty()) {
      notes.add(NoteKind.NO_ID, "the message has no ID header");
    }
    return new Envelope(namespace, header, message);
  }

  private void readBody() throws MalformedException {
    while (in.nextChild()) {
      if (message == null) {
        message = readMessage();
      } else {
        notes.add(NoteKind.SEVERAL_MESSAGES, "left out all but the first message", in.name());
        in.skip();
      }
    }
  }

  private Message readMessage() throws MalformedException {
    String name = in.name();
    if (name.equals("Fault")) {
      return readFault();
    }
    namespace = namespaceOf(in.prefix());
    Optional<MessageCodec<?>> codec = RpcCatalogue.codec(name);
    if (codec.isEmpty()) {
      return withoutStrayFault(name, readUnknown(name));
    }
    return withoutStrayFault(name, codec.get().read(in));
  }

  private Message readUnknown(String name) throws MalformedException {
    boolean response = name.endsWith("Response");
    List<RawElement> arguments = RawCodec.readArguments(in, response);
    return response ? new UnknownResponse(name, arguments) : new UnknownRequest(name, arguments);
  }

  private Message withoutStrayFault(String name, Message read) {
    Optional<Fault> stray = in.strayFault().get();
    if (read instanceof Response && stray.isPresent()) {
      notes.add(NoteKind.FAULT_IN_RESPONSE, "a fault stood inside", name);
      return stray.get();
    }
    return read;
  }

  private Fault readFault() throws MalformedException {
    FaultReader reader = new FaultReader();
    reader.readChildren(in);
    if (!reader.hasDetail()) {
      notes.add(NoteKind.FAULT_WITHOUT_DETAIL, "the SOAP fault has no CWMP detail");
    }
    String declared = in.namespaces().lastCwmp();
    if (!declared.isEmpty()) {
      namespace = known(declared);
    }
    return reader.toFault();
  }

  /** The namespace that the method element is in, or should be (cpe-quirks 2). */
  private CwmpNamespace namespaceOf(String prefix) {
    Optional<String> uri =
        in.namespaces().uriOf(prefix).filter(one -> !one.isEmpty() && !isSoapOrSchema(one));
    if (uri.isPresent()) {
      return known(uri.get());
    }
    String declared = in.namespaces().lastCwmp();
    notes.add(
        NoteKind.NO_NAMESPACE,
        declared.isEmpty()
            ? "the method has no CWMP namespace, taken as 1-0"
            : "the method is not in the CWMP namespace that the message declares");
    return declared.isEmpty() ? CwmpNamespace.V1_0 : known(declared);
  }

  private CwmpNamespace known(String uri) {
    CwmpNamespace found = new CwmpNamespace(uri);
    if (!found.isKnown()) {
      notes.add(NoteKind.UNKNOWN_NAMESPACE, "no CWMP namespace of the specification", uri);
    }
    return found;
  }

  private static boolean isSoapOrSchema(String uri) {
    return uri.startsWith("http://schemas.xmlsoap.org/") || uri.startsWith("http://www.w3.org/");
  }
}
