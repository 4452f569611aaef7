package org.beckon.cwmp.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamReaderTest {
  private static final String HEADER =
      "<?xml version='1.0'?><stream:stream xmlns='jabber:client'"
          + " xmlns:stream='http://etherx.jabber.org/streams' to='acs.example' version='1.0'>";

  @Test
  void readsHeaderThenStanzasThenTheEnd() throws Exception {
    StreamReader reader =
        reader(
            HEADER
                + " \n <iq type='get' id='1'><ping xmlns='urn:xmpp:ping'/></iq>\n"
                + "<message><body>a &lt; b &#65;</body></message></stream:stream>");

    assertThat(reader.open().attribute("to")).isEqualTo("acs.example");
    Element iq = reader.next().orElseThrow();
    assertThat(iq.attribute("id")).isEqualTo("1");
    assertThat(iq.child("ping", Xmlns.PING)).isPresent();
    Element message = reader.next().orElseThrow();
    assertThat(message.child("body", Xmlns.CLIENT).orElseThrow().text()).isEqualTo("a < b A");
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void readsTheConnectionRequestOfTheSpecification() throws Exception {
    Element iq =
        first(
            """
            <iq from="acs1@acs.example/r1" to="cpe1@acs.example/cwmp" id="cr001" type="get">
              <connectionRequest xmlns="urn:broadband-forum-org:cwmp:xmppConnReq-1-0">
                <username>user</username>
                <password>pass</password>
              </connectionRequest>
            </iq>
            """);

    assertThat(ConnectionRequestStanza.in(iq))
        .hasValue(new ConnectionRequestStanza("user", "pass"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY b 'c'>]>" + "<stream:stream/>",
        "<!-- hello --><stream:stream/>",
        "<?php ?><stream:stream/>"
      })
  void refusesRestrictedXmlBeforeTheHeader(String text) {
    assertCondition(text, "restricted-xml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<iq><!-- hello --></iq> | restricted-xml",
        "<!-- hello --><iq/> | restricted-xml",
        "<iq><?php ?></iq> | restricted-xml",
        "<iq>&lol;</iq> | not-well-formed",
        "<iq id='&lol;'/> | not-well-formed",
        "<!DOCTYPE a><iq/> | not-well-formed",
        "<iq></message> | not-well-formed",
        "<iq a='1' a='2'/> | not-well-formed",
        "<x:iq/> | not-well-formed",
        "hello<iq/> | bad-format"
      })
  void refusesInsideTheStream(String text, String condition) {
    assertCondition(HEADER + text, condition);
  }

  @Test
  void refusesAnotherRootThanAStream() {
    assertCondition("<html>", "invalid-namespace");
    assertCondition("<stream>", "invalid-namespace");
  }

  @Test
  void refusesLongDeepAndManyFacedStanzas() {
    assertCondition(HEADER + "<iq><a>" + "x".repeat(40_000) + "</a></iq>", "policy-violation");
    assertCondition(HEADER + "<iq a='" + "x".repeat(40_000) + "'/>", "policy-violation");
    assertCondition(HEADER + "<a>".repeat(13), "policy-violation");
    assertCondition(HEADER + "<iq>" + "<a/>".repeat(200) + "</iq>", "policy-violation");
    StringBuilder names = new StringBuilder(HEADER);
    for (int i = 0; i < 600; i++) {
      names.append("<n").append(i).append("/>");
    }
    assertCondition(names.toString(), "policy-violation");
    StringBuilder attributes = new StringBuilder(HEADER).append("<iq");
    for (int i = 0; i < 33; i++) {
      attributes.append(" a").append(i).append("=''");
    }
    assertCondition(attributes.append("/>").toString(), "policy-violation");
  }

  @Test
  void takesAsMuchWhiteSpaceBetweenStanzasAsComes() throws Exception {
    StreamReader reader = reader(HEADER + " \n".repeat(100_000) + "<iq/>");
    reader.open();

    assertThat(reader.next().orElseThrow().name()).isEqualTo("iq");
  }

  @Test
  void saysThatTheConnectionBroke() throws Exception {
    StreamReader reader = reader(HEADER + "<iq>");
    reader.open();

    assertThatThrownBy(reader::next).isInstanceOf(EOFException.class);
    assertThat(reader.isMidStanza()).isTrue();
  }

  private static void assertCondition(String text, String condition) {
    assertThatThrownBy(() -> readAll(text))
        .isInstanceOfSatisfying(
            StreamException.class, e -> assertThat(e.condition()).isEqualTo(condition));
  }

  private static void readAll(String text) throws StreamException, IOException {
    StreamReader reader = reader(text);
    reader.open();
    Optional<Element> stanza;
    do {
      stanza = reader.next();
    } while (stanza.isPresent());
  }

  private static Element first(String stanza) throws Exception {
    StreamReader reader = reader(HEADER + stanza);
    reader.open();
    return reader.next().orElseThrow();
  }

  private static StreamReader reader(String text) {
    return new StreamReader(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StreamLimits.DEFAULT);
  }
}
