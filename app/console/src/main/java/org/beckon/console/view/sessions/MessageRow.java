package org.beckon.console.view.sessions;

import java.time.Duration;
import org.beckon.acs.journal.WireMessage;

/**
 * A message of a session with what the list shows of it.
 *
 * @param number from 1
 * @param delay since the message before, zero for the first
 */
public record MessageRow(int number, WireMessage message, Duration delay) {}
