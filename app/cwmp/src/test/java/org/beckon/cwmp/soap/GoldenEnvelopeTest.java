package org.beckon.cwmp.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.beckon.cwmp.rpc.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message, read from its golden envelope and written as it, byte by byte. */
class GoldenEnvelopeTest {
  private final Goldens goldens = new Goldens();

  static List<String> names() {
    return Goldens.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isWrittenExactlyAsTheGolden(String name) {
    byte[] written = new SoapEncoder().encode(goldens.envelopes().get(name));

    assertThat(new String(written, StandardCharsets.UTF_8))
        .isEqualTo(new String(Goldens.wire(name), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("names")
  void isReadFromTheGolden(String name) {
    Envelope expected = goldens.envelopes().get(name);

    assertThat(new SoapDecoder().decode(Goldens.wire(name), Optional.of("utf-8")))
        .isEqualTo(new Decoded.Ok(expected, notes(expected)));
  }

  /** Set out in lines, as many CPEs send it. */
  @ParameterizedTest
  @MethodSource("names")
  void isReadFromThePrettyGolden(String name) {
    Envelope expected = goldens.envelopes().get(name);

    assertThat(
            new SoapDecoder()
                .decode(Goldens.pretty(name).getBytes(StandardCharsets.UTF_8), Optional.empty()))
        .isEqualTo(new Decoded.Ok(expected, notes(expected)));
  }

  /** One decoder and one encoder serve all threads. */
  @Test
  void isReadAndWrittenByManyThreadsAtOnce() {
    SoapDecoder decoder = new SoapDecoder();
    SoapEncoder encoder = new SoapEncoder();
    List<String> names = names();

    List<String> wrong =
        IntStream.range(0, 3_000)
            .parallel()
            .mapToObj(i -> names.get(i % names.size()))
            .filter(
                name -> {
                  Envelope expected = goldens.envelopes().get(name);
                  return !(decoder.decode(encoder.encode(expected), Optional.empty())
                          instanceof Decoded.Ok ok)
                      || !ok.envelope().equals(expected);
                })
            .toList();

    assertThat(wrong).isEmpty();
  }

  private static List<Note> notes(Envelope envelope) {
    if (envelope.body() instanceof Fault fault && fault.code() == 0) {
      return List.of(new Note(NoteKind.FAULT_WITHOUT_DETAIL, "the SOAP fault has no CWMP detail"));
    }
    return envelope.header().id().isEmpty()
        ? List.of(new Note(NoteKind.NO_ID, "the message has no ID header"))
        : List.of();
  }
}
