package org.beckon.cwmp.soap;

import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.Request;
import org.beckon.cwmp.rpc.Response;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.beckon.cwmp.rpc.UnknownResponse;

/**
 * Writes envelopes exactly to specification: UTF-8 (all of it ASCII), XML declaration, counted
 * arrays, everything escaped. Stateless and thread-safe.
 */
public final class SoapEncoder {
  private static final String START =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
          + "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
          + " xmlns:soapenc=\"http://schemas.xmlsoap.org/soap/encoding/\""
          + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
          + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

  /** The envelope as the body of an HTTP message with Content-Type text/xml; charset=utf-8. */
  public byte[] encode(Envelope envelope) {
    XmlWriter out = new XmlWriter();
    // The XML declaration is never left out: some CPEs refuse answers without it (cpe-quirks 4).
    out.markup(START);
    namespace(envelope.namespace().uri(), out);
    HeaderCodec.write(envelope.header(), out);
    out.start("soapenv:Body");
    body(envelope.body(), out);
    out.end("soapenv:Body").end("soapenv:Envelope");
    return out.toBytes();
  }

  private static void namespace(String uri, XmlWriter out) {
    out.markup(" xmlns:cwmp=\"").attributeText(uri).markup("\">");
  }

  private static void body(Message message, XmlWriter out) {
    switch (message) {
      case Fault fault -> FaultWriter.write(fault, out);
      case Request<?> request -> method(request.method(), request, out);
      case Response response -> method(response.element(), response, out);
    }
  }

  /** Writes what stands in the method element. */
  static void arguments(String name, Message message, XmlWriter out) {
    switch (message) {
      case UnknownRequest unknown -> RawCodec.write(unknown.arguments(), out);
      case UnknownResponse unknown -> RawCodec.write(unknown.arguments(), out);
      case Message known -> RpcCatalogue.codec(name).ifPresent(codec -> codec.write(known, out));
    }
  }

  private static void method(String name, Message message, XmlWriter out) {
    String element = "cwmp:" + XmlWriter.nameOf(name);
    out.start(element);
    arguments(name, message, out);
    out.end(element);
  }
}
