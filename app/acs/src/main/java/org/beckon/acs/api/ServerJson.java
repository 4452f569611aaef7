package org.beckon.acs.api;

import java.net.URI;
import java.util.List;
import org.beckon.acs.server.ServerStatus;

/** The server at a glance, as the API shows it; redirect is null where devices are served. */
record ServerJson(
    String version,
    String started,
    String data,
    List<ListenerJson> listeners,
    List<String> acsUrls,
    String redirect,
    String caFingerprint,
    String unknown,
    String cpeAuth,
    String cpeUser,
    String cpePassword,
    int devices,
    int sessionsOpen,
    List<SettingJson> settings,
    List<NoticeJson> notices) {

  /** A network service; url is null when it does not listen, problem and code when it does. */
  record ListenerJson(String name, String url, String problem, String code) {}

  /** A line for the owner of the server. */
  record NoticeJson(
      String first, String last, int count, String address, String text, String code) {}

  static ServerJson of(ServerStatus status) {
    return new ServerJson(
        status.version(),
        status.started().toString(),
        status.dataDirectory(),
        status.listeners().stream()
            .map(
                one ->
                    new ListenerJson(
                        one.name(),
                        one.url().orElse(null),
                        one.problem().isEmpty() ? null : one.problem().words(),
                        one.problem().isEmpty() ? null : one.problem().code().text()))
            .toList(),
        status.acsUrls(),
        status.redirect().map(URI::toString).orElse(null),
        status.authority().map(ServerStatus.Authority::fingerprint).orElse(null),
        status.unknown().text(),
        status.cpeAuth().text(),
        status.cpeCredentials().username(),
        status.cpeCredentials().password(),
        status.devices(),
        status.sessionsOpen(),
        status.settings().stream().map(SettingJson::of).toList(),
        status.notices().stream()
            .map(
                one ->
                    new NoticeJson(
                        one.first().toString(),
                        one.last().toString(),
                        one.count(),
                        one.address(),
                        one.text(),
                        one.phrase().code().text()))
            .toList());
  }
}
