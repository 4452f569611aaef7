package org.beckon.console.boot;

import tools.jackson.databind.json.JsonMapper;

/**
 * The one line of JSON that {@code serve} prints when it is ready; a service that cannot be had is
 * null.
 */
record ReadyLine(
    boolean ready,
    long pid,
    String data,
    String cwmp,
    String cwmps,
    String api,
    String stun,
    String tftp,
    String xmpp) {

  static ReadyLine of(RunningServer server) {
    return new ReadyLine(
        true,
        ProcessHandle.current().pid(),
        server.data().toString(),
        server.cwmpUrl().orElse(null),
        server.cwmpsUrl().orElse(null),
        server.apiUrl().orElse(null),
        server.stunPlace().orElse(null),
        null,
        server.xmppPlace().orElse(null));
  }

  String json() {
    return JsonMapper.shared().writeValueAsString(this);
  }
}
