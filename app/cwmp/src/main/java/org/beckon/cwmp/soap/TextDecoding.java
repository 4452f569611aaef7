package org.beckon.cwmp.soap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of a body into text. The order is that of RFC 7303 3: byte order mark,
 * Content-Type, XML declaration, UTF-8; a charset that cannot be true is noted and mended
 * (cpe-quirks 10).
 */
final class TextDecoding {
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]{0,80}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
  private static final int DECLARATION_LENGTH = 200;
  private static final byte ESCAPE = 0x1B;

  private TextDecoding() {}

  static String decode(byte[] body, Optional<String> contentTypeCharset, Notes notes) {
    if (isPlainAscii(body)) {
      return new String(body, ISO_8859_1);
    }
    Optional<Charset> evident = evident(body);
    if (evident.isPresent()) {
      return strict(body, evident.get()).orElseGet(() -> new String(body, evident.get()));
    }
    Optional<String> name = contentTypeCharset.map(TextDecoding::unquote).filter(n -> !n.isEmpty());
    if (name.isEmpty()) {
      name = inDeclaration(body);
    }
    Optional<Charset> declared = name.flatMap(TextDecoding::charset);
    if (name.isPresent() && declared.isEmpty()) {
      notes.add(NoteKind.CHARSET, "the charset is not known", name.get());
    }
    return declared.isEmpty() || declared.get().equals(UTF_8)
        ? utf8(body, name.isPresent(), notes)
        : asDeclared(body, declared.get(), notes);
  }

  private static String asDeclared(byte[] body, Charset declared, Notes notes) {
    if (declared.newDecoder().maxCharsPerByte() == 1.0f
        && declared.newDecoder().averageCharsPerByte() == 1.0f) {
      // Text of a one-byte charset is as good as never valid UTF-8 by chance.
      Optional<String> utf8 = strict(body, UTF_8);
      if (utf8.isPresent()) {
        notes.add(NoteKind.CHARSET, "the text is UTF-8 though declared as", declared.name());
        return utf8.get();
      }
    }
    Optional<String> text = strict(body, declared).filter(one -> one.indexOf('<') >= 0);
    if (text.isEmpty()) {
      notes.add(NoteKind.CHARSET, "the text is not in the charset declared", declared.name());
    }
    return text.orElseGet(() -> mixed(body));
  }

  private static String utf8(byte[] body, boolean declared, Notes notes) {
    return strict(body, UTF_8)
        .orElseGet(
            () -> {
              notes.add(
                  NoteKind.CHARSET,
                  declared
                      ? "the text is not all UTF-8 though declared so"
                      : "no charset is declared and the text is not all UTF-8");
              return mixed(body);
            });
  }

  private static boolean isPlainAscii(byte[] body) {
    for (byte b : body) {
      // Zero and escape can belong to UTF-16 and to the ISO-2022 family.
      if (b <= 0 || b == ESCAPE) {
        return false;
      }
    }
    return true;
  }

  /** What the first bytes prove: a byte order mark, or UTF-16 without one (XML 1.0 appendix F). */
  private static Optional<Charset> evident(byte[] body) {
    if (body.length < 4) {
      return Optional.empty();
    }
    int first = (body[0] & 0xFF) << 8 | (body[1] & 0xFF);
    return switch (first) {
      case 0xFEFF, 0x003C -> Optional.of(UTF_16BE);
      case 0xFFFE, 0x3C00 -> Optional.of(UTF_16LE);
      default -> Optional.empty();
    };
  }

  private static Optional<String> inDeclaration(byte[] body) {
    String head = new String(body, 0, Math.min(body.length, DECLARATION_LENGTH), ISO_8859_1);
    Matcher found = DECLARED.matcher(head);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static String unquote(String name) {
    return name.replace('"', ' ').replace('\'', ' ').strip();
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strict(byte[] body, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** UTF-8 where it is, and ISO-8859-1 for each byte that is not part of it: loses nothing. */
  private static String mixed(byte[] body) {
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(body);
    CharBuffer out = CharBuffer.allocate(body.length);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        return out.flip().toString();
      }
      for (int i = 0; i < result.length(); i++) {
        out.put((char) (in.get() & 0xFF));
      }
      decoder.reset();
    }
  }
}
