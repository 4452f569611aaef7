package org.beckon.it.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** CPEs as cheap as can be: prepared bytes over plain sockets, so that the server is measured. */
final class CpeLoad {
  private static final String NAMES =
      """
      Device.RootDataModelVersion=2.15
      Device.DeviceInfo.HardwareVersion=HW-1.0
      Device.DeviceInfo.SoftwareVersion=4.2.1-build77
      Device.DeviceInfo.ProvisioningCode=HOME.STANDARD
      Device.ManagementServer.ConnectionRequestURL=http://127.0.0.1:9/7f3a9c
      Device.ManagementServer.ParameterKey=
      Device.ManagementServer.AliasBasedAddressing=0
      Device.DeviceInfo.SerialNumber=@serial@
      Device.DeviceInfo.ProductClass=Bench
      Device.IP.Interface.1.IPv4Address.1.IPAddress=192.0.2.17
      Device.WiFi.SSID.1.SSID=Bench network
      Device.WiFi.SSID.2.SSID=Bench guests
      Device.DeviceInfo.ModelName=Bench 3000
      Device.DeviceInfo.Description=A prepared Inform
      """;

  private final int port;

  CpeLoad(int port) {
    this.port = port;
  }

  /** A first session; what the server asks of the new device is refused, until it has no more. */
  void firstContact(int device) throws IOException {
    try (Socket socket = connect()) {
      Wire wire = new Wire(socket);
      String cookie = wire.post(inform(device, "0 BOOTSTRAP"), "");
      wire.expect(200);
      String fault =
          envelope(
              "<soapenv:Fault><faultcode>Client</faultcode><faultstring>CWMP fault</faultstring>"
                  + "<detail><cwmp:Fault><FaultCode>9001</FaultCode>"
                  + "<FaultString>Request denied</FaultString></cwmp:Fault></detail>"
                  + "</soapenv:Fault>");
      wire.post("", cookie);
      while (wire.status() == 200) {
        wire.post(fault, cookie);
      }
      wire.expect(204);
    }
  }

  /** A periodic session: Inform, empty POST, 204. */
  void periodic(int device) throws IOException {
    try (Socket socket = connect()) {
      Wire wire = new Wire(socket);
      String cookie = wire.post(inform(device, "2 PERIODIC"), "");
      wire.expect(200);
      wire.post("", cookie);
      wire.expect(204);
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    return socket;
  }

  private static String inform(int device, String event) {
    String serial = String.format("B%06d", device);
    StringBuilder parameters = new StringBuilder();
    for (String line : NAMES.replace("@serial@", serial).lines().toList()) {
      int equals = line.indexOf('=');
      parameters
          .append("<ParameterValueStruct><Name>")
          .append(line, 0, equals)
          .append("</Name><Value xsi:type=\"xsd:string\">")
          .append(line, equals + 1, line.length())
          .append("</Value></ParameterValueStruct>");
    }
    return envelope(
        "<cwmp:Inform><DeviceId><Manufacturer>Bench</Manufacturer><OUI>0000AA</OUI>"
            + "<ProductClass>Bench</ProductClass><SerialNumber>"
            + serial
            + "</SerialNumber></DeviceId><Event soapenc:arrayType=\"cwmp:EventStruct[1]\">"
            + "<EventStruct><EventCode>"
            + event
            + "</EventCode><CommandKey></CommandKey></EventStruct></Event>"
            + "<MaxEnvelopes>1</MaxEnvelopes><CurrentTime>2026-01-02T03:04:05+00:00</CurrentTime>"
            + "<RetryCount>0</RetryCount>"
            + "<ParameterList soapenc:arrayType=\"cwmp:ParameterValueStruct[14]\">"
            + parameters
            + "</ParameterList></cwmp:Inform>");
  }

  private static String envelope(String body) {
    return "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
        + " xmlns:soapenc=\"http://schemas.xmlsoap.org/soap/encoding/\""
        + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        + " xmlns:cwmp=\"urn:dslforum-org:cwmp-1-2\"><soapenv:Header>"
        + "<cwmp:ID soapenv:mustUnderstand=\"1\">1</cwmp:ID></soapenv:Header><soapenv:Body>"
        + body
        + "</soapenv:Body></soapenv:Envelope>";
  }

  /** One connection with the answer that came last. */
  private static final class Wire {
    private final OutputStream out;
    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int status;

    Wire(Socket socket) throws IOException {
      out = socket.getOutputStream();
      in = socket.getInputStream();
    }

    int status() {
      return status;
    }

    void expect(int wanted) throws IOException {
      if (status != wanted) {
        throw new IOException("HTTP " + status + " instead of " + wanted);
      }
    }

    /** Sends a body and reads the answer; returns the cookie to send from now on. */
    String post(String body, String cookie) throws IOException {
      String head =
          "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n"
              + (body.isEmpty() ? "" : "Content-Type: text/xml; charset=utf-8\r\nSOAPAction:\r\n")
              + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
              + "Content-Length: "
              + body.length()
              + "\r\n\r\n";
      out.write((head + body).getBytes(StandardCharsets.ISO_8859_1));
      String answer = readHead();
      status = Integer.parseInt(answer, 9, 12, 10);
      int at = answer.indexOf("Set-Cookie: ");
      if (at < 0) {
        return cookie;
      }
      return answer.substring(at + 12, answer.indexOf(';', at));
    }

    private String readHead() throws IOException {
      int filled = 0;
      while (true) {
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
          throw new IOException("the server closed the connection");
        }
        filled += read;
        String text = new String(buffer, 0, filled, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end >= 0 && filled >= end + 4 + length(text)) {
          return text.substring(0, end + 2);
        }
      }
    }

    private static int length(String text) {
      int at = text.indexOf("Content-Length: ");
      return at < 0 ? 0 : Integer.parseInt(text, at + 16, text.indexOf('\r', at), 10);
    }
  }
}
