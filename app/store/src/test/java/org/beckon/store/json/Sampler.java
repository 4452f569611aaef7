package org.beckon.store.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beckon.acs.operation.ForwardTrouble;
import org.beckon.acs.phrase.Detail;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.reach.ForwardProblem;

/** Fills any record with something in every place. */
final class Sampler {
  private Sampler() {}

  static Object sample(Type type) {
    if (type instanceof ParameterizedType generic) {
      return sampleGeneric(generic);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Phrase.class) {
      String text = (String) sample(String.class);
      return Phrase.with(
          ForwardProblem.REFUSED_DOING,
          Phrase.of(ForwardTrouble.PORT_REFUSED, text),
          Detail.of("9001"),
          Detail.of(text));
    }
    if (plain.isRecord()) {
      return sampleRecord(plain);
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[plain.getEnumConstants().length - 1];
    }
    return switch (plain.getName()) {
      case "int" -> -7;
      case "long" -> 1L << 40;
      case "boolean" -> true;
      case "java.lang.String" -> "tëxt <&\"'\\ \n\u0001😀";
      case "java.time.Instant" -> Instant.parse("2026-11-20T12:00:00.123456789Z");
      case "java.time.Duration" -> Duration.ofNanos(1_234_567_891_234L);
      default -> throw new AssertionError("No sample of " + type);
    };
  }

  private static Object sampleGeneric(ParameterizedType type) {
    Object content =
        sample(type.getActualTypeArguments()[type.getActualTypeArguments().length - 1]);
    Class<?> raw = (Class<?>) type.getRawType();
    if (raw == List.class) {
      return List.of(content, content);
    }
    if (raw == Set.class) {
      return Set.of(content);
    }
    if (raw == Optional.class) {
      return Optional.of(content);
    }
    if (raw == Map.class) {
      return Map.of("key", content);
    }
    throw new AssertionError("No sample of " + type);
  }

  private static Object sampleRecord(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(each -> isListOf(each, type) ? List.of() : sample(each.getGenericType()))
            .toArray();
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** A tree ends somewhere. */
  private static boolean isListOf(RecordComponent component, Class<?> type) {
    return component.getGenericType() instanceof ParameterizedType list
        && list.getActualTypeArguments()[0] == type;
  }
}
