package org.beckon.profiles.dictionary;

import java.util.List;
import org.beckon.cwmp.model.ValueType;

/**
 * What a published data model says of one parameter.
 *
 * @param path generic path with {@code {i}} for instance numbers
 * @param type the CWMP type on the wire
 * @param units as published, empty when none
 * @param lengths allowed lengths (characters, or octets for binary types); empty when unlimited
 * @param ranges allowed numbers; empty when unlimited
 * @param enumeration allowed values; empty when free
 * @param pattern regular expression the value (or each item of a list) matches, empty when free
 * @param list whether the value is a comma-separated list of such items
 * @param hidden whether it reads back as the empty string (passwords)
 * @param forcedInform whether it stands in every Inform
 * @param defaultValue published default, empty text when there is none
 * @param since version of the data model that brought it
 */
public record ParameterFacts(
    String path,
    boolean writable,
    ValueType type,
    String units,
    List<Range> lengths,
    List<Range> ranges,
    List<String> enumeration,
    String pattern,
    boolean list,
    boolean hidden,
    boolean forcedInform,
    ActiveNotification activeNotification,
    String defaultValue,
    String since,
    boolean deprecated) {
  public ParameterFacts {
    lengths = List.copyOf(lengths);
    ranges = List.copyOf(ranges);
    enumeration = List.copyOf(enumeration);
  }
}
