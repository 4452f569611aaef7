package org.beckon.profiles.inform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.Range;
import org.beckon.profiles.field.FieldMapping;
import org.beckon.profiles.field.FieldReader;
import org.beckon.profiles.field.KnownParameter;
import org.beckon.profiles.field.KnownParameters;
import org.beckon.profiles.resource.JsonFile;

/** Lists the Inform settings of a device. Immutable and thread-safe. */
public final class InformReader {

  private static final String HELP = "inform.help.";

  private final Dictionary dictionary;
  private final InformMapping mapping;

  public InformReader(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.mapping = JsonFile.read(InformReader.class, "settings.json", InformMapping.class);
  }

  /**
   * The partial paths to read from a device so that {@link #read} finds all.
   *
   * @param root root object with its dot
   */
  public List<String> pathsToRead(String root) {
    return mapping.read().stream().map(path -> root + path).toList();
  }

  /** The settings that the device has, by group and within it in the order of the data file. */
  public List<InformSetting> read(Collection<KnownParameter> parameters) {
    KnownParameters known = new KnownParameters(parameters);
    Optional<String> root = known.root();
    List<InformSetting> settings = new ArrayList<>();
    if (root.isPresent()) {
      FieldReader fields = new FieldReader(dictionary, known);
      for (InformMapping.InObject object : mapping.objects()) {
        for (String row : known.rows(root.get() + object.path())) {
          read(object, row, root.get(), fields).forEach(settings::add);
        }
      }
      settings.sort(Comparator.comparing(InformSetting::group));
    }
    return List.copyOf(settings);
  }

  /** Keys of all help texts, so that a test can ask for their words. */
  public List<String> helpKeys() {
    return mapping.objects().stream()
        .flatMap(object -> object.settings().stream().map(each -> helpKey(object, each)))
        .toList();
  }

  private static List<InformSetting> read(
      InformMapping.InObject object, String row, String root, FieldReader fields) {
    boolean inTable = object.path().contains("{i}");
    String prefix = inTable ? row.substring(root.length()) : "";
    List<InformSetting> found = new ArrayList<>();
    for (InformMapping.Setting each : object.settings()) {
      fields
          .read(mapping(each), name -> row + name)
          .ifPresent(
              editable ->
                  found.add(
                      new InformSetting(
                          prefix + each.name(),
                          each.group(),
                          each.kind(),
                          helpKey(object, each),
                          editable)));
    }
    return found;
  }

  private static FieldMapping mapping(InformMapping.Setting setting) {
    return new FieldMapping(
        List.of(setting.name()),
        List.of(),
        "",
        setting.kind() == InformSettingKind.SECRET,
        Range.UNLIMITED,
        List.of());
  }

  private static String helpKey(InformMapping.InObject object, InformMapping.Setting setting) {
    return HELP + object.path().replace("{i}.", "") + setting.name();
  }
}
