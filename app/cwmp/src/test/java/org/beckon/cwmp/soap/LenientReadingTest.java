package org.beckon.cwmp.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.fault.SoapFaultCode;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.AddObjectResponse;
import org.beckon.cwmp.rpc.DUStateChangeComplete;
import org.beckon.cwmp.rpc.DuResult;
import org.beckon.cwmp.rpc.FactoryResetResponse;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterNamesResponse;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.InformResponse;
import org.beckon.cwmp.rpc.ParameterFault;
import org.beckon.cwmp.rpc.RawElement;
import org.beckon.cwmp.rpc.RebootResponse;
import org.beckon.cwmp.rpc.SetParameterValuesResponse;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.beckon.cwmp.rpc.UnknownResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the quirk list that concern the wire; their numbers stand at the tests. */
class LenientReadingTest {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String CWMP = "urn:dslforum-org:cwmp-1-0";

  private final SoapDecoder decoder = new SoapDecoder();

  private Decoded.Ok read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  private Decoded.Ok read(byte[] body, Optional<String> charset) {
    Decoded decoded = decoder.decode(body, charset);
    assertThat(decoded).isInstanceOf(Decoded.Ok.class);
    return (Decoded.Ok) decoded;
  }

  private static List<NoteKind> kinds(Decoded.Ok ok) {
    return ok.notes().stream().map(Note::kind).toList();
  }

  private static String envelope(String body) {
    return "<s:Envelope xmlns:s='"
        + SOAP
        + "' xmlns:e='http://schemas.xmlsoap.org/soap/encoding/'"
        + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
        + " xmlns:xsd='http://www.w3.org/2001/XMLSchema' xmlns:cwmp='"
        + CWMP
        + "'><s:Header><cwmp:ID s:mustUnderstand='1'>7</cwmp:ID></s:Header><s:Body>"
        + body
        + "</s:Body></s:Envelope>";
  }

  private static String values(String structs, int count) {
    return envelope(
        "<cwmp:GetParameterValuesResponse><ParameterList e:arrayType='cwmp:ParameterValueStruct["
            + count
            + "]'>"
            + structs
            + "</ParameterList></cwmp:GetParameterValuesResponse>");
  }

  private static String value(String value) {
    return values("<ParameterValueStruct><Name>A.B</Name>" + value + "</ParameterValueStruct>", 1);
  }

  private static ParameterValue only(Decoded.Ok ok) {
    return ((GetParameterValuesResponse) ok.envelope().body()).parameterList().getFirst();
  }

  /** 1 */
  @Test
  void acceptsAMissingHeader() {
    Decoded.Ok ok =
        read(envelope("<cwmp:InformResponse/>").replaceAll("<s:Header>.*</s:Header>", ""));

    assertThat(ok.envelope().header()).isEqualTo(Header.NONE);
    assertThat(kinds(ok)).containsExactly(NoteKind.NO_ID);
  }

  /** 2 */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <s:Envelope xmlns:s='S'><s:Body><c:InformResponse xmlns:c='urn:dslforum-org:cwmp-1-3'/></s:Body></s:Envelope>   | urn:dslforum-org:cwmp-1-3  |
          <s:Envelope xmlns:s='S'><s:Body xmlns:c='urn:dslforum-org:cwmp-1-9'><c:InformResponse/></s:Body></s:Envelope>   | urn:dslforum-org:cwmp-1-9  | UNKNOWN_NAMESPACE
          <s:Envelope xmlns:s='S'><s:Body><InformResponse xmlns='urn:vendor'/></s:Body></s:Envelope>                      | urn:vendor                 | UNKNOWN_NAMESPACE
          <Envelope xmlns='S'><Body><InformResponse xmlns='urn:dslforum-org:cwmp-1-2'/></Body></Envelope>                 | urn:dslforum-org:cwmp-1-2  |
          <Envelope xmlns='S' xmlns:c='urn:dslforum-org:cwmp-1-1'><Body><InformResponse/></Body></Envelope>               | urn:dslforum-org:cwmp-1-1  | NO_NAMESPACE
          <Envelope><Body><InformResponse/></Body></Envelope>                                                             | urn:dslforum-org:cwmp-1-0  | NO_NAMESPACE
          <s:Envelope xmlns:s='S'><s:Body><cwmp:InformResponse/></s:Body></s:Envelope>                                    | urn:dslforum-org:cwmp-1-0  | NO_NAMESPACE, UNDECLARED_PREFIX
          """)
  void matchesByLocalNamesAndFindsTheNamespace(String text, String uri, String notes) {
    Decoded.Ok ok = read(text.replace("'S'", "'" + SOAP + "'"));

    assertThat(ok.envelope().body()).isEqualTo(new InformResponse(1));
    assertThat(ok.envelope().namespace().uri()).isEqualTo(uri);
    assertThat(kinds(ok).stream().filter(kind -> kind != NoteKind.NO_ID).map(Enum::name))
        .containsExactlyInAnyOrder(notes == null ? new String[0] : notes.split(", "));
  }

  /** A declaration counts within its element only. */
  @Test
  void forgetsNamespacesOfElementsThatAreClosed() {
    Decoded.Ok ok =
        read(
            "<s:Envelope xmlns:s='"
                + SOAP
                + "' xmlns:c='urn:dslforum-org:cwmp-1-1'><s:Header><x xmlns:c='urn:else'/></s:Header>"
                + "<s:Body><c:InformResponse/></s:Body></s:Envelope>");

    assertThat(ok.envelope().namespace()).isEqualTo(CwmpNamespace.V1_1);
  }

  /** 5 */
  @ParameterizedTest
  @CsvSource({
    "e:arrayType='cwmp:ParameterValueStruct[0001]', false",
    "e:arrayType='cwmp:ParameterValueStruct[2]', true",
    "e:arrayType='cwmp:ParameterValueStruct[]', true",
    "e:arrayType='x', true",
    "e:arrayType='][', true",
    "e:arrayType='[99999999999999999999999]', true",
    "'', true"
  })
  void countsArraysItself(String attribute, boolean noted) {
    Decoded.Ok ok =
        read(
            value("<Value xsi:type='xsd:string'>x</Value>")
                .replace("e:arrayType='cwmp:ParameterValueStruct[1]'", attribute));

    assertThat(only(ok).value()).isEqualTo("x");
    assertThat(kinds(ok)).isEqualTo(noted ? List.of(NoteKind.ARRAY_COUNT) : List.of());
  }

  /** 6 */
  @ParameterizedTest
  @CsvSource({
    "xsi:type='xsd:string', xsd:string, ",
    "xsi:type=' xsd:int ', xsd:int, ",
    "xsi:type='q:int', q:int, UNDECLARED_PREFIX",
    "type='int', int, ",
    "xsi:type='xsd:IPAddress', xsd:IPAddress, UNKNOWN_TYPE",
    "xsi:type='xsd:string(64)', xsd:string(64), UNKNOWN_TYPE",
    "xsi:type='', '', NO_TYPE",
    "'', '', NO_TYPE"
  })
  void keepsTheTypeAsItStands(String attribute, String type, String note) {
    Decoded.Ok ok = read(value("<Value " + attribute + ">5</Value>"));

    assertThat(only(ok)).isEqualTo(new ParameterValue("A.B", "5", type));
    assertThat(kinds(ok).stream().map(Enum::name))
        .isEqualTo(note == null ? List.of() : List.of(note));
  }

  /** 7 */
  @Test
  void takesAMissingValueAsEmpty() {
    Decoded.Ok ok = read(value(""));

    assertThat(only(ok)).isEqualTo(new ParameterValue("A.B", "", ""));
    assertThat(ok.notes())
        .containsExactly(new Note(NoteKind.NO_VALUE, "no Value, taken as empty: A.B"));
  }

  @Test
  void leavesOutAValueWithoutAName() {
    Decoded.Ok ok =
        read(
            values(
                "<ParameterValueStruct><Value xsi:type='xsd:string'>x</Value>"
                    + "</ParameterValueStruct>",
                1));

    assertThat(ok.envelope().body()).isEqualTo(new GetParameterValuesResponse(List.of()));
    assertThat(kinds(ok)).containsExactly(NoteKind.NO_NAME);
  }

  /** 8 */
  @Test
  void takesAnUnreadableWritableAsUnknown() {
    Decoded.Ok ok =
        read(
            envelope(
                "<cwmp:GetParameterNamesResponse><ParameterList"
                    + " e:arrayType='cwmp:ParameterInfoStruct[4]'>"
                    + "<ParameterInfoStruct><Name>A.</Name></ParameterInfoStruct>"
                    + "<ParameterInfoStruct><Name>B.</Name><Writable>maybe</Writable>"
                    + "</ParameterInfoStruct>"
                    + "<ParameterInfoStruct><Name>C.</Name><Writable> True </Writable>"
                    + "</ParameterInfoStruct>"
                    + "<ParameterInfoStruct><Name>D.</Name><Writable>0</Writable>"
                    + "</ParameterInfoStruct>"
                    + "</ParameterList></cwmp:GetParameterNamesResponse>"));

    assertThat(ok.envelope().body())
        .isEqualTo(
            new GetParameterNamesResponse(
                List.of(
                    new ParameterInfo("A.", Access.UNKNOWN),
                    new ParameterInfo("B.", Access.UNKNOWN),
                    new ParameterInfo("C.", Access.READ_WRITE),
                    new ParameterInfo("D.", Access.READ_ONLY))));
    assertThat(ok.notes())
        .containsExactly(
            new Note(NoteKind.WRITABLE_UNREADABLE, "no readable Writable for: A. (and 1 more)"));
  }

  /** 9 and 11 */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a &amp; b|a & b",
        " x | x ",
        "<![CDATA[a < b & c]]>|a < b & c",
        "a<![CDATA[ < ]]>b|a < b",
        "a<!-- comment -->b|ab",
        "a<?pi x?>b|ab",
        "&#228;&#x20AC;&lt;|ä€<"
      })
  void keepsTheTextOfAValue(String written, String value) {
    Decoded.Ok ok = read(value("<Value xsi:type='xsd:string'>" + written + "</Value>"));

    assertThat(only(ok).value()).isEqualTo(value);
    assertThat(ok.notes()).isEmpty();
  }

  /** 9 */
  @Test
  void trimsStructuralFields() {
    Decoded.Ok ok =
        read(
            values(
                "<ParameterValueStruct>\n<Name xsi:type='xsd:string'>\n A.B\n</Name>"
                    + "<Value xsi:type='xsd:string'>\n v\n</Value></ParameterValueStruct>",
                1));

    assertThat(only(ok)).isEqualTo(new ParameterValue("A.B", "\n v\n", "xsd:string"));
  }

  /** 10 */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a & b                    | a & b
          x?a=1&b=2&c              | x?a=1&b=2&c
          a &amp; b & c &#38; d    | a & b & c & d
          a\u0001b                 | a\uFFFDb
          a&#1;b&#x0;c             | a\uFFFDb\uFFFDc
          a&#99999999999;b         | a\uFFFDb
          <![CDATA[a & \u0002 b]]> | a & \uFFFD b
          a&#xD83D;b               | a\uFFFDb
          &                        | &
          &;                       | &;
          & <![CDATA[&x;]]>        | & &x;
          """)
  void repairsTextThatXmlForbids(String written, String value) {
    Decoded.Ok ok = read(value("<Value xsi:type='xsd:string'>" + written + "</Value>"));

    assertThat(only(ok).value()).isEqualTo(value);
    assertThat(kinds(ok)).containsExactly(NoteKind.REPAIRED_TEXT);
  }

  /** 10: what is said of the charset is believed unless it cannot be. */
  @ParameterizedTest
  @CsvSource({
    // written in, Content-Type, XML declaration, noted
    "UTF-8, utf-8, , false",
    "UTF-8, '\"UTF-8\"', , false",
    "UTF-8, , , false",
    "UTF-8, , UTF-8, false",
    "ISO-8859-1, ISO-8859-1, , false",
    "ISO-8859-1, , iso-8859-1, false",
    "windows-1252, windows-1252, , false",
    "UTF-16, , , false",
    "UTF-16BE, , , false",
    "UTF-16LE, , , false",
    "ISO-8859-1, utf-8, , true",
    "ISO-8859-1, , UTF-8, true",
    "ISO-8859-1, , , true",
    "UTF-8, ISO-8859-1, , true",
    "UTF-8, us-ascii, , true",
    "UTF-8, no-such-charset, , true",
    "UTF-8, '???', , true",
    "UTF-8, UTF-16, , true",
    "UTF-8, UTF-8, ISO-8859-1, false"
  })
  void findsTheCharset(String written, String contentType, String declared, boolean noted) {
    String declaration =
        declared == null ? "" : "<?xml version='1.0' encoding='" + declared + "'?>";
    String text = declaration + value("<Value xsi:type='xsd:string'>Küche é</Value>");

    Decoded.Ok ok = read(text.getBytes(Charset.forName(written)), Optional.ofNullable(contentType));

    assertThat(only(ok).value()).isEqualTo("Küche é");
    assertThat(kinds(ok)).isEqualTo(noted ? List.of(NoteKind.CHARSET) : List.of());
  }

  /** 10: firmware that pastes text of two charsets together. */
  @Test
  void readsMixedCharsets() {
    byte[] utf8 =
        value("<Value xsi:type='xsd:string'>é#é</Value>").getBytes(StandardCharsets.UTF_8);
    String latin = new String(utf8, StandardCharsets.ISO_8859_1).replaceFirst("#Ã©", "#é");

    Decoded.Ok ok = read(latin.getBytes(StandardCharsets.ISO_8859_1), Optional.of("utf-8"));

    assertThat(only(ok).value()).isEqualTo("é#é");
    assertThat(kinds(ok)).containsExactly(NoteKind.CHARSET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", "\uFEFF<?xml version='1.0'?>"})
  void acceptsAByteOrderMark(String before) {
    assertThat(read(before + envelope("<cwmp:InformResponse/>")).notes()).isEmpty();
  }

  @Test
  void acceptsWhiteSpaceBeforeTheXmlDeclaration() {
    Decoded.Ok ok = read("\r\n <?xml version='1.0'?>" + envelope("<cwmp:InformResponse/>"));

    assertThat(kinds(ok)).containsExactly(NoteKind.REPAIRED_TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "'\r\n ', ''",
    "'<!-- end -->', ''",
    "'\u0000\u0000', REPAIRED_TEXT",
    "'}', REPAIRED_TEXT"
  })
  void leavesOutWhatFollowsTheEnvelope(String after, String note) {
    Decoded.Ok ok = read(envelope("<cwmp:InformResponse/>") + after);

    assertThat(kinds(ok).stream().map(Enum::name))
        .isEqualTo(note.isEmpty() ? List.of() : List.of(note));
  }

  /** 13, 14 and 52 */
  @Test
  void keepsOddIdentitiesAndEvents() {
    Decoded.Ok ok =
        read(
            envelope(
                "<cwmp:Inform><DeviceId><Manufacturer/><OUI> </OUI><Extra><Deep>x</Deep></Extra>"
                    + "<SerialNumber> a&lt;b </SerialNumber></DeviceId>"
                    + "<Event e:arrayType='cwmp:EventStruct[3]'>"
                    + "<EventStruct><EventCode>X 00D09E Odd</EventCode></EventStruct>"
                    + "<EventStruct><EventCode>99 FUTURE</EventCode><CommandKey>k</CommandKey>"
                    + "</EventStruct><EventStruct/></Event>"
                    + "<MaxEnvelopes>many</MaxEnvelopes><CurrentTime>3004317-01-01</CurrentTime>"
                    + "<RetryCount>-</RetryCount></cwmp:Inform>"));

    assertThat(ok.envelope().body())
        .isEqualTo(
            new Inform(
                new DeviceId("", "", "", "a<b"),
                List.of(Event.of("X 00D09E Odd"), new Event("99 FUTURE", "k"), Event.of("")),
                0,
                "3004317-01-01",
                0,
                List.of()));
    assertThat(ok.notes())
        .containsExactlyInAnyOrder(
            new Note(NoteKind.NO_EVENT_CODE, "an EventStruct has no EventCode"),
            new Note(
                NoteKind.UNEXPECTED_ELEMENT,
                "left out an element that does not belong here: Extra"),
            new Note(NoteKind.NUMBER_UNREADABLE, "no number in: MaxEnvelopes (and 1 more)"));
  }

  @Test
  void notesAnInformWithoutADevice() {
    Decoded.Ok ok = read(envelope("<cwmp:Inform/>"));

    assertThat(((Inform) ok.envelope().body()).deviceId()).isEqualTo(new DeviceId("", "", "", ""));
    assertThat(kinds(ok)).containsExactly(NoteKind.MISSING_ELEMENT);
  }

  /** 15, 48 and 49 */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <cwmp:SetParameterValuesResponse><cwmp:Fault><FaultCode>9003</FaultCode><FaultString>no</FaultString></cwmp:Fault></cwmp:SetParameterValuesResponse>           | 9003 | no   | FAULT_IN_RESPONSE
          <cwmp:SetParameterValuesResponse><s:Fault><detail><cwmp:Fault><FaultCode>9003</FaultCode></cwmp:Fault></detail></s:Fault></cwmp:SetParameterValuesResponse>     | 9003 | ''   | FAULT_IN_RESPONSE
          <cwmp:GetParameterValuesResponse><FaultCode>9005</FaultCode><FaultString>no</FaultString></cwmp:GetParameterValuesResponse>                                    | 9005 | no   | FAULT_IN_RESPONSE
          <cwmp:AddObjectResponse><InstanceNumber>0</InstanceNumber><Status>9005</Status></cwmp:AddObjectResponse>                                                       | 9005 | ''   | FAULT_IN_RESPONSE
          <cwmp:DownloadResponse><Status>9010</Status></cwmp:DownloadResponse>                                                                                           | 9010 | ''   | FAULT_IN_RESPONSE
          <s:Fault><faultcode>s:Server</faultcode><faultstring>oops</faultstring></s:Fault>                                                                              | 0    | oops | FAULT_WITHOUT_DETAIL
          <s:Fault><faultcode>9002</faultcode><faultstring>oops</faultstring></s:Fault>                                                                                  | 9002 | oops | FAULT_WITHOUT_DETAIL
          <q:Fault><detail><q:Fault><FaultCode>9001</FaultCode></q:Fault></detail></q:Fault>                                                                             | 9001 | ''   | UNDECLARED_PREFIX
          <Fault><detail><FaultCode>9001</FaultCode></detail><more><x/></more></Fault>                                                                                   | 9001 | ''   |
          """)
  void findsFaultsWhereverTheyAre(String body, int code, String text, String note) {
    Decoded.Ok ok = read(envelope(body));

    assertThat(ok.envelope().body()).isEqualTo(Fault.of(code, text));
    assertThat(kinds(ok).stream().map(Enum::name))
        .isEqualTo(note == null ? List.of() : List.of(note));
  }

  @Test
  void keepsTheParametersOfAStrayFault() {
    Decoded.Ok ok =
        read(
            envelope(
                "<cwmp:SetParameterValuesResponse><FaultCode>9003</FaultCode>"
                    + "<SetParameterValuesFault><ParameterName>A.B</ParameterName>"
                    + "<FaultCode>9008</FaultCode></SetParameterValuesFault>"
                    + "</cwmp:SetParameterValuesResponse>"));

    assertThat(ok.envelope().body())
        .isEqualTo(new Fault(9003, "", List.of(new ParameterFault("A.B", 9008, ""))));
  }

  @Test
  void doesNotTakeAnOddStatusForAFault() {
    assertThat(
            read(envelope(
                    "<cwmp:SetParameterValuesResponse><Status>7</Status>"
                        + "</cwmp:SetParameterValuesResponse>"))
                .envelope()
                .body())
        .isEqualTo(new SetParameterValuesResponse(7));
    assertThat(
            read(envelope(
                    "<cwmp:AddObjectResponse><InstanceNumber>9005</InstanceNumber>"
                        + "<Status>1</Status></cwmp:AddObjectResponse>"))
                .envelope()
                .body())
        .isEqualTo(new AddObjectResponse(9005, 1));
  }

  @Test
  void keepsMethodsThatItDoesNotKnowWithAllThatIsInThem() {
    assertThat(
            read(envelope(
                    "<cwmp:X_ACME_Sing><a k='1' xmlns:z='urn:z'> x <!-- no --><b/>y</a> "
                        + "<c> <d>1</d> </c></cwmp:X_ACME_Sing>"))
                .envelope()
                .body())
        .isEqualTo(
            new UnknownRequest(
                "X_ACME_Sing",
                List.of(
                    new RawElement(
                        "a",
                        List.of(new RawElement.Attribute("k", "1")),
                        " x y",
                        List.of(RawElement.leaf("b", ""))),
                    RawElement.of("c", List.of(RawElement.leaf("d", "1"))))));
    assertThat(read(envelope("<cwmp:X_ACME_SingResponse/>")).envelope().body())
        .isEqualTo(new UnknownResponse("X_ACME_SingResponse", List.of()));
  }

  /** 15, in the answer to a vendor's method */
  @Test
  void findsAFaultInAResponseThatItDoesNotKnow() {
    assertThat(
            read(envelope(
                    "<cwmp:X_ACME_SingResponse><cwmp:Fault><FaultCode>9001</FaultCode>"
                        + "</cwmp:Fault></cwmp:X_ACME_SingResponse>"))
                .envelope()
                .body())
        .isEqualTo(Fault.of(9001, ""));
  }

  @Test
  void takesTheFirstOfSeveralMessagesInOneBody() {
    String two = envelope("<cwmp:InformResponse/><cwmp:Reboot/>");

    assertThat(read(two).envelope().body()).isEqualTo(new InformResponse(1));
    assertThat(kinds(read(two))).containsExactly(NoteKind.SEVERAL_MESSAGES);
  }

  /** 42 */
  @Test
  void takesAllEnvelopesOfAMessage() {
    Decoded.Ok ok =
        read(
            envelope("<cwmp:InformResponse/>")
                + "\n<?xml version='1.0'?>"
                + envelope("<cwmp:RebootResponse/>")
                + "<!-- and -->\n"
                + envelope("<cwmp:FactoryResetResponse/>")
                + "<!-- end -->");

    assertThat(ok.envelope().body()).isEqualTo(new InformResponse(1));
    assertThat(ok.following().stream().map(Envelope::body))
        .containsExactly(new RebootResponse(), new FactoryResetResponse());
    assertThat(kinds(ok)).containsExactly(NoteKind.SEVERAL_MESSAGES);
  }

  @Test
  void takesAtMostSixteenEnvelopesOfAMessage() {
    Decoded.Ok ok = read(envelope("<cwmp:RebootResponse/>").repeat(40));

    assertThat(ok.following()).hasSize(15);
    assertThat(ok.notes())
        .containsExactly(
            new Note(
                NoteKind.SEVERAL_MESSAGES,
                "there are several envelopes in one message (and 15 more)"));
  }

  @Test
  void keepsTheEnvelopesBeforeOneThatCannotBeRead() {
    Decoded.Ok ok =
        read(envelope("<cwmp:RebootResponse/>") + "<s:Envelope><s:Body><cwmp:Inform></s:Body>");

    assertThat(ok.envelope().body()).isEqualTo(new RebootResponse());
    assertThat(ok.following()).isEmpty();
    assertThat(ok.notes())
        .contains(new Note(NoteKind.SEVERAL_MESSAGES, "left out an envelope that cannot be read"));
  }

  @Test
  void tellsTheHeadersThatHadToBeUnderstood() {
    Decoded.Ok ok =
        read(
            envelope("<cwmp:InformResponse/>")
                .replace(
                    "</s:Header>",
                    "<cwmp:NoMoreRequests>1</cwmp:NoMoreRequests>"
                        + "<x s:mustUnderstand='1'><y/></x>"
                        + "<z s:mustUnderstand='0'/>"
                        + "<o s:mustUnderstand='1' s:actor='urn:other'/></s:Header>"));

    assertThat(ok.envelope().header()).isEqualTo(new Header("7", false, 0, "", "", List.of("x")));
    assertThat(ok.notes())
        .containsExactly(
            new Note(NoteKind.NO_MORE_REQUESTS, "ignored the header NoMoreRequests"),
            new Note(
                NoteKind.UNKNOWN_HEADER,
                "an unknown header says it must be understood: x (and 2 more)"));
  }

  @ParameterizedTest
  @CsvSource({
    "s:Client, CLIENT",
    "server, SERVER",
    "q:MustUnderstand, MUST_UNDERSTAND",
    "Client.Authentication, CLIENT",
    "VersionMismatch, VERSION_MISMATCH",
    "9002, SERVER",
    "'', SERVER"
  })
  void keepsTheFaultcode(String faultcode, SoapFaultCode expected) {
    Decoded.Ok ok = read(envelope("<s:Fault><faultcode>" + faultcode + "</faultcode></s:Fault>"));

    assertThat(((Fault) ok.envelope().body()).faultcode()).isEqualTo(expected);
  }

  @Test
  void readsResultsThatAreSentAsAnArray() {
    Decoded.Ok ok =
        read(
            envelope(
                "<cwmp:DUStateChangeComplete><Results><OpResultStruct><UUID>a</UUID>"
                    + "</OpResultStruct><OpResultStruct><UUID>b</UUID></OpResultStruct></Results>"
                    + "</cwmp:DUStateChangeComplete>"));

    assertThat(((DUStateChangeComplete) ok.envelope().body()).results())
        .extracting(DuResult::uuid)
        .containsExactly("a", "b");
  }

  /** Notes are for people: clipped, and clean of control characters. */
  @Test
  void clipsNamesInNotes() {
    Decoded.Ok ok =
        read(
            values(
                "<ParameterValueStruct><Name>"
                    + "A\nB".repeat(1000)
                    + "</Name></ParameterValueStruct>",
                1));

    assertThat(ok.notes().getFirst().detail()).hasSizeLessThan(200).doesNotContain("\n");
  }

  @Test
  void summarisesWhatComesOftenInOneNote() {
    String struct = "<ParameterValueStruct><Name>A</Name><Value>1</Value></ParameterValueStruct>";

    assertThat(read(values(struct.repeat(500), 500)).notes())
        .containsExactly(new Note(NoteKind.NO_TYPE, "no xsi:type on: A (and 499 more)"));
  }
}
