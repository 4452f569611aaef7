package org.beckon.simulator.net;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/**
 * A TLS client that knows nothing newer than TLS 1.0 (cpe-quirks 44). This JDK speaks that no more,
 * so only its first message is there: a server of today refuses it.
 */
final class OldTls {
  private static final int TLS_1_0 = 0x0301;
  private static final int RSA_WITH_AES_128_CBC_SHA = 0x002F;
  private static final int HANDSHAKE = 22;
  private static final int CLIENT_HELLO = 1;
  private static final int RANDOM = 32;
  private static final int PATIENCE_MILLIS = 30_000;
  private static final int LONGEST_ANSWER = 1 << 14;

  private OldTls() {}

  /** Says hello, hears the answer to its end, and gives what comes of it. */
  static IOException refused(String host, int port) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(hello());
      socket.getOutputStream().flush();
      int answered = socket.getInputStream().readNBytes(LONGEST_ANSWER).length;
      return new IOException(
          "The ACS refused TLS 1.0 with " + answered + " bytes, and nothing newer is known here");
    }
  }

  /** A ClientHello with one cipher suite (RFC 2246 7.4.1.2). */
  private static byte[] hello() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    out.writeShort(TLS_1_0);
    out.write(new byte[RANDOM]);
    out.writeByte(0); // no session
    out.writeShort(Short.BYTES);
    out.writeShort(RSA_WITH_AES_128_CBC_SHA);
    out.writeByte(1);
    out.writeByte(0); // no compression
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    DataOutputStream record = new DataOutputStream(whole);
    record.writeByte(HANDSHAKE);
    record.writeShort(TLS_1_0);
    record.writeShort(body.size() + Integer.BYTES);
    record.writeByte(CLIENT_HELLO);
    record.writeByte(0);
    record.writeShort(body.size());
    record.write(body.toByteArray());
    return whole.toByteArray();
  }
}
