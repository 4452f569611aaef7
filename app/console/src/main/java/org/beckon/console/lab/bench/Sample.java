package org.beckon.console.lab.bench;

import java.util.List;
import java.util.OptionalDouble;
import org.beckon.acs.connreq.PokeStep;

/**
 * One poke and one change of the channel; times in milliseconds.
 *
 * @param number from 1
 * @param authentication as {@link Measure#AUTHENTICATION}; empty where nothing is to be logged in
 * @param transfer as {@link Measure#TRANSFER}; over XMPP only
 * @param answer from the stanza's sending to the device's answer at the server; over XMPP only
 * @param inform as {@link Measure#INFORM}
 * @param change as {@link Measure#CHANGE}
 * @param steps of the poke
 */
public record Sample(
    int number,
    OptionalDouble authentication,
    OptionalDouble transfer,
    OptionalDouble answer,
    double inform,
    double change,
    List<PokeStep> steps) {
  public Sample {
    steps = List.copyOf(steps);
  }
}
