package org.beckon.profiles.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.ParameterFacts;
import org.beckon.profiles.resource.TextFile;

/** Reads a model file; its head comments explain the form. */
final class ModelReader {

  private final Dictionary dictionary;
  private final Map<String, String> head = new HashMap<>();
  private final List<ModelNode> nodes = new ArrayList<>();
  private String object = "";

  private ModelReader(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  static DeviceModel read(String name, Dictionary dictionary) {
    ModelReader reader = new ModelReader(dictionary);
    TextFile.eachLine(ModelReader.class, name + ".tsv", reader::line);
    return reader.model(name);
  }

  private DeviceModel model(String name) {
    DeviceId id =
        new DeviceId(
            head.get("manufacturer"),
            head.get("oui"),
            head.get("productClass"),
            head.get("serialNumber"));
    return new DeviceModel(name, head.get("title"), head.get("root"), id, nodes);
  }

  private void line(String text) {
    String[] fields = text.split("\t", -1);
    if (text.startsWith("!")) {
      head.put(fields[0].substring(1), fields[1]);
    } else if (fields[0].endsWith(".")) {
      object = fields[0];
      nodes.add(new ModelNode(object, isWritable(fields), ValueType.STRING, "", Optional.empty()));
    } else {
      nodes.add(parameter(fields));
    }
  }

  private ModelNode parameter(String[] fields) {
    String path = object + fields[0];
    boolean writable = isWritable(fields);
    ValueType type = ValueType.of(fields[2]);
    String value = fields.length > 3 ? fields[3] : "";
    Optional<ParameterFacts> published = dictionary.parameter(path);
    Optional<ParameterFacts> facts =
        fields.length > 4
            ? Optional.of(OwnLimits.of(fields[4]).apply(path, writable, type, published))
            : published;
    return new ModelNode(path, writable, type, value, facts);
  }

  private static boolean isWritable(String[] fields) {
    return fields[1].equals("W");
  }
}
