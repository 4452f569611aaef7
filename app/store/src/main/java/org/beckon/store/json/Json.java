package org.beckon.store.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Set;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a kind of record as JSON and reads it again. Reading forgives what other versions left out
 * or put in: a missing text is empty, a missing list has nothing in it, a missing number is 0.
 */
public final class Json<T> {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Work.class, WorkNames.class)
          .addMixIn(Outcome.class, OutcomeNames.class)
          .addModule(PhraseJson.module())
          .withConfigOverride(String.class, type -> type.setNullHandling(emptyForNull()))
          .withConfigOverride(List.class, type -> type.setNullHandling(emptyForNull()))
          .withConfigOverride(Set.class, type -> type.setNullHandling(emptyForNull()))
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final ObjectWriter writer;
  private final ObjectReader reader;

  private Json(TypeReference<T> type) {
    writer = MAPPER.writerFor(type);
    reader = MAPPER.readerFor(type);
  }

  /** The JSON of this type. */
  public static <T> Json<T> of(TypeReference<T> type) {
    return new Json<>(type);
  }

  /** As text. */
  public String write(T value) {
    return writer.writeValueAsString(value);
  }

  /** As UTF-8. */
  public byte[] bytes(T value) {
    return writer.writeValueAsBytes(value);
  }

  /** Throws Jackson's exception on what is no such JSON. */
  public T read(String text) {
    return reader.readValue(text);
  }

  /** Throws Jackson's exception on what is no such JSON in UTF-8. */
  public T read(byte[] bytes) {
    return reader.readValue(bytes);
  }

  private static JsonSetter.Value emptyForNull() {
    return JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
  }
}
