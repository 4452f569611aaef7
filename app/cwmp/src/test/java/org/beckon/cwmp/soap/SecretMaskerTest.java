package org.beckon.cwmp.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <Value>SESAME</Value>                                | <Value>********</Value>
          <Value xsi:type="xsd:string">SESAME</Value>          | <Value xsi:type="xsd:string">********</Value>
          <Value xsi:type='a>b'>SESAME</Value>                 | <Value xsi:type='a>b'>********</Value>
          <Value><![CDATA[SES</Value>AME]]></Value>            | <Value>********</Value>
          <Value>SES<![CDATA[AME]]></Value>                    | <Value>********</Value>
          <Value>SES&amp;AME&#33;</Value>                      | <Value>********</Value>
          <Value>SES<!-- </Value> -->AME</Value>               | <Value>********</Value>
          <Value>SES<b>AM</b>E</Value>                         | <Value>********</Value>
          <Value>SES<AME</Value>                               | <Value>********</Value>
          <Value>SES&AME</ Value="Value">                      | <Value>********</ Value="Value">
          <p:Value>SESAME</p:Value>                            | <p:Value>********</p:Value>
          <Value xsi:type="xsd:string>SESAME</Value>           | <Value xsi:type="xsd:string>********</Value>
          <Value></Value>                                      | <Value></Value>
          <Value/>                                             | <Value/>
          """)
  void masksEveryFormOfASecretValue(String value, String masked) {
    String before = "<ParameterValueStruct><Name>Device.A.KeyPassphrase</Name>";
    String after =
        "</ParameterValueStruct><ParameterValueStruct><Name>Device.A.SSID</Name>"
            + "<Value>home</Value></ParameterValueStruct>";

    assertThat(SecretMasker.mask(before + value + after)).isEqualTo(before + masked + after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Name>Device.A.Password</Name>",
        "<Name xsi:type=\"xsd:string\">\n  Device.A.Password\n</Name>",
        "<Name><![CDATA[Device.A.Pass]]>word</Name>",
        "<Name>Device.A.Pass&#119;ord</Name>",
        "<Name>Device.A.Pass&#x77;ord</Name>",
        "<Name>Device.A.Pass<!-- x -->word</Name>",
        "<n:Name>Device.A.Password</n:Name>",
        "<Name>Device.A.Password"
      })
  void readsEveryFormOfAName(String name) {
    String text = "<ParameterValueStruct>" + name + "\n<Value>\nSESAME\n</Value>";

    assertThat(SecretMasker.mask(text)).doesNotContain("SESAME").endsWith("********</Value>");
  }

  @Test
  void masksAValueThatStandsBeforeItsName() {
    assertThat(
            SecretMasker.mask(
                "<ParameterValueStruct><Value>SESAME</Value><Name>A.Password</Name>"
                    + "</ParameterValueStruct><ParameterValueStruct><Value>home</Value>"
                    + "<Name>A.SSID</Name></ParameterValueStruct>"))
        .isEqualTo(
            "<ParameterValueStruct><Value>********</Value><Name>A.Password</Name>"
                + "</ParameterValueStruct><ParameterValueStruct><Value>home</Value>"
                + "<Name>A.SSID</Name></ParameterValueStruct>");
  }

  @Test
  void masksAValueWhoseNameNeverComes() {
    assertThat(SecretMasker.mask("<Value>SESAME</Value><Value>two</Value><Password>x</Password>"))
        .isEqualTo("<Value>********</Value><Value>********</Value><Password>********</Password>");
  }

  @Test
  void masksThePasswordArgumentOfTransfers() {
    assertThat(
            SecretMasker.mask(
                "<cwmp:Download><URL>ftp://u:SESAME@h:21/f</URL><Username>u</Username>"
                    + "<Password>SESAME</Password><FileSize>0</FileSize></cwmp:Download>"))
        .isEqualTo(
            "<cwmp:Download><URL>ftp://********@h:21/f</URL><Username>u</Username>"
                + "<Password>********</Password><FileSize>0</FileSize></cwmp:Download>");
  }

  @ParameterizedTest
  @CsvSource({
    "http://host:7547/a@b, http://host:7547/a@b",
    "http://[2001:db8::1]:7547/a@b, http://[2001:db8::1]:7547/a@b",
    "http://user@host/, http://********@host/",
    "https://u:p@ss@host/x, https://********@host/x",
    "http://u:pa/SESAME@host/x http://h/ , http://********@host/x http://h/",
    "x://, x://",
    "://@, ://@",
  })
  void masksOnlyTheLoginOfUrls(String url, String masked) {
    assertThat(SecretMasker.mask(url)).isEqualTo(masked);
  }

  /** What the parser would skip is no hiding place. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- <Name>A.Password</Name><Value>SESAME</Value> -->",
        "<!-- <Name>A.Password</Name><Value>SESAME</Value>",
        "<x><![CDATA[<Name>A.Password</Name><Value>SESAME</Value>]]></x>",
        "<Name>A.Password</Name><Value>SESAME",
        "<Name>A.Password</Name><Value><![CDATA[SESAME</Value><Name>A.B</Name>",
        "<Password>SESAME<FileSize>0</FileSize>",
      })
  void findsSecretsInBrokenAndHiddenText(String text) {
    assertThat(SecretMasker.mask(text)).contains("********").doesNotContain("SESAME");
  }

  @Test
  void leavesTextWithoutSecretsAsItIs() {
    String text =
        "<?xml version=\"1.0\"?>\r\n<a b='c'>\n <Name>A.SSID</Name> <Value> x &amp; y </Value></a>";

    assertThat(SecretMasker.mask(text)).isEqualTo(text);
    assertThat(SecretMasker.mask("")).isEmpty();
  }

  /** A secret of our own message never survives, wherever the message is cut or damaged. */
  @Test
  void masksMessagesThatWereCutOffAnywhere() {
    String text =
        "<ParameterList><ParameterValueStruct><Name>A.Password</Name>"
            + "<Value xsi:type=\"xsd:string\">SESAME</Value></ParameterValueStruct></ParameterList>";
    for (int cut = 0; cut <= text.length(); cut++) {
      assertThat(SecretMasker.mask(text.substring(0, cut))).doesNotContain("SE");
    }
  }

  @Test
  void takesWhateverText() {
    long seed = 20261120;
    Random random = new Random(seed);
    String[] parts = {
      "<",
      ">",
      "</",
      "/>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "Name",
      "Value",
      "Password",
      "\"",
      "'",
      "&",
      "&#",
      ";",
      "://",
      "@",
      ":",
      "=",
      " ",
      "ParameterValueStruct",
      "x"
    };
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      String masked = SecretMasker.mask(text.toString());
      assertThat(SecretMasker.mask(masked)).as("seed %d round %d", seed, round).isEqualTo(masked);
    }
  }

  /** Linear: a quadratic search would take many minutes, far over the time given. */
  @Timeout(120)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<!--",
        "<![CDATA[",
        "<Value>",
        "<Name>A.Password",
        "<Value a=\"",
        "://",
        "://a:b/",
        "<Password>://",
        "&",
        "<Name>&"
      })
  void takesTimeInProportionToTheText(String part) {
    String text = part.repeat(2_000_000 / part.length()) + "@";

    assertThat(SecretMasker.mask(text)).isNotNull();
  }
}
