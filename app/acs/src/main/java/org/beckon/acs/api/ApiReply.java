package org.beckon.acs.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.beckon.acs.phrase.Phrase;

/** What a route answers: a status, and a value that becomes JSON. */
sealed interface ApiReply {

  /** A value. */
  record Json(int status, Object value) implements ApiReply {}

  /** A text of another kind than JSON. */
  record Text(String type, String text) implements ApiReply {}

  /** Done, nothing to say. */
  record Nothing() implements ApiReply {}

  /** A stream of server-sent events until the client goes. */
  record Events() implements ApiReply {}

  static ApiReply ok(Object value) {
    return new Json(200, value);
  }

  /** An error in words. */
  static ApiReply error(int status, String words) {
    return new Json(status, new ErrorJson(words, null));
  }

  /** The same of what is refused for a reason that has a code. */
  static ApiReply refused(int status, Phrase why) {
    return new Json(status, new ErrorJson(why.words(), why.code().text()));
  }

  /**
   * The JSON form of an error.
   *
   * @param code of an expected refusal, for programs; left out where there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ErrorJson(String error, String code) {}
}
