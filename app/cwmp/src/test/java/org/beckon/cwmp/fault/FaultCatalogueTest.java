package org.beckon.cwmp.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultCatalogueTest {

  @Test
  void hasEveryCodeOfTheSpecification() {
    assertThat(FaultCatalogue.all().stream().map(FaultInfo::code))
        .containsExactlyElementsOf(
            IntStream.concat(IntStream.rangeClosed(8000, 8006), IntStream.rangeClosed(9000, 9032))
                .boxed()
                .toList());
  }

  @Test
  void saysSomethingOfItsOwnAboutEach() {
    assertThat(FaultCatalogue.all())
        .allSatisfy(
            fault ->
                assertThat(
                        Stream.of(fault.name(), fault.meaning(), fault.cause(), fault.nextStep()))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("\t")));
    assertThat(FaultCatalogue.all().stream().map(FaultInfo::meaning)).doesNotHaveDuplicates();
  }

  /** The Client column of cwmp-faults.tsv. */
  @Test
  void blamesTheCallerForHisMistakesOnly() {
    assertThat(
            FaultCatalogue.all().stream()
                .filter(fault -> fault.side() == FaultSide.CLIENT)
                .map(FaultInfo::code)
                .collect(Collectors.toList()))
        .containsExactly(8003, 9003, 9005, 9006, 9007, 9008, 9020, 9021);
  }

  @ParameterizedTest
  @CsvSource({
    "9005, Invalid parameter name",
    "8800, Vendor fault",
    "8899, Vendor fault",
    "9800, Vendor fault",
    "9899, Vendor fault",
    "9900, Unknown fault",
    "9033, Unknown fault",
    "0, SOAP fault",
    "-1, Unknown fault"
  })
  void explainsAnyCode(int code, String name) {
    FaultInfo info = FaultCatalogue.explain(code);

    assertThat(info.code()).isEqualTo(code);
    assertThat(info.name()).isEqualTo(name);
  }
}
