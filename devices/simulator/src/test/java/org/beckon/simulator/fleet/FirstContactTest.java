package org.beckon.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.beckon.simulator.fake.FakeAcs;
import org.beckon.simulator.fake.Http;
import org.junit.jupiter.api.Test;

class FirstContactTest {
  private static final Dictionary DICTIONARY = new PublishedDictionary();

  @Test
  void informsYieldsAndEnds() throws Exception {
    try (FakeAcs acs = FakeAcs.start()) {
      acs.answer(Http.informResponse("Set-Cookie: session=abc; Path=/")).answer(Http.EMPTY);
      FleetConfig config =
          FleetConfig.at(acs.url())
              .models(
                  List.of(new ShippedDeviceModels(DICTIONARY).find("home-router").orElseThrow()))
              .interval(Duration.ofHours(1))
              .build();
      try (Fleet fleet = Fleet.start(config, DICTIONARY)) {
        FakeAcs.Received inform = acs.next();
        assertThat(inform.method()).isEqualTo("POST");
        assertThat(inform.target()).isEqualTo("/cwmp");
        assertThat(inform.header("soapaction")).isEmpty();
        assertThat(inform.header("content-type")).isEqualTo("text/xml; charset=UTF-8");
        assertThat(inform.header("cookie")).isEqualTo("(none)");
        assertThat(inform.body())
            .contains("<SerialNumber>SIM000001</SerialNumber>")
            .contains("<EventCode>0 BOOTSTRAP</EventCode>")
            .contains("<EventCode>1 BOOT</EventCode>")
            .contains("<RetryCount>0</RetryCount>")
            .contains("<Name>Device.ManagementServer.ConnectionRequestURL</Name>");

        FakeAcs.Received empty = acs.next();
        assertThat(empty.body()).isEmpty();
        assertThat(empty.header("soapaction")).isEqualTo("(none)");
        assertThat(empty.header("content-type")).isEqualTo("(none)");
        assertThat(empty.header("content-length")).isEqualTo("0");
        assertThat(empty.header("cookie")).isEqualTo("session=abc");
        assertThat(empty.connection()).isEqualTo(inform.connection());

        fleet.informed().get();
        assertThat(fleet.ids()).containsExactly("0A2C5E-HG2200-SIM000001");
      }
    }
  }
}
