package org.beckon.cwmp.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.beckon.cwmp.model.ValueCheck.Invalid;
import org.beckon.cwmp.model.ValueCheck.Problem;
import org.beckon.cwmp.model.ValueCheck.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ValueCodecTest {

  @ParameterizedTest
  @CsvSource({
    "STRING, ' a ', ' a '",
    "STRING, '', ''",
    "BOOLEAN, true, 1",
    "BOOLEAN, ' 0 ', 0",
    "BOOLEAN, FALSE, 0",
    "INT, -2147483648, -2147483648",
    "INT, +007, 7",
    "UNSIGNED_INT, 4294967295, 4294967295",
    "UNSIGNED_INT, -0, 0",
    "LONG, -9223372036854775808, -9223372036854775808",
    "UNSIGNED_LONG, 18446744073709551615, 18446744073709551615",
    "DATE_TIME, 2026-01-02T03:04:05+01:00, 2026-01-02T03:04:05+01:00",
    "DATE_TIME, 2026-01-02T03:04:05, 2026-01-02T03:04:05",
    "DATE_TIME, 2024-02-29T03:04:05.123456Z, 2024-02-29T03:04:05.123456Z",
    "DATE_TIME, 0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    "DATE_TIME, 9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
    "BASE64, 'QUJD RA==', QUJDRA==",
    "BASE64, '', ''",
    "HEX_BINARY, 0aFf, 0AFF",
    "HEX_BINARY, '', ''",
    "DECIMAL, -1.50, -1.50",
    "DECIMAL, .5, .5"
  })
  void takesValues(ValueType type, String text, String canonical) {
    assertThat(ValueCodec.check(type, text)).isEqualTo(new Valid(canonical));
  }

  @ParameterizedTest
  @CsvSource({
    "BOOLEAN, yes, NOT_A_BOOLEAN",
    "BOOLEAN, '', NOT_A_BOOLEAN",
    "INT, 2147483648, OUT_OF_RANGE",
    "INT, -2147483649, OUT_OF_RANGE",
    "INT, 1.0, NOT_A_NUMBER",
    "INT, '', NOT_A_NUMBER",
    "INT, '1 2', NOT_A_NUMBER",
    "UNSIGNED_INT, -1, OUT_OF_RANGE",
    "UNSIGNED_INT, 4294967296, OUT_OF_RANGE",
    "LONG, 9223372036854775808, OUT_OF_RANGE",
    "UNSIGNED_LONG, 18446744073709551616, OUT_OF_RANGE",
    "DATE_TIME, 0000-00-00T00:00:00, NOT_A_DATE_TIME",
    "DATE_TIME, 2025-02-29T00:00:00Z, NOT_A_DATE_TIME",
    "DATE_TIME, 2026-01-02 03:04:05, NOT_A_DATE_TIME",
    "DATE_TIME, 2026-01-02T24:00:00Z, NOT_A_DATE_TIME",
    "DATE_TIME, 3004317-01-02T03:04:05Z, NOT_A_DATE_TIME",
    "BASE64, QUJDRA=, NOT_BASE64",
    "BASE64, Ä, NOT_BASE64",
    "HEX_BINARY, abc, NOT_HEXADECIMAL",
    "HEX_BINARY, 0x, NOT_HEXADECIMAL",
    "DECIMAL, 1e5, NOT_A_NUMBER",
    "DECIMAL, ., NOT_A_NUMBER"
  })
  void refusesWithTheReason(ValueType type, String text, Problem problem) {
    assertThat(ValueCodec.check(type, text))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.problem()).isEqualTo(problem));
  }

  @Test
  void tellsTheAllowedRange() {
    assertThat(ValueCodec.check(ValueType.UNSIGNED_INT, "-1"))
        .isEqualTo(new Invalid(Problem.OUT_OF_RANGE, "0..4294967295"));
  }

  @ParameterizedTest
  @EnumSource
  void takesTextOfAnyLength(ValueType type) {
    assertThat(ValueCodec.check(type, "A".repeat(1_000_000)).isValid())
        .isEqualTo(
            type == ValueType.STRING || type == ValueType.BASE64 || type == ValueType.HEX_BINARY);
  }

  @ParameterizedTest
  @CsvSource({
    "xsd:string, STRING",
    "xsd:unsignedInt, UNSIGNED_INT",
    "xs:unsignedInt, UNSIGNED_INT",
    "unsignedint, UNSIGNED_INT",
    "' xsd:int ', INT",
    "xsd:string(1024), STRING",
    "soapenc:base64, BASE64",
    "xsd:base64Binary, BASE64",
    "xsd:IPAddress, STRING",
    "'', STRING",
    "xsd:, STRING",
    "xsd:dateTime, DATE_TIME"
  })
  void readsTypesLeniently(String text, ValueType type) {
    assertThat(ValueType.of(text)).isEqualTo(type);
  }

  @ParameterizedTest
  @EnumSource
  void writesTypesThatItReads(ValueType type) {
    assertThat(ValueType.of(type.wireName())).isEqualTo(type);
    assertThat(ValueType.isExact(type.wireName())).isTrue();
  }
}
