package org.beckon.profiles.dictionary;

import java.util.HashMap;
import java.util.Map;
import org.beckon.profiles.resource.DataFiles;

/** Reads one dictionary file (its head comments explain it) into a {@link DataModel}. */
final class DataModelReader {

  private final String prefix;
  private final DataModel model;
  private final FactsLine line = new FactsLine();
  private final Map<String, String> known = new HashMap<>();
  private String object;

  private DataModelReader(String prefix, DataModel model) {
    this.prefix = prefix;
    this.model = model;
    this.object = prefix;
  }

  /**
   * Reads a file of this package.
   *
   * @param prefix object that the paths in the file are below, empty when they are full paths
   */
  static void read(String file, String prefix, DataModel model) {
    DataModelReader reader = new DataModelReader(prefix, model);
    DataFiles.eachLine(DataModelReader.class, file, reader::line);
  }

  private void line(String text) {
    line.set(text);
    if (line.field(0).endsWith(".")) {
      object = prefix + line.field(0);
      model.add(line.object(object, this::shared));
    } else {
      model.add(object, line.parameter(object, this::shared));
    }
  }

  /** One instance of texts that stand in many lines. */
  private String shared(String text) {
    String first = known.putIfAbsent(text, text);
    return first == null ? text : first;
  }
}
