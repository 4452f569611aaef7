package org.beckon.acs.api;

import org.beckon.acs.quirk.QuirkEntry;

/**
 * A quirk of a kind of device as the API shows it.
 *
 * @param firmware {@code *} where it counts for each
 * @param title what it is, a sentence
 * @param value {@code no} where it was switched off
 * @param origin {@code by hand}, {@code learnt} or {@code profile}
 * @param since null for what a profile says
 * @param device which device taught it, else null
 * @param session in which session, else null
 */
record QuirkJson(
    String manufacturer,
    String model,
    String firmware,
    String quirk,
    String title,
    String value,
    String origin,
    String reason,
    String since,
    String device,
    Long session) {

  /** What a person sets. */
  record Wanted(String value, String reason) {}

  static QuirkJson of(QuirkEntry entry) {
    return new QuirkJson(
        entry.model().manufacturer(),
        entry.model().model(),
        entry.model().firmware(),
        entry.quirk().text(),
        entry.quirk().title(),
        entry.value(),
        entry.origin().text(),
        entry.reason(),
        entry.since().getEpochSecond() == 0 ? null : entry.since().toString(),
        entry.device().map(Object::toString).orElse(null),
        entry.session().map(session -> session.number()).orElse(null));
  }
}
