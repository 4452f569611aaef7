package org.beckon.cwmp.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.InformResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoapEncoderTest {

  private static String write(Message message) {
    return write(CwmpNamespace.V1_0, Header.NONE, message);
  }

  private static String write(CwmpNamespace namespace, Header header, Message message) {
    byte[] bytes = new SoapEncoder().encode(new Envelope(namespace, header, message));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Message set(String value, String type) {
    return new SetParameterValues(List.of(new ParameterValue("A.B", value, type)), "");
  }

  /** cpe-quirks 6 and 45: the type read, as far as it is a name in our envelope. */
  @ParameterizedTest
  @CsvSource({
    "xsd:int, xsd:int",
    "xs:int, xsd:int",
    "int, xsd:int",
    "soapenc:base64, soapenc:base64",
    "xsd:string(1024), xsd:string",
    "xsd:IPAddress, xsd:IPAddress",
    "'', xsd:string",
    "'a\"><x', xsd:string",
    "':', xsd:string"
  })
  void writesTypesWithADeclaredPrefix(String read, String written) {
    assertThat(write(set("1", read))).contains("<Value xsi:type=\"" + written + "\">1</Value>");
  }

  @Test
  void writesNoCharacterThatXmlForbids() {
    String value = "a\u0000\u000B\uFFFE\uD800b\uDC00\u007F\t\n";

    String written = write(set(value, "xsd:string"));

    assertThat(written)
        .contains(">a&#65533;&#65533;&#65533;&#65533;b&#65533;&#127;\t\n</Value>")
        .matches(text -> text.chars().allMatch(c -> c < 127), "is ASCII");
    assertThat(new SoapDecoder().decode(written.getBytes(StandardCharsets.UTF_8), Optional.empty()))
        .isInstanceOf(Decoded.Ok.class);
  }

  @Test
  void letsNothingOutOfItsPlace() {
    String evil = "\"><x a='&";

    String written =
        write(
            new CwmpNamespace(evil),
            Header.withId(evil),
            new SetParameterValues(List.of(new ParameterValue(evil, evil, evil)), evil));

    Decoded.Ok ok =
        (Decoded.Ok)
            new SoapDecoder().decode(written.getBytes(StandardCharsets.UTF_8), Optional.empty());
    assertThat(ok.envelope())
        .isEqualTo(
            new Envelope(
                new CwmpNamespace(evil),
                Header.withId(evil),
                new SetParameterValues(
                    List.of(new ParameterValue(evil, evil, "xsd:string")), evil)));
  }

  @Test
  void writesUnknownMethodsUnderASafeName() {
    assertThat(write(new UnknownRequest("X_ACME_Sing", List.of())))
        .contains("<cwmp:X_ACME_Sing></cwmp:X_ACME_Sing>");
    assertThat(write(new UnknownRequest("1 <b>/ü", List.of())))
        .contains("<cwmp:_1__b___></cwmp:_1__b___>");
    assertThat(write(new UnknownRequest("", List.of()))).contains("<cwmp:_></cwmp:_>");
  }

  /** cpe-quirks 1: no ID back where none came. */
  @Test
  void leavesOutAnEmptyHeader() {
    assertThat(write(new InformResponse(1))).doesNotContain("Header");
  }

  @Test
  void writesABareSoapFaultWhereThereIsNoCode() {
    assertThat(write(Fault.of(0, "not understood")))
        .contains(
            "<soapenv:Body><soapenv:Fault><faultcode>Server</faultcode>"
                + "<faultstring>not understood</faultstring></soapenv:Fault></soapenv:Body>");
  }
}
