package org.beckon.profiles.dictionary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The dictionary that ships with Beckon: TR-181, TR-098 and the services below them. Each root is
 * read from its files at the first question about it.
 */
public final class PublishedDictionary implements Dictionary {

  /** The files of a root, the leading one first; services hang below its Services object. */
  private static final Map<String, List<String>> FILES =
      Map.of(
          "Device.",
          List.of("tr181.tsv", "tr104-2.tsv", "tr104-1.tsv", "tr135.tsv"),
          "InternetGatewayDevice.",
          List.of("tr098.tsv", "tr104-1.tsv", "tr104-2.tsv", "tr135.tsv"));

  private final Map<String, DataModel> models = new ConcurrentHashMap<>();

  @Override
  public Optional<ParameterFacts> parameter(String path) {
    return model(path).map(model -> model.parameter(GenericPath.of(path)));
  }

  @Override
  public Optional<ObjectFacts> object(String objectPath) {
    return model(objectPath).map(model -> model.object(generic(objectPath)));
  }

  @Override
  public List<ParameterFacts> parametersOf(String objectPath) {
    return model(objectPath)
        .map(model -> model.parametersOf(generic(objectPath)))
        .orElse(List.of());
  }

  @Override
  public boolean isTable(String objectPath) {
    return object(objectPath).filter(ObjectFacts::isTable).isPresent();
  }

  private static String generic(String objectPath) {
    String dotted = objectPath.endsWith(".") ? objectPath : objectPath + ".";
    return GenericPath.of(dotted);
  }

  private Optional<DataModel> model(String path) {
    int dot = path.indexOf('.');
    String root = dot < 0 ? path + "." : path.substring(0, dot + 1);
    if (!FILES.containsKey(root)) {
      return Optional.empty();
    }
    return Optional.of(models.computeIfAbsent(root, PublishedDictionary::read));
  }

  private static DataModel read(String root) {
    DataModel model = new DataModel();
    String prefix = "";
    for (String file : FILES.get(root)) {
      model.add(file, prefix);
      prefix = root + "Services.";
    }
    return model;
  }
}
