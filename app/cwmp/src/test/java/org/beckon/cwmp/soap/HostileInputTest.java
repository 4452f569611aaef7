package org.beckon.cwmp.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** cpe-quirks 12: whatever comes, it is refused within limits and with a reason in words. */
class HostileInputTest {
  private static final String SECRET = "hunter2";

  private static Decoded read(Limits limits, String text) {
    return new SoapDecoder(limits).decode(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  private static String reason(Limits limits, String text) {
    Decoded decoded = read(limits, text);
    assertThat(decoded).isInstanceOf(Decoded.Malformed.class);
    return ((Decoded.Malformed) decoded).reason();
  }

  private static String reason(String text) {
    return reason(Limits.DEFAULT, text);
  }

  private static String envelope(String body) {
    return "<Envelope><Header><ID>1</ID></Header><Body>" + body + "</Body></Envelope>";
  }

  private static String values(String structs) {
    return envelope(
        "<GetParameterValuesResponse><ParameterList arrayType='x[1]'>"
            + structs
            + "</ParameterList></GetParameterValuesResponse>");
  }

  private static String value(String value) {
    return values(
        "<ParameterValueStruct><Name>A.Password</Name><Value type='string'>"
            + value
            + "</Value></ParameterValueStruct>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE Envelope>",
        "<?xml version='1.0'?>\n<!DOCTYPE Envelope SYSTEM 'http://127.0.0.1:9/x.dtd'>",
        "<!DOCTYPE Envelope [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>",
        "<!DOCTYPE Envelope [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE Envelope [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>"
      })
  void refusesADoctype(String doctype) {
    assertThat(reason(doctype + value("&b;&x;")))
        .startsWith("The message has a DOCTYPE, which is refused (line ");
  }

  @Test
  void refusesEntities() {
    assertThat(reason(value(SECRET + "&a;")))
        .startsWith("The message uses an entity, which is refused (line ")
        .doesNotContain(SECRET);
  }

  /** A bare ampersand beside an entity must not smuggle the entity through the repair. */
  @Test
  void refusesEntitiesAfterARepairToo() {
    assertThat(reason(value("a & b &xxe; c"))).contains("uses an entity");
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 10_000})
  void refusesDeepNesting(int depth) {
    assertThat(reason("<a>".repeat(depth))).isEqualTo("The message is XML but no SOAP envelope");
    assertThat(reason(envelope("<x>".repeat(depth) + "</x>".repeat(depth))))
        .startsWith("Elements are nested deeper than 32 (line 1, column ");
    assertThat(reason(value("<x>".repeat(depth)))).contains("nested deeper");
    assertThat(reason(envelope("<Fault>".repeat(depth)))).contains("nested deeper");
    assertThat(reason(envelope("<RebootResponse>" + "<Fault>".repeat(depth))))
        .contains("nested deeper");
  }

  @Test
  void refusesLongBodiesWithoutReadingThem() throws IOException {
    Limits limits = limits().bytes(1000).make();
    CountingStream endless = new CountingStream();

    Decoded decoded = new SoapDecoder(limits).decode(endless, Optional.empty());

    assertThat(decoded).isEqualTo(new Decoded.Malformed("The message is longer than 1000 bytes"));
    assertThat(endless.read).isLessThanOrEqualTo(1001);
    assertThat(reason(limits, "x".repeat(1001))).contains("longer than 1000 bytes");
  }

  @Test
  void refusesHundredMebibytes() throws IOException {
    CountingStream endless = new CountingStream();

    assertThat(new SoapDecoder().decode(endless, Optional.empty()))
        .isEqualTo(new Decoded.Malformed("The message is longer than 16777216 bytes"));
    assertThat(endless.read).isLessThan(17 << 20);
  }

  @Test
  void refusesTooManyArrayEntries() {
    Limits limits = limits().items(100).make();
    String struct =
        "<ParameterValueStruct><Name>A</Name><Value type='string'/></ParameterValueStruct>";

    assertThat(read(limits, values(struct.repeat(100)))).isInstanceOf(Decoded.Ok.class);
    assertThat(reason(limits, values(struct.repeat(101))))
        .startsWith("The message has more than 100 array entries");
    assertThat(
            reason(
                limits,
                envelope(
                    "<Fault><detail><Fault>"
                        + "<SetParameterValuesFault/>".repeat(101)
                        + "</Fault></detail></Fault>")))
        .contains("array entries");
  }

  @Test
  void readsAHundredThousandParameters() {
    String structs =
        IntStream.range(0, 100_000)
            .mapToObj(
                i ->
                    "<ParameterValueStruct><Name>A."
                        + i
                        + "</Name><Value type='string'>v</Value></ParameterValueStruct>")
            .collect(Collectors.joining());

    Decoded.Ok ok = (Decoded.Ok) read(Limits.DEFAULT, values(structs));

    assertThat(((GetParameterValuesResponse) ok.envelope().body()).parameterList())
        .hasSize(100_000);
  }

  @Test
  void refusesLongValues() {
    Limits limits = limits().textLength(10_000).make();

    assertThat(read(limits, value("x".repeat(10_000)))).isInstanceOf(Decoded.Ok.class);
    assertThat(reason(limits, value("x".repeat(10_001))))
        .startsWith("A value is longer than 10000 characters")
        .doesNotContain("xx");
    assertThat(reason(limits, value("<![CDATA[x]]>".repeat(10_001)))).contains("A value is longer");
  }

  @Test
  void refusesManyOrLongNamesAndAttributes() {
    String many =
        IntStream.range(0, 65).mapToObj(i -> " a" + i + "='1'").collect(Collectors.joining());
    String distinct =
        IntStream.range(0, 600).mapToObj(i -> "<e" + i + "/>").collect(Collectors.joining());
    String prefixes =
        IntStream.range(0, 600)
            .mapToObj(i -> "<e xmlns:p" + i + "='u'/>")
            .collect(Collectors.joining());

    assertThat(reason(envelope("<x" + many + "/>")))
        .startsWith("An element has too many or too long attributes");
    assertThat(reason(envelope("<x>" + distinct + "</x>")))
        .startsWith("The message has more than 512 different names");
    assertThat(reason(envelope("<x>" + prefixes + "</x>")))
        .startsWith("The message has more than 512 different names");
    assertThat(reason(envelope("<" + "n".repeat(257) + "/>")))
        .startsWith("A name is longer than 256 characters");
    assertThat(reason(envelope("<x " + "n".repeat(257) + "=''/>")))
        .startsWith("A name is longer than 256 characters");
    assertThat(reason(envelope("<x xmlns:" + "n".repeat(257) + "=''/>")))
        .startsWith("A name is longer than 256 characters");
    assertThat(reason(envelope("<x a='" + "v".repeat(1_000_000) + "'/>")))
        .startsWith("An element has too many or too long attributes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \r\n\t ",
        "\uFEFF",
        "garbage",
        "{\"json\": true}",
        "<",
        "<>",
        "<a",
        "<a/>",
        "<?xml version='1.0'?>",
        "<?xml version='9.9'?><a/>",
        "<!-- only a comment -->",
        "<html><body>Login</body></html>",
        "<Envelope/>",
        "<Envelope><Body/></Envelope>",
        "<Envelope><Header/></Envelope>",
        "<Envelope><Body><Inform></Body></Envelope>",
        "<Envelope><Body a=b><Inform/></Body></Envelope>",
        "<Envelope><Body a='1' a='2'><Inform/></Body></Envelope>",
        "<Envelope><Body><Inform/></Body>",
        "\u0000\u0001\u0002"
      })
  void saysWhyItCannotReadAText(String text) {
    assertThat(reason(text)).startsWith("The ").doesNotContain("Exception");
  }

  static List<String> names() {
    return Goldens.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void neverThrowsOnATruncatedMessage(String name) {
    byte[] whole = Goldens.wire(name);
    SoapDecoder decoder = new SoapDecoder();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(decoder.decode(cut, Optional.of("utf-8")))
          .as("%s cut after %d bytes", name, length)
          .isInstanceOf(Decoded.Malformed.class);
    }
  }

  @Test
  void tellsThePlaceAndNoValue() {
    assertThat(reason("<Envelope>\n<Body>\n <x>" + SECRET + "</y>"))
        .startsWith("The message is not well-formed XML (line 3, column ")
        .doesNotContain(SECRET);
  }

  /** The reader stays usable whatever it had to refuse before. */
  @Test
  void readsOnAfterARefusal() {
    SoapDecoder decoder = new SoapDecoder();
    assertThat(decoder.decode(new byte[] {'<', '!'}, Optional.empty()))
        .isInstanceOf(Decoded.Malformed.class);

    assertThat(decoder.decode(Goldens.wire("Inform"), Optional.empty()))
        .isInstanceOf(Decoded.Ok.class);
  }

  private static LimitsBuilder limits() {
    return new LimitsBuilder();
  }

  private static final class LimitsBuilder {
    private int bytes = Limits.DEFAULT.bytes();
    private int items = Limits.DEFAULT.items();
    private int textLength = Limits.DEFAULT.textLength();

    LimitsBuilder bytes(int limit) {
      bytes = limit;
      return this;
    }

    LimitsBuilder items(int limit) {
      items = limit;
      return this;
    }

    LimitsBuilder textLength(int limit) {
      textLength = limit;
      return this;
    }

    Limits make() {
      Limits other = Limits.DEFAULT;
      return new Limits(
          bytes,
          other.depth(),
          items,
          other.nameLength(),
          textLength,
          other.attributes(),
          other.distinctNames());
    }
  }

  /** Gives blanks up to 100 MiB and counts how many were taken. */
  private static final class CountingStream extends InputStream {
    private static final long LENGTH = 100L << 20;
    long read;

    @Override
    public int read() {
      return read++ < LENGTH ? ' ' : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      int given = (int) Math.min(length, LENGTH - read);
      if (given <= 0) {
        return length == 0 ? 0 : -1;
      }
      Arrays.fill(to, offset, offset + given, (byte) ' ');
      read += given;
      return given;
    }
  }
}
