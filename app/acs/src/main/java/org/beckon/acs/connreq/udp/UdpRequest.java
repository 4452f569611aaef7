package org.beckon.acs.connreq.udp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.beckon.acs.device.Credentials;

/**
 * One connection request message: a signed HTTP GET in a single datagram (TR-069 Annex G).
 *
 * @param destination {@code host:port}
 * @param seconds {@code ts}, since 1970; greater than that of the message before
 * @param id other than that of the message before
 * @param nonce {@code cn}
 */
record UdpRequest(String destination, long seconds, long id, String nonce, Credentials login) {
  private static final String DEFAULT_PORT = ":80";

  /** The datagram. */
  byte[] bytes(UdpForm form) {
    long time = form.milliseconds() ? seconds * 1000 : seconds;
    String signature = signature(time + "" + id + login.username() + nonce);
    String authority =
        destination.endsWith(DEFAULT_PORT)
            ? destination.substring(0, destination.length() - DEFAULT_PORT.length())
            : destination;
    String message =
        "GET http://"
            + authority
            + (form.slash() ? "/" : "")
            + "?ts="
            + time
            + "&id="
            + id
            + "&un="
            + encoded(login.username())
            + "&cn="
            + encoded(nonce)
            + "&sig="
            + (form.upperCase() ? signature.toUpperCase(Locale.ROOT) : signature)
            + " HTTP/1.1\r\nHost: "
            + destination
            + "\r\n\r\n";
    return message.getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Over the plain values, before they are encoded for the URI. */
  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(login.password().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA1 is in every JDK", e);
    }
  }
}
