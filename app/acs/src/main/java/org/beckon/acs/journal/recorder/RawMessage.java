package org.beckon.acs.journal.recorder;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.beckon.acs.journal.WireMessage;
import org.beckon.cwmp.soap.SecretMasker;

/** A message as it crossed the wire, before masking. Never shown: {@link #masked} is. */
final class RawMessage {
  private final Duration at;
  private final boolean fromDevice;
  private final String name;
  private final String httpHead;
  private final byte[] body;
  private final long total;

  /**
   * A message.
   *
   * @param body the bytes that are kept, perhaps fewer than there were
   * @param total bytes that there were
   */
  RawMessage(
      Duration at, boolean fromDevice, String name, String httpHead, byte[] body, long total) {
    this.at = at;
    this.fromDevice = fromDevice;
    this.name = name;
    this.httpHead = httpHead;
    this.body = body;
    this.total = total;
  }

  WireMessage masked() {
    String text = body.length == 0 ? "" : SecretMasker.mask(text());
    if (body.length < total) {
      text = text + "\n… (" + (total - body.length) + " more bytes were not kept)";
    }
    return new WireMessage(at, fromDevice, name, HeadMasker.mask(httpHead), text);
  }

  private String text() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      // Every byte is a character there, so nothing is lost.
      return new String(body, StandardCharsets.ISO_8859_1);
    }
  }
}
