package org.beckon.it.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.beckon.cwmp.soap.Decoded;
import org.beckon.cwmp.soap.SecretMasker;
import org.beckon.cwmp.soap.SoapDecoder;
import org.beckon.cwmp.soap.SoapEncoder;

/**
 * Any bytes at all, as the body of a POST: reading them gives a value and throws nothing, what was
 * read can be written, what was written reads back as the same, and masking takes any text.
 */
public final class DecoderFuzz {
  private final SoapDecoder decoder = new SoapDecoder();
  private final SoapEncoder encoder = new SoapEncoder();

  private DecoderFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] body) {
    new DecoderFuzz().check(body);
  }

  private void check(byte[] body) {
    if (decoder.decode(body, Optional.empty()) instanceof Decoded.Ok read) {
      byte[] written = encoder.encode(read.envelope());
      switch (decoder.decode(written, Optional.empty())) {
        case Decoded.Malformed(String reason) ->
            throw new IllegalStateException("What was written cannot be read: " + reason);
        case Decoded.Ok again -> {
          if (!Arrays.equals(encoder.encode(again.envelope()), written)) {
            throw new IllegalStateException(
                "Written as " + read.envelope() + ", reads back as " + again.envelope());
          }
        }
      }
    }
    SecretMasker.mask(new String(body, StandardCharsets.ISO_8859_1));
  }
}
