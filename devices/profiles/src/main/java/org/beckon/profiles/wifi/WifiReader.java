package org.beckon.profiles.wifi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.field.Editable;
import org.beckon.profiles.field.FieldMapping;
import org.beckon.profiles.field.FieldReader;
import org.beckon.profiles.field.KnownParameter;
import org.beckon.profiles.field.KnownParameters;

/** Makes the one view of WiFi out of what is known of a device. Stateless and thread-safe. */
public final class WifiReader {

  private final Dictionary dictionary;
  private final WifiMappings mappings;

  public WifiReader(Dictionary dictionary, WifiMappings mappings) {
    this.dictionary = dictionary;
    this.mappings = mappings;
  }

  /**
   * The partial paths to read from a device so that {@link #read} finds all; empty for an unknown
   * root.
   *
   * @param root root object with its dot
   */
  public List<String> pathsToRead(String root) {
    return mappings.forRoot(root).map(WifiMapping::read).orElse(List.of());
  }

  /** The WiFi of a device by the mapping of its root object. */
  public WifiStatus read(Collection<KnownParameter> parameters) {
    KnownParameters known = new KnownParameters(parameters);
    return known
        .root()
        .flatMap(mappings::forRoot)
        .map(mapping -> read(mapping, known))
        .orElse(WifiStatus.NONE);
  }

  /** As {@link #read(Collection)}, from values alone. */
  public WifiStatus read(Map<String, String> values) {
    return read(
        values.entrySet().stream()
            .map(each -> KnownParameter.of(each.getKey(), each.getValue()))
            .toList());
  }

  /** The WiFi of a device by a mapping of its own. */
  public WifiStatus read(WifiMapping mapping, KnownParameters known) {
    FieldReader fields = new FieldReader(dictionary, known);
    List<WifiRadio> radios = radios(mapping.radios(), known, fields);
    return new WifiStatus(radios, networks(mapping.networks(), radios, known, fields));
  }

  private static List<WifiRadio> radios(
      WifiMapping.Radios mapping, KnownParameters known, FieldReader fields) {
    List<WifiRadio> radios = new ArrayList<>();
    for (String row : known.rows(mapping.rows())) {
      radios.add(
          new WifiRadio(
              radios.size() + 1, row, fields(mapping.fields(), fields, name -> row + name)));
    }
    return radios;
  }

  private static List<WifiNetwork> networks(
      WifiMapping.Networks mapping,
      List<WifiRadio> radios,
      KnownParameters known,
      FieldReader fields) {
    List<String> rows = known.rows(mapping.rows());
    Map<String, String> joined = RowJoin.of(mapping.joined(), rows, known);
    List<WifiNetwork> networks = new ArrayList<>();
    for (String row : rows) {
      UnaryOperator<String> full =
          name -> {
            if (!name.startsWith("@")) {
              return row + name;
            }
            String other = joined.get(row);
            return other == null ? "" : other + name.substring(1);
          };
      networks.add(
          new WifiNetwork(
              networks.size() + 1,
              row,
              radioOf(row, mapping, radios, known),
              fields(mapping.fields(), fields, full)));
    }
    return networks;
  }

  private static Map<WifiFieldKind, Editable> fields(
      Map<String, FieldMapping> mappings, FieldReader reader, UnaryOperator<String> full) {
    Map<WifiFieldKind, Editable> fields = new EnumMap<>(WifiFieldKind.class);
    mappings.forEach(
        (key, mapping) ->
            reader
                .read(mapping, full)
                .ifPresent(editable -> fields.put(WifiFieldKind.of(key).orElseThrow(), editable)));
    return fields;
  }

  /** Where the device does not say and has one radio only, it is that one. */
  private static Optional<String> radioOf(
      String row, WifiMapping.Networks mapping, List<WifiRadio> radios, KnownParameters known) {
    List<String> paths = radios.stream().map(WifiRadio::path).toList();
    Optional<String> said =
        mapping.radio().isEmpty()
            ? Optional.of(row).filter(paths::contains)
            : known
                .value(row + mapping.radio())
                .flatMap(reference -> RowReference.find(reference, paths));
    return said.or(() -> paths.size() == 1 ? Optional.of(paths.getFirst()) : Optional.empty());
  }
}
