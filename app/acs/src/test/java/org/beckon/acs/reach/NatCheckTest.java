package org.beckon.acs.reach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NatCheckTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, http://192.168.1.20:7547/x, true",
    "192.168.1.20, http://192.168.1.20:7547/x, false",
    "2001:db8:0:0:0:0:0:1, http://[2001:db8::1]:7547/x, false",
    "[2001:db8::1], http://[2001:DB8::1]:7547/x, false",
    "2001:db8::2, http://[2001:db8::1]:7547/x, true",
    "fe80::1%2, http://[fe80::1%25eth0]:7547/x, false",
    "fe80:0:0:0:0:0:0:1%3, http://[fe80::1]:7547/x, false",
    "::ffff:192.168.1.20, http://192.168.1.20/, false",
    "203.0.113.7, http://box.lan:7547/x, true",
    "203.0.113.7, '', false",
    "203.0.113.7, not a url, false",
    "'', http://192.168.1.20/, false"
  })
  void comparesAddressesHoweverTheyAreWritten(String caller, String url, boolean behind) {
    assertThat(NatCheck.behindNat(caller, url)).isEqualTo(behind);
  }
}
