package org.beckon.console.quirk;

import java.util.Optional;
import org.beckon.acs.quirk.ModelKey;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.QuirkEntry;
import org.beckon.acs.quirk.QuirkForm;
import org.beckon.acs.quirk.QuirkOrigin;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;

/** Quirks in words. */
final class QuirkWords {

  private final Texts texts;
  private final Wording wording;

  QuirkWords(Texts texts, Wording wording) {
    this.texts = texts;
    this.wording = wording;
  }

  QuirkRow row(QuirkEntry entry) {
    return new QuirkRow(
        entry, texts.of(entry.quirk()), value(entry.value()), origin(entry), entry.reason());
  }

  /** A value as people read it; nothing for a plain yes. */
  String value(String value) {
    if (value.equals(Quirk.ON)) {
      return "";
    }
    String key = "quirk.value." + value;
    return texts.bundle().containsKey(key) ? texts.get(key) : value;
  }

  /** A kind of device. */
  String model(ModelKey key) {
    String name = (key.manufacturer() + " " + key.model()).strip();
    if (key.firmware().equals(ModelKey.EVERY_FIRMWARE)) {
      return texts.get("quirk.model.every", name);
    }
    return key.firmware().isEmpty() ? name : texts.get("quirk.model", name, key.firmware());
  }

  /** What can be entered. */
  String hint(QuirkForm form) {
    return switch (form) {
      case QuirkForm.Choice choice -> "";
      case QuirkForm.WholeNumber(int least, int most) ->
          texts.get("quirk.hint.number", least, most);
      case QuirkForm.Names(int most) -> texts.get("quirk.hint.names", most);
    };
  }

  /** What is wrong with what was entered, if anything is. */
  Optional<String> problem(Quirk quirk, String value) {
    return quirk.problem(value).map(server -> hint(quirk.form()));
  }

  private String origin(QuirkEntry entry) {
    String how = texts.of(entry.origin());
    String scope =
        entry.model().firmware().equals(ModelKey.EVERY_FIRMWARE)
            ? texts.get("quirk.scope.every")
            : texts.get("quirk.scope.this");
    return entry.origin() == QuirkOrigin.PROFILE
        ? how
        : texts.get("quirk.origin", how, wording.moment(entry.since()), scope);
  }
}
