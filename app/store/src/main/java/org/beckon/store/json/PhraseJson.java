package org.beckon.store.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beckon.acs.operation.ForwardTrouble;
import org.beckon.acs.phrase.Detail;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.phrase.PhraseCode;
import org.beckon.acs.phrase.Plain;
import org.beckon.acs.phrase.Text;
import org.beckon.acs.reach.ForwardProblem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Phrases as JSON: code and details. What has no code is a plain string, which is also how versions
 * before there were codes wrote all of them.
 */
final class PhraseJson {
  /** All codes that are kept, by their names in the database. A name in use is never changed. */
  private static final Map<String, PhraseCode> CODES = codes();

  private PhraseJson() {}

  private static Map<String, PhraseCode> codes() {
    Map<String, PhraseCode> codes = new LinkedHashMap<>();
    Stream.of(ForwardTrouble.values(), ForwardProblem.values())
        .flatMap(Stream::<PhraseCode>of)
        .forEach(code -> codes.put(name(code), code));
    return codes;
  }

  private static String name(PhraseCode code) {
    return code.getDeclaringClass().getSimpleName() + "." + code.name();
  }

  static SimpleModule module() {
    return new SimpleModule("phrases")
        .addSerializer(Phrase.class, new Writer())
        .addDeserializer(Phrase.class, new Reader());
  }

  private static final class Writer extends StdSerializer<Phrase> {
    Writer() {
      super(Phrase.class);
    }

    /** One that is not known here could not be read again: its words are kept instead. */
    @Override
    public void serialize(Phrase phrase, JsonGenerator to, SerializationContext context) {
      if (!CODES.containsKey(name(phrase.code()))) {
        to.writeString(phrase.words());
        return;
      }
      to.writeStartObject();
      to.writeStringProperty("code", name(phrase.code()));
      to.writeArrayPropertyStart("details");
      for (Detail detail : phrase.details()) {
        switch (detail) {
          case Text(String text) -> to.writeString(text);
          case Phrase inner -> serialize(inner, to, context);
        }
      }
      to.writeEndArray();
      to.writeEndObject();
    }
  }

  private static final class Reader extends StdDeserializer<Phrase> {
    Reader() {
      super(Phrase.class);
    }

    @Override
    public Phrase deserialize(JsonParser from, DeserializationContext context) {
      return phrase(context.readTree(from));
    }

    @Override
    public Phrase getNullValue(DeserializationContext context) {
      return Phrase.NOTHING;
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
      return Phrase.NOTHING;
    }

    private static Phrase phrase(JsonNode node) {
      if (!node.isObject()) {
        return Phrase.plain(node.asString(""));
      }
      PhraseCode code = CODES.getOrDefault(node.path("code").asString(""), Plain.TEXT);
      List<Detail> details = new ArrayList<>();
      for (JsonNode detail : node.path("details")) {
        details.add(detail.isObject() ? phrase(detail) : Detail.of(detail.asString("")));
      }
      // A newer version may know other codes, or have other details.
      return details.size() == code.details().size() && code != Plain.TEXT
          ? new Phrase(code, details)
          : Phrase.plain(node.path("code").asString(""));
    }
  }
}
