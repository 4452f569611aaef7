package org.beckon.acs.stun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to whom: RFC 3489 8.1, RFC 5389 7.3, TR-069 Annex G. */
final class ResponderTest {
  private static final String COOKIE = "2112a442" + "404142434445464748494a4b";

  private final Vectors.Users users = new Vectors.Users();
  private final Responder responder = new Responder(users, new Vectors.TwoAddresses());

  @Test
  void aPlainRequestIsAnsweredWithTheThreeAddresses() {
    assertThat(answer(Vectors.PLAIN_REQUEST)).isEqualTo(Vectors.PLAIN_RESPONSE);
    assertThat(users.proven).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Vectors.INCLUDING_PADDED,
        Vectors.INCLUDING,
        Vectors.EXCLUDING_PADDED,
        Vectors.EXCLUDING,
        Vectors.NOTHING_PADDED,
        Vectors.NOTHING
      })
  void everyReadingOfTheSignatureIsTakenAndAnsweredSigned(String signature) {
    String answer = answer(Vectors.signedRequest(signature));

    assertThat(answer).startsWith("0101003c" + Vectors.PLAIN_RESPONSE.substring(8));
    // 20 + 36 bytes before it, signed with the length 60 over 64 bytes: HMAC-SHA1 by hand.
    assertThat(answer.substring(112))
        .isEqualTo("00080014" + "0b6337e0265cdc560ab3434cb226976c8dfd8c1b");
    assertThat(users.proven).containsExactlyEntriesOf(Map.of("cpe-0001", Vectors.CLIENT));
  }

  @Test
  void aNewAddressHasToBeProven() {
    assertThat(answer(Vectors.UNSIGNED_CHANGE))
        .isEqualTo("01110014" + Vectors.TRANSACTION + "0009001000000401556e617574686f72697a6564");
    assertThat(users.proven).isEmpty();
    assertThat(users.heard).isEmpty();
  }

  @Test
  void anUnsignedKeepAliveIsOnlyHeard() {
    assertThat(answer("00010024" + Vectors.TRANSACTION + Vectors.NAME + Vectors.BINDING))
        .startsWith("01010024");
    assertThat(users.heard).containsKey("cpe-0001");
    assertThat(users.proven).isEmpty();
  }

  @Test
  void aWrongSignatureIs431() {
    assertThat(code(Vectors.signedRequest("00" + Vectors.INCLUDING_PADDED.substring(2))))
        .isEqualTo(431);
    assertThat(users.proven).isEmpty();
  }

  @Test
  void anUnknownUserIs430() {
    String stranger =
        Vectors.signedRequest(Vectors.INCLUDING_PADDED).replace("6370652d", "6370652e");
    assertThat(code(stranger)).isEqualTo(430);
  }

  @Test
  void aSignatureWithoutUserIs432() {
    assertThat(
            code(
                "00010030"
                    + Vectors.TRANSACTION
                    + Vectors.BINDING
                    + "00080014"
                    + Vectors.INCLUDING))
        .isEqualTo(432);
  }

  @Test
  void mandatoryAttributesThatNobodyKnowsAre420AndNamed() {
    assertThat(answer("0001000c" + Vectors.TRANSACTION + "7ffe000400000000" + "80550000"))
        .isEqualTo(
            "01110024"
                + Vectors.TRANSACTION
                + "0009001800000414"
                + hex("Unknown Attribute   ")
                + "000a0004"
                + "7ffe7ffe");
  }

  @Test
  void aSharedSecretIsToBeFetchedByTls() {
    assertThat(answer("00020000" + Vectors.TRANSACTION))
        .isEqualTo("01120010" + Vectors.TRANSACTION + "0009000c00000421" + hex("Use TLS "));
  }

  @Test
  void anUnpaddedUserNameIsRead() {
    // 9 bytes of name, then at once the next attribute: RFC 3489 knows no padding.
    String request =
        "00010025" + Vectors.TRANSACTION + "00060009" + hex("cpe-0001 ") + Vectors.BINDING;
    assertThat(answer(request)).startsWith("01010024");
    assertThat(users.heard).containsKey("cpe-0001");
  }

  @Test
  void aUserNameFilledUpWithZerosIsRead() {
    String request =
        "00010028"
            + Vectors.TRANSACTION
            + "0006000c"
            + hex("cpe-0001")
            + "00000000"
            + Vectors.BINDING;
    answer(request);
    assertThat(users.heard).containsKey("cpe-0001");
  }

  @Test
  void theAnswerGoesToAnotherPortOfTheSameAddressOnly() {
    String to = "0002000800010bb8cb007107"; // 203.0.113.7:3000
    Reply reply = reply("0001000c" + Vectors.TRANSACTION + to).orElseThrow();

    assertThat(reply.to()).isEqualTo(Vectors.at("203.0.113.7", 3000));
    assertThat(Vectors.hex(reply.bytes())).endsWith("000b00080001c3cbcb007107");
  }

  @Test
  void nothingIsReflectedToSomebodyElse() {
    String to = "0002000800010bb8c6336401"; // 198.51.100.1:3000
    Reply reply = reply("0001000c" + Vectors.TRANSACTION + to).orElseThrow();

    assertThat(reply.to()).isEqualTo(Vectors.CLIENT);
    assertThat(code(reply)).isEqualTo(400);
  }

  @Test
  void aChangedPortAnswersFromTheSecond() {
    Reply reply = reply("00010008" + Vectors.TRANSACTION + "0003000400000002").orElseThrow();

    assertThat(reply.from()).isEqualTo(Reply.Side.SECONDARY);
    assertThat(Vectors.hex(reply.bytes()))
        .contains("0004000800010d97c633640a")
        .as("the other place than the one that was asked, as without the flag")
        .contains("0005000800010d97c633640a");
  }

  @Test
  void whatWasAskedAtTheSecondPortIsAnsweredThereAndNamesTheFirst() {
    Reply reply =
        responder
            .answer(
                Vectors.bytes("00010000" + Vectors.TRANSACTION),
                Vectors.CLIENT,
                Reply.Side.SECONDARY)
            .orElseThrow();

    assertThat(reply.from()).isEqualTo(Reply.Side.SECONDARY);
    assertThat(Vectors.hex(reply.bytes()))
        .contains("0004000800010d97c633640a")
        .contains("0005000800010d96c6336409");
  }

  @Test
  void anAnswerElsewhereLeavesFromThePortThatWasAsked() {
    String to = "0002000800010bb8cb007107"; // 203.0.113.7:3000
    Reply reply = reply("0001000c" + Vectors.TRANSACTION + to).orElseThrow();

    assertThat(reply.from()).isEqualTo(Reply.Side.PRIMARY);
  }

  @Test
  void whoSentItIsSettledBeforeWhatItAsks() {
    // USERNAME, an attribute that nobody knows, and a signature: first a wrong one, then the right.
    String request =
        "0001002c" + Vectors.TRANSACTION + Vectors.NAME + "7ffe000400000000" + "00080014";

    assertThat(code(request + Vectors.INCLUDING)).isEqualTo(431);
    assertThat(code(request + "667852a6795a5570570fd00a56b31ccf0ceb8751")).isEqualTo(420);
  }

  @Test
  void aUserNameWithoutPaddingIsReadInASignedRequestToo() {
    // 9 bytes of name, signed over the length 65 without padding.
    String request =
        "00010041"
            + Vectors.TRANSACTION
            + "00060009"
            + hex("cpe-0001 ")
            + Vectors.BINDING
            + "c0020000"
            + "00080014"
            + "867b67bf9f0f2b3dc1908e203d072a6e58d365cd";
    answer(request);
    assertThat(users.proven).containsKey("cpe-0001");
  }

  @Test
  void aPlainClientSeesNoXorAddress() {
    assertThat(answer(Vectors.PLAIN_REQUEST)).doesNotContain("00200008");
    assertThat(answer("00010000" + Vectors.TRANSACTION)).startsWith("01010024");
  }

  @Test
  void aChangedAddressThatIsNotThereIsMetWithSilence() {
    assertThat(reply("00010008" + Vectors.TRANSACTION + "0003000400000006")).isEmpty();
  }

  @Test
  void aModernClientSeesTheXorAddressAndNothingItCannotKnow() {
    assertThat(answer("00010000" + COOKIE))
        .isEqualTo("01010018" + COOKIE + "000100080001c3cbcb007107" + "002000080001e2d9ea12d545");
  }

  @Test
  void aFingerprintIsCheckedAndGivenBack() {
    String header = "00010008" + COOKIE;
    String request = header + "80280004" + crc(header);

    String answer = answer(request);

    assertThat(answer).startsWith("01010020");
    String signed = answer.substring(0, answer.length() - 16);
    assertThat(answer).isEqualTo(signed + "80280004" + crc(signed));
    assertThat(reply(header + "8028000400000000")).isEmpty();
  }

  @Test
  void aModernShortTermSignatureIsTaken() {
    // RFC 5389 15.4: HMAC-SHA1 over 20 + 12 + 24 bytes with the length 60, key "stunpass".
    String request =
        "0001003c"
            + COOKIE
            + Vectors.NAME
            + Vectors.BINDING
            + "00080014"
            + "7f9d36cac4813802581f827969c2760862982577";
    answer(request);
    assertThat(users.proven).containsKey("cpe-0001");
  }

  @Test
  void aModernLongTermSignatureIsTaken() {
    // The key is MD5("cpe-0001:home:stunpass").
    String request =
        "00010044"
            + COOKIE
            + Vectors.NAME
            + "00140004"
            + hex("home")
            + Vectors.BINDING
            + "00080014"
            + "3911a252d793b9346e2b6bebb5f75c098a8eed82";
    answer(request);
    assertThat(users.proven).containsKey("cpe-0001");
  }

  @Test
  void whatComesToTheSecondPortTeachesNothing() {
    responder.answer(
        Vectors.bytes(Vectors.signedRequest(Vectors.INCLUDING_PADDED)),
        Vectors.CLIENT,
        Reply.Side.SECONDARY);
    assertThat(users.proven).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // nothing
        "0001", // too short
        "00010004" + Vectors.TRANSACTION, // a length that is not there
        "01010000" + Vectors.TRANSACTION, // a response
        "00110000" + COOKIE, // an indication
        "474554202f20485454502f312e310d0a0d0a0d0a0d0a" // HTTP
      })
  void whatIsNoRequestIsNotAnswered(String hex) {
    assertThat(reply(hex)).isEmpty();
  }

  @Test
  void attributesThatOverrunTheMessageAreABadRequest() {
    assertThat(code("00010008" + Vectors.TRANSACTION + "00060040" + "63706500")).isEqualTo(400);
    assertThat(code("00010004" + Vectors.TRANSACTION + "00020000")).isEqualTo(400);
  }

  @Test
  void noiseIsNeverAnsweredWithMoreThanAFewTimesItsSizeNorElsewhere() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < 20_000; i++) {
      byte[] noise = Vectors.bytes(Vectors.signedRequest(Vectors.INCLUDING));
      for (int n = random.nextInt(1, 8); n > 0; n--) {
        noise[random.nextInt(noise.length)] = (byte) random.nextInt();
      }
      Optional<Reply> reply = responder.answer(noise, Vectors.CLIENT, Reply.Side.PRIMARY);
      reply.ifPresent(
          one -> {
            assertThat(one.to().getAddress()).isEqualTo(Vectors.CLIENT.getAddress());
            assertThat(one.bytes().length).isLessThan(3 * noise.length);
          });
    }
  }

  private Optional<Reply> reply(String hex) {
    return responder.answer(Vectors.bytes(hex), Vectors.CLIENT, Reply.Side.PRIMARY);
  }

  private String answer(String hex) {
    Reply reply = reply(hex).orElseThrow();
    assertThat(reply.to()).isEqualTo(Vectors.CLIENT);
    return Vectors.hex(reply.bytes());
  }

  private int code(String hex) {
    return code(reply(hex).orElseThrow());
  }

  private static int code(Reply reply) {
    byte[] bytes = reply.bytes();
    assertThat(List.of(bytes[0], bytes[1])).isEqualTo(List.of((byte) 1, (byte) 0x11));
    return bytes[26] * 100 + bytes[27];
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** CRC-32 of the message so far, xored with "STUN". */
  private static String crc(String hex) {
    CRC32 sum = new CRC32();
    sum.update(Vectors.bytes(hex));
    return HexFormat.of().toHexDigits((int) sum.getValue() ^ 0x5354554e);
  }
}
