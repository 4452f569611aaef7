package org.beckon.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.acs.auth.LoginReason;
import org.beckon.acs.live.CallNotice;
import org.beckon.acs.phrase.Detail;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.phrase.PhraseCode;
import org.beckon.acs.xmpp.OutsideTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server says, in the window: every code of every feature, in both languages. */
class PhrasesTest {
  private static final Texts ENGLISH = Texts.load(Locale.ENGLISH);
  private static final Texts GERMAN = Texts.load(Locale.GERMAN);

  /** All that there are, so that none can be forgotten. */
  private static final List<PhraseCode> CODES =
      Stream.concat(
              Enums.all().stream()
                  .filter(PhraseCode.class::isAssignableFrom)
                  .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                  .map(PhraseCode.class::cast),
              Arrays.stream(OutsideTrouble.values()).map(OutsideTrouble::hint))
          .toList();

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  /** Letters that are words in every language: a pattern of none but places has no others. */
  private static final Pattern WORDS = Pattern.compile("\\p{L}{3,}");

  static Stream<PhraseCode> codes() {
    return CODES.stream();
  }

  @Test
  void thereAreCodes() {
    assertThat(codes().map(PhraseCode::getDeclaringClass).collect(Collectors.toSet()))
        .hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void theWindowSaysWhatTheServerSays(PhraseCode code) {
    WindowWords.check(code.key(), code.words());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyDetailIsSaidInEachLanguage(PhraseCode code) {
    List<String> names = code.details();
    Phrase phrase = Phrase.of(code, names.toArray(String[]::new));

    assertThat(places(code.words())).hasSize(names.size());
    for (String said : List.of(phrase.words(), ENGLISH.of(phrase), GERMAN.of(phrase))) {
      assertThat(names).allSatisfy(name -> assertThat(said).contains(name));
      assertThat(said).doesNotContainPattern(PLACE);
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void germanHasWordsOfItsOwn(PhraseCode code) {
    String german = GERMAN.get(code.key());
    String bare = PLACE.matcher(ENGLISH.get(code.key())).replaceAll("").replace("XMPP", "");
    if (WORDS.matcher(bare).find()) {
      assertThat(german).isNotEqualTo(ENGLISH.get(code.key()));
    }
  }

  @Test
  void whatIsPutInIsSaidInTheSameLanguage() {
    Phrase phrase =
        Phrase.with(
            CallNotice.BAD_LOGIN,
            Detail.of("192.0.2.1"),
            Detail.of("{0}'s"),
            Phrase.of(LoginReason.WRONG_PASSWORD));

    assertThat(phrase.words()).isEqualTo("192.0.2.1 tried user `{0}'s`: wrong password");
    assertThat(ENGLISH.of(phrase)).isEqualTo("192.0.2.1 tried user “{0}'s”: wrong password");
    assertThat(GERMAN.of(phrase))
        .isEqualTo("192.0.2.1 hat sich als „{0}'s“ anmelden wollen: falsches Passwort");
  }

  private static Set<String> places(String pattern) {
    return PLACE.matcher(pattern).results().map(one -> one.group(1)).collect(Collectors.toSet());
  }
}
