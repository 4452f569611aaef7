package org.beckon.cwmp.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the exchanges printed in RFC 5802 5 and RFC 7677 3. */
class ScramTest {
  private static final String NONCE_1 = "fyko+d2lbbFgONRv9qkxdawL";
  private static final String CHALLENGE_1 =
      "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096";
  private static final String FINAL_1 =
      "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=";
  private static final String NONCE_256 = "rOprNGfwEbeRWgbNEkqO";
  private static final String CHALLENGE_256 =
      "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
  private static final String FINAL_256 =
      "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
          + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";

  @Test
  void clientSpeaksAsInRfc5802() {
    ScramClient client = new ScramClient(ScramHash.SHA_1, "user", "pencil", NONCE_1);

    assertThat(client.first()).isEqualTo("n,,n=user,r=" + NONCE_1);
    assertThat(client.answer(CHALLENGE_1)).hasValue(FINAL_1);
    assertThat(client.isServer("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=")).isTrue();
    assertThat(client.isServer("v=AAAApqV8S7suAoZWja4dJRkFsKQ=")).isFalse();
  }

  @Test
  void clientSpeaksAsInRfc7677() {
    ScramClient client = new ScramClient(ScramHash.SHA_256, "user", "pencil", NONCE_256);

    assertThat(client.answer(CHALLENGE_256)).hasValue(FINAL_256);
    assertThat(client.isServer("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=")).isTrue();
  }

  @Test
  void serverSpeaksAsInRfc5802() {
    ScramServer server = ScramServer.start("n,,n=user,r=" + NONCE_1).orElseThrow();

    assertThat(server.username()).isEqualTo("user");
    assertThat(server.challenge("3rfcNHYJY1ZVvWVs7j", "QSXCR+Q6sek8bf92", 4096))
        .isEqualTo(CHALLENGE_1);
    assertThat(server.verify(CHALLENGE_1, FINAL_1, List.of(keys(ScramHash.SHA_1, "pencil"))))
        .hasValueSatisfying(
            proven -> assertThat(proven.serverFinal()).isEqualTo("v=rmF9pqV8S7suAoZWja4dJRkFsKQ="));
  }

  @Test
  void serverSpeaksAsInRfc7677() {
    ScramServer server = ScramServer.start("n,,n=user,r=" + NONCE_256).orElseThrow();

    assertThat(server.verify(CHALLENGE_256, FINAL_256, List.of(keys(ScramHash.SHA_256, "pencil"))))
        .hasValueSatisfying(
            proven ->
                assertThat(proven.serverFinal())
                    .isEqualTo("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
  }

  @Test
  void serverTakesWhicheverPasswordOfTwoIsRight() {
    ScramServer server = ScramServer.start("n,,n=user,r=" + NONCE_1).orElseThrow();
    ScramKeys old = keys(ScramHash.SHA_1, "pencil");

    assertThat(server.verify(CHALLENGE_1, FINAL_1, List.of(keys(ScramHash.SHA_1, "pen"), old)))
        .hasValueSatisfying(proven -> assertThat(proven.keys()).isEqualTo(old));
  }

  @Test
  void serverRefusesWrongProofNonceAndBinding() {
    ScramServer server = ScramServer.start("n,,n=user,r=" + NONCE_1).orElseThrow();
    List<ScramKeys> keys = List.of(keys(ScramHash.SHA_1, "pencil"));

    assertThat(server.verify(CHALLENGE_1, FINAL_1, List.of(keys(ScramHash.SHA_1, "pen"))))
        .isEmpty();
    assertThat(server.verify(CHALLENGE_1, FINAL_1.replace("v0X8", "v0X9"), keys)).isEmpty();
    assertThat(server.verify(CHALLENGE_1, FINAL_1.replace("VvWVs7j", "VvWVs7k"), keys)).isEmpty();
    assertThat(server.verify(CHALLENGE_1, FINAL_1.replace("c=biws", "c=eSws"), keys)).isEmpty();
    assertThat(server.verify(CHALLENGE_1, "c=biws,p=!!", keys)).isEmpty();
    assertThat(server.verify(CHALLENGE_1, "", keys)).isEmpty();
  }

  @Test
  void serverRefusesChannelBindingAndNonsense() {
    assertThat(ScramServer.start("p=tls-unique,,n=user,r=abc")).isEmpty();
    assertThat(ScramServer.start("n,,n=user")).isEmpty();
    assertThat(ScramServer.start("n,,r=abc")).isEmpty();
    assertThat(ScramServer.start("n,,m=ext,n=user,r=abc")).isEmpty();
    assertThat(ScramServer.start("")).isEmpty();
  }

  @Test
  void clientRefusesAnotherNonceAndEndlessWork() {
    ScramClient client = new ScramClient(ScramHash.SHA_1, "user", "pencil", NONCE_1);

    assertThat(client.answer("r=other,s=QSXCR+Q6sek8bf92,i=4096")).isEmpty();
    assertThat(client.answer(CHALLENGE_1.replace("4096", "2000000000"))).isEmpty();
    assertThat(client.answer(CHALLENGE_1.replace("4096", "many"))).isEmpty();
    assertThat(client.isServer("")).isFalse();
  }

  @Test
  void keysFitTheirPasswordOnlyAndKeepIt() {
    ScramKeys keys = keys(ScramHash.SHA_256, "pencil");

    assertThat(keys.fits("pencil")).isTrue();
    assertThat(keys.fits("pencils")).isFalse();
    assertThat(keys.toString()).doesNotContain(keys.storedKey(), keys.serverKey());
  }

  private static ScramKeys keys(ScramHash hash, String password) {
    String salt = hash == ScramHash.SHA_1 ? "QSXCR+Q6sek8bf92" : "W22ZaJ0SNY7soEsUEjb6gQ==";
    return ScramKeys.derive(hash, password, Base64.getDecoder().decode(salt), 4096);
  }
}
