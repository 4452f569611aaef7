package org.beckon.console.view.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrettyXmlTest {

  @Test
  void indentsElementsAndKeepsLeavesOnALine() {
    assertThat(
            pretty("<?xml version=\"1.0\"?>\n<a x='1'><b>text</b><c/><d></d><e><f>1</f></e></a>"))
        .isEqualTo(
            """
            <?xml version="1.0"?>
            <a x='1'>
              <b>text</b>
              <c/>
              <d></d>
              <e>
                <f>1</f>
              </e>
            </a>""");
  }

  @Test
  void tellsNamesAttributesAndValuesApart() {
    List<Token> tokens = PrettyXml.lines("<p:a  b = \"x > y\" c='2'>t</p:a>").getFirst().tokens();
    assertThat(tokens)
        .containsExactly(
            new Token(Token.Kind.TAG, "<p:a"),
            new Token(Token.Kind.ATTRIBUTE, " b = "),
            new Token(Token.Kind.VALUE, "\"x > y\""),
            new Token(Token.Kind.ATTRIBUTE, " c="),
            new Token(Token.Kind.VALUE, "'2'"),
            new Token(Token.Kind.TAG, ">"),
            new Token(Token.Kind.TEXT, "t"),
            new Token(Token.Kind.TAG, "</p:a>"));
  }

  @Test
  void keepsCommentsAndCharacterDataWhole() {
    assertThat(pretty("<a><!-- <b> --><![CDATA[<c>]]></a>"))
        .isEqualTo("<a>\n  <!-- <b> -->\n  <![CDATA[<c>]]>\n</a>");
  }

  @Test
  void breaksTextOfSeveralLines() {
    assertThat(pretty("<a>one\n   two\n</a>")).isEqualTo("<a>\n  one\n  two\n</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not xml at all",
        "<a><b>cut",
        "<a><b attr=\"cut",
        "</a></b>",
        "<a>1 < 2 & 3 > 2</a>",
        "<<<",
        "<a><b></a></b>",
        "<!-- never ends",
        "\u0000<a>\uFFFF</a>"
      })
  void losesNothingOfIllFormedText(String xml) {
    assertThat(squeezed(pretty(xml))).isEqualTo(squeezed(xml));
  }

  @Test
  void losesNothingOfGarbage() {
    Random random = new Random(11);
    String alphabet = "<>/!?-[]CDATA\"'= ab&;\n";
    for (int round = 0; round < 2_000; round++) {
      String xml =
          random
              .ints(random.nextInt(60), 0, alphabet.length())
              .mapToObj(i -> alphabet.substring(i, i + 1))
              .collect(Collectors.joining());
      assertThat(squeezed(pretty(xml))).isEqualTo(squeezed(xml));
    }
  }

  @Test
  void boundsLinesAndLengths() {
    List<Line> many = PrettyXml.lines("<a/>".repeat(PrettyXml.MOST_LINES + 5));
    assertThat(many).hasSize(PrettyXml.MOST_LINES + 1);
    assertThat(many.getLast().text()).isEqualTo("…");
    String longText = "x".repeat(PrettyXml.LONGEST_TEXT + 1);
    assertThat(PrettyXml.lines("<a>" + longText + "</a>").getFirst().text())
        .endsWith("…</a>")
        .hasSize("<a></a>".length() + PrettyXml.LONGEST_TEXT + 1);
  }

  private static String pretty(String xml) {
    return PrettyXml.lines(xml).stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
