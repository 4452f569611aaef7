package org.beckon.cwmp.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Inform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Inform bodies of real devices, read without loss: what the decoder gives is compared with what
 * regular expressions find in the same text.
 */
class CorpusTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("beckon.root", ".")).resolve("../shared/corpus").normalize();

  private static final Pattern PARAMETER =
      Pattern.compile(
          "<ParameterValueStruct>\\s*<Name[^>]*>(.*?)</Name>\\s*"
              + "<Value(\\s[^>]*?)?(?:/>|>(.*?)</Value>)\\s*</ParameterValueStruct>",
          Pattern.DOTALL);
  private static final Pattern EVENT =
      Pattern.compile(
          "<EventStruct>\\s*<EventCode[^>]*>(.*?)</EventCode>\\s*"
              + "<CommandKey\\s*(?:/>|>(.*?)</CommandKey>)",
          Pattern.DOTALL);

  private final SoapDecoder decoder = new SoapDecoder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          easycwmp.http.txt          | 10 | 2 |
          econet-um806.xml           |  8 | 1 |
          genieacs-sim.http.txt      |  7 | 1 | ARRAY_COUNT
          huawei-EG8145V5.http.txt   |  8 | 1 | ARRAY_COUNT
          magma-enodeb-1.xml         | 12 | 4 |
          magma-enodeb-2.xml         | 15 | 1 |
          mikrotik-hAP-lite.http.txt |  7 | 1 | NO_ID
          sercomm-TEWA-1000G.xml     | 11 | 3 | ARRAY_COUNT
          softov-cwmp-sim.http.txt   |  6 | 1 |
          thomson-bant-R.http.txt    |  8 | 1 |
          thomson-bant-S.http.txt    | 11 | 1 | NO_MORE_REQUESTS
          thomson-speedtouch-706.xml | 12 | 1 |
          tplink-EX220.http.txt      |  5 | 1 | ARRAY_COUNT
          zte-ZXECS-EBG2100.xml      | 13 | 1 | UNKNOWN_TYPE
          zte-ZXHN-H199A.http.txt    |  7 | 1 | ARRAY_COUNT
          zyxel-2601.xml             |  8 | 1 |
          zyxel-vmg.xml              |  8 | 1 |
          """)
  void readsEveryParameterEventAndIdentity(
      String file, int parameters, int events, String expectedNote) throws IOException {
    Sample sample = read(file);

    Decoded decoded = decoder.decode(sample.body, sample.charset);

    assertThat(decoded).isInstanceOf(Decoded.Ok.class);
    Decoded.Ok ok = (Decoded.Ok) decoded;
    Inform inform = (Inform) ok.envelope().body();
    assertThat(inform.deviceId()).isEqualTo(sample.deviceId());
    assertThat(inform.event()).isEqualTo(sample.events()).hasSize(events);
    assertThat(inform.parameterList()).isEqualTo(sample.parameters()).hasSize(parameters);
    assertThat(inform.currentTime()).isEqualTo(sample.element("CurrentTime"));
    assertThat(inform.retryCount()).isEqualTo(Integer.parseInt(sample.element("RetryCount")));
    assertThat(inform.maxEnvelopes()).isEqualTo(Integer.parseInt(sample.element("MaxEnvelopes")));
    assertThat(ok.envelope().header().id()).isEqualTo(sample.element("cwmp:ID"));
    assertThat(ok.envelope().namespace().uri()).isEqualTo(sample.attribute("xmlns:cwmp"));
    assertThat(ok.notes().stream().map(note -> note.kind().name()))
        .isEqualTo(expectedNote == null ? List.of() : List.of(expectedNote));
  }

  @ParameterizedTest
  @ValueSource(strings = {"illformed-1.xml", "phicomm-ap-truncated.http.txt"})
  void saysThatATruncatedMessageEndsTooEarly(String file) throws IOException {
    assertThat(decoder.decode(read(file).body, Optional.empty()))
        .asInstanceOf(type(Decoded.Malformed.class))
        .extracting(Decoded.Malformed::reason, InstanceOfAssertFactories.STRING)
        .startsWith("The message ends before it is complete (line ");
  }

  @Test
  void saysWhereAnIllFormedFragmentIsBroken() throws IOException {
    assertThat(decoder.decode(read("fritzbox-7170-illformed.xml").body, Optional.empty()))
        .isEqualTo(new Decoded.Malformed("The message is XML but no SOAP envelope"));
  }

  /** The file's part that could be cut off in transit, completed by hand. */
  @Test
  void readsTheTruncatedOneOnceItIsComplete() throws IOException {
    Sample truncated = read("phicomm-ap-truncated.http.txt");
    int cut = truncated.text.indexOf("(excerpt ends here)");
    String whole =
        truncated.text.substring(0, cut)
            + "</ParameterList></cwmp:Inform></SOAP-ENV:Body></SOAP-ENV:Envelope>";

    Decoded.Ok ok =
        (Decoded.Ok) decoder.decode(whole.getBytes(StandardCharsets.UTF_8), Optional.empty());

    Inform inform = (Inform) ok.envelope().body();
    assertThat(inform.deviceId()).isEqualTo(truncated.deviceId());
    assertThat(inform.event()).containsExactly(Event.of("1 BOOT"), Event.of(""));
    assertThat(inform.parameterList()).isEqualTo(truncated.parameters()).hasSize(2);
    assertThat(ok.notes().stream().map(Note::kind))
        .containsExactly(NoteKind.ARRAY_COUNT, NoteKind.NO_EVENT_CODE, NoteKind.UNEXPECTED_ELEMENT);
  }

  @Test
  void hasNoFileThatIsNotTested() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), () -> "no corpus at " + CORPUS);
    try (var files = Files.list(CORPUS)) {
      assertThat(files.filter(file -> !file.endsWith("README.md"))).hasSize(20);
    }
  }

  private static Sample read(String file) throws IOException {
    Path path = CORPUS.resolve(file);
    assumeTrue(Files.isReadable(path), () -> "no corpus at " + CORPUS);
    byte[] bytes = Files.readAllBytes(path);
    String head = "";
    int start = 0;
    if (file.endsWith(".http.txt")) {
      String all = new String(bytes, StandardCharsets.ISO_8859_1);
      Matcher blank = Pattern.compile("\\r?\\n\\r?\\n").matcher(all);
      assertThat(blank.find()).isTrue();
      head = all.substring(0, blank.start());
      start = blank.end();
    }
    byte[] body = Arrays.copyOfRange(bytes, start, bytes.length);
    Matcher charset = Pattern.compile("charset=\"?([\\w-]+)").matcher(head);
    return new Sample(body, charset.find() ? Optional.of(charset.group(1)) : Optional.empty());
  }

  /** A body, with what regular expressions find in it. */
  private static final class Sample {
    final byte[] body;
    final Optional<String> charset;
    final String text;

    Sample(byte[] body, Optional<String> charset) {
      this.body = body;
      this.charset = charset;
      this.text = new String(body, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    DeviceId deviceId() {
      return new DeviceId(
          element("Manufacturer"),
          element("OUI"),
          element("ProductClass"),
          element("SerialNumber"));
    }

    List<Event> events() {
      return EVENT
          .matcher(text)
          .results()
          .map(found -> new Event(found.group(1), found.group(2) == null ? "" : found.group(2)))
          .collect(Collectors.toList());
    }

    List<ParameterValue> parameters() {
      List<ParameterValue> parameters = new ArrayList<>();
      Matcher found = PARAMETER.matcher(text);
      while (found.find()) {
        String attributes = found.group(2) == null ? "" : found.group(2);
        Matcher type = Pattern.compile("xsi:type=[\"']([^\"']*)").matcher(attributes);
        parameters.add(
            new ParameterValue(
                found.group(1).strip(),
                found.group(3) == null ? "" : found.group(3),
                type.find() ? type.group(1) : ""));
      }
      return parameters;
    }

    String element(String name) {
      Matcher found =
          Pattern.compile("<" + name + "(?:\\s[^>]*)?>([^<]*)</" + name + ">").matcher(text);
      return found.find() ? found.group(1).strip() : "";
    }

    String attribute(String name) {
      Matcher found = Pattern.compile(name + "=[\"']([^\"']*)").matcher(text);
      assertThat(found.find()).isTrue();
      return found.group(1);
    }
  }
}
