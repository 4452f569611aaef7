package org.beckon.simulator.net;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.beckon.simulator.misbehaviour.habit.AcsAnswer;

/** Takes answers of the ACS as they came, for CPEs that look closely. */
final class RawAnswer {
  /** More than any answer has; the rest is cut off. */
  private static final int MAX_BODY = 16 << 20;

  private RawAnswer() {}

  /** Reads the body and leaves it to be read once more. */
  static AcsAnswer of(ClassicHttpResponse response) throws IOException {
    byte[] body = {};
    HttpEntity entity = response.getEntity();
    if (entity != null) {
      body = EntityUtils.toByteArray(entity, MAX_BODY);
      response.setEntity(
          new ByteArrayEntity(
              body,
              ContentType.parseLenient(entity.getContentType()),
              entity.getContentEncoding()));
    }
    Map<String, String> headers =
        Arrays.stream(response.getHeaders())
            .collect(
                Collectors.toMap(
                    header -> header.getName().toLowerCase(Locale.ROOT),
                    Header::getValue,
                    (one, later) -> later));
    return new AcsAnswer(
        response.getCode(), headers, new String(body, StandardCharsets.ISO_8859_1));
  }
}
