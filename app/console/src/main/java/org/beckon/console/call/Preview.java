package org.beckon.console.call;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.beckon.console.view.wire.Line;
import org.beckon.console.view.wire.PrettyXml;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.soap.CwmpNamespace;
import org.beckon.cwmp.soap.Envelope;
import org.beckon.cwmp.soap.Header;
import org.beckon.cwmp.soap.SecretMasker;
import org.beckon.cwmp.soap.SoapEncoder;

/** What of a call crosses the wire, without the envelope around it and with secrets masked. */
final class Preview {

  private Preview() {}

  static List<Line> of(AcsRequest<?> call) {
    byte[] sent = new SoapEncoder().encode(new Envelope(CwmpNamespace.V1_0, Header.NONE, call));
    List<Line> lines = PrettyXml.lines(SecretMasker.mask(new String(sent, StandardCharsets.UTF_8)));
    int from = find(lines, "<soapenv:Body>") + 1;
    int to = find(lines, "</soapenv:Body>");
    int depth = lines.get(from).depth();
    return lines.subList(from, to).stream()
        .map(line -> new Line(line.depth() - depth, line.tokens()))
        .toList();
  }

  private static int find(List<Line> lines, String tag) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).text().strip().equals(tag)) {
        return i;
      }
    }
    throw new IllegalStateException("No " + tag + " in what Beckon itself wrote");
  }
}
