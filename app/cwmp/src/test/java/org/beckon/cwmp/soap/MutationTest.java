package org.beckon.cwmp.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Golden envelopes with random damage: decoding gives a value, always, and so does masking. The
 * seed is fixed and stands in each failure; {@code -Dbeckon.fuzz.seed} and {@code
 * -Dbeckon.fuzz.rounds} give others.
 */
class MutationTest {
  private static final long SEED = Long.getLong("beckon.fuzz.seed", 20_261_120L);
  private static final int ROUNDS = Integer.getInteger("beckon.fuzz.rounds", 20_000);
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "</",
          "/>",
          "&",
          "&#",
          "&#0;",
          "&x;",
          ";",
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<?",
          "?>",
          "<!DOCTYPE a>",
          "\"",
          "'",
          "=",
          " xmlns=''",
          " xmlns:a='b'",
          "xsi:type=",
          "\u0000",
          "\uFEFF",
          "\uFFFE",
          "ü",
          "<Fault>",
          "<FaultCode>9005</FaultCode>",
          "<Name>",
          "</Name>",
          "<Value>",
          "[99999999999]",
          "<Envelope>",
          "</Body>",
          "-",
          "9999999999999999");

  private final SoapDecoder decoder = new SoapDecoder();
  private final SoapEncoder encoder = new SoapEncoder();

  @Test
  void anyDamageGivesAValue() {
    Random random = new Random(SEED);
    List<String> names = Goldens.names();
    int readable = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String name = names.get(random.nextInt(names.size()));
      byte[] damaged = damage(Goldens.wire(name), random);
      if (check(damaged, "seed " + SEED + ", round " + round + ", " + name)) {
        readable++;
      }
    }
    // Leniency is real: part of the damage is survived, but not all of it.
    assertThat(readable).isBetween(ROUNDS / 100, ROUNDS - ROUNDS / 100);
  }

  /** Whether the bytes could be read; what could be read can also be written and read again. */
  private boolean check(byte[] bytes, String what) {
    try {
      String masked = SecretMasker.mask(new String(bytes, StandardCharsets.UTF_8));
      assertThat(masked).as(what).isNotNull();
      return switch (decoder.decode(bytes, Optional.of("utf-8"))) {
        case Decoded.Malformed malformed -> {
          assertThat(malformed.reason()).as(what).isNotBlank();
          yield false;
        }
        case Decoded.Ok ok -> {
          assertThat(decoder.decode(encoder.encode(ok.envelope()), Optional.empty()))
              .as(what)
              .isInstanceOf(Decoded.Ok.class);
          yield true;
        }
      };
    } catch (RuntimeException | StackOverflowError e) {
      return fail(what, e);
    }
  }

  private static byte[] damage(byte[] bytes, Random random) {
    byte[] damaged = bytes;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      damaged =
          switch (random.nextInt(5)) {
            case 0 -> flip(damaged, random);
            case 1 -> Arrays.copyOf(damaged, random.nextInt(damaged.length) + 1);
            case 2 -> cutOut(damaged, random);
            case 3 -> insert(damaged, piece(random), random);
            default -> insert(damaged, slice(damaged, random), random);
          };
    }
    return damaged;
  }

  private static byte[] flip(byte[] bytes, Random random) {
    byte[] flipped = bytes.clone();
    flipped[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    return flipped;
  }

  private static byte[] cutOut(byte[] bytes, Random random) {
    int start = random.nextInt(bytes.length);
    int end = Math.min(bytes.length, start + 1 + random.nextInt(60));
    byte[] cut = new byte[Math.max(1, bytes.length - (end - start))];
    System.arraycopy(bytes, 0, cut, 0, Math.min(start, cut.length));
    if (end < bytes.length) {
      System.arraycopy(bytes, end, cut, start, bytes.length - end);
    }
    return cut;
  }

  private static byte[] insert(byte[] bytes, byte[] piece, Random random) {
    int at = random.nextInt(bytes.length + 1);
    byte[] longer = new byte[bytes.length + piece.length];
    System.arraycopy(bytes, 0, longer, 0, at);
    System.arraycopy(piece, 0, longer, at, piece.length);
    System.arraycopy(bytes, at, longer, at + piece.length, bytes.length - at);
    return longer;
  }

  private static byte[] piece(Random random) {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] slice(byte[] bytes, Random random) {
    int start = random.nextInt(bytes.length);
    return Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + random.nextInt(200)));
  }
}
