package org.beckon.cwmp.soap;

import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.RawElement;
import org.beckon.cwmp.rpc.Request;
import org.beckon.cwmp.rpc.Response;
import org.beckon.cwmp.rpc.UnknownRequest;

/**
 * Messages as the elements that they are on the wire, whatever the method: for those who call a
 * method by its name and show any answer. Thread-safe.
 */
public final class RpcText {
  private final SoapEncoder encoder = new SoapEncoder();
  private final SoapDecoder decoder = new SoapDecoder();

  /**
   * The call with these arguments: the method's record where there is one, else passed through.
   *
   * @return empty when it is no method that an ACS calls
   */
  public Optional<AcsRequest<?>> request(String method, List<RawElement> arguments) {
    Envelope raw =
        new Envelope(CwmpNamespace.V1_0, Header.NONE, new UnknownRequest(method, arguments));
    return decoder.decode(encoder.encode(raw), Optional.of("utf-8")) instanceof Decoded.Ok ok
            && ok.envelope().body() instanceof AcsRequest<?> call
        ? Optional.of(call)
        : Optional.empty();
  }

  /** What stands in the message's element; nothing for a fault. */
  public List<RawElement> arguments(Message message) {
    return switch (message) {
      case Request<?> request -> arguments(request.method(), request);
      case Response response -> arguments(response.element(), response);
      case Fault _ -> List.of();
    };
  }

  private List<RawElement> arguments(String name, Message message) {
    XmlWriter out = new XmlWriter();
    out.start("arguments");
    SoapEncoder.arguments(name, message, out);
    out.end("arguments");
    return decoder.elements(out.toString());
  }
}
