package org.beckon.profiles.dictionary;

import java.util.List;
import org.beckon.cwmp.model.ValueType;

/**
 * What a published data model says of one parameter.
 *
 * @param path generic path with {@code {i}} for instance numbers
 * @param type the CWMP type on the wire
 * @param datatype name of the published type behind it ({@code MACAddress}, {@code IPv4Address},
 *     {@code URL} …), empty when it is a plain one
 * @param units as published, empty when none
 * @param lengths allowed lengths (characters, or octets for binary types); empty when unlimited; of
 *     each item where the value is a list
 * @param ranges allowed numbers; empty when unlimited; of each item where the value is a list
 * @param enumeration allowed values; empty when free
 * @param pattern regular expression the value (or each item of a list) matches, empty when free
 * @param valuesFrom generic path of the parameter of the same device that lists the allowed values,
 *     empty when there is none
 * @param list whether the value is a comma-separated list of such items
 * @param listLimits what holds for the list as a whole, {@link ListLimits#NONE} when it is no list
 * @param hidden whether it reads back as the empty string (passwords)
 * @param forcedInform whether it stands in every Inform
 * @param defaultValue published default, empty text when there is none
 * @param since version of the data model that brought it
 */
public record ParameterFacts(
    String path,
    boolean writable,
    ValueType type,
    String datatype,
    String units,
    List<Range> lengths,
    List<Range> ranges,
    List<String> enumeration,
    String pattern,
    String valuesFrom,
    boolean list,
    ListLimits listLimits,
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

  /**
   * The same parameter with further limits.
   *
   * @param length what lengths must lie in too
   * @param moreRanges in place of the published ranges, unless empty
   * @param values in place of the published enumeration, unless empty
   * @param secret makes it hidden too
   */
  public ParameterFacts narrowed(
      Range length, List<Range> moreRanges, List<String> values, boolean secret) {
    return new ParameterFacts(
        path,
        writable,
        type,
        datatype,
        units,
        length.equals(Range.UNLIMITED) ? lengths : Range.within(lengths, length),
        moreRanges.isEmpty() ? ranges : moreRanges,
        values.isEmpty() ? enumeration : values,
        pattern,
        valuesFrom,
        list,
        listLimits,
        hidden || secret,
        forcedInform,
        activeNotification,
        defaultValue,
        since,
        deprecated);
  }
}
