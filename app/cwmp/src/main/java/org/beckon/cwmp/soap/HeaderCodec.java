package org.beckon.cwmp.soap;

import java.util.Optional;
import org.beckon.cwmp.model.ValueCodec;

/** The header elements of CWMP (TR-069 3.5). */
final class HeaderCodec {
  private static final String HEADER = "soapenv:Header";
  private static final String MUST_UNDERSTAND = "soapenv:mustUnderstand";

  private HeaderCodec() {}

  static Header read(XmlCursor in) throws MalformedException {
    String id = "";
    boolean holdRequests = false;
    int sessionTimeout = 0;
    String supportedVersions = "";
    String useVersion = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "ID" -> id = in.trimmed();
        case "HoldRequests" -> holdRequests = in.bool();
        case "SessionTimeout" -> sessionTimeout = in.integer();
        case "SupportedCWMPVersions" -> supportedVersions = in.trimmed();
        case "UseCWMPVersion" -> useVersion = in.trimmed();
        case "NoMoreRequests" -> {
          in.notes().add(NoteKind.NO_MORE_REQUESTS, "ignored the header NoMoreRequests");
          in.skip();
        }
        default -> skipUnknown(in);
      }
    }
    return new Header(id, holdRequests, sessionTimeout, supportedVersions, useVersion);
  }

  private static void skipUnknown(XmlCursor in) throws MalformedException {
    Optional<Boolean> must =
        in.attribute("mustUnderstand").map(String::strip).flatMap(ValueCodec::bool);
    in.notes()
        .add(
            NoteKind.UNKNOWN_HEADER,
            must.orElse(false)
                ? "ignored an unknown header that says it must be understood"
                : "ignored an unknown header",
            in.name());
    in.skip();
  }

  /** Writes the header; nothing at all where it has no element. */
  static void write(Header header, XmlWriter out) {
    if (header.equals(Header.NONE)) {
      return;
    }
    out.start(HEADER);
    if (!header.id().isEmpty()) {
      element("cwmp:ID", true, header.id(), out);
    }
    if (header.holdRequests()) {
      element("cwmp:HoldRequests", true, "1", out);
    }
    if (header.sessionTimeout() > 0) {
      element("cwmp:SessionTimeout", false, Integer.toString(header.sessionTimeout()), out);
    }
    if (!header.supportedCwmpVersions().isEmpty()) {
      element("cwmp:SupportedCWMPVersions", false, header.supportedCwmpVersions(), out);
    }
    if (!header.useCwmpVersion().isEmpty()) {
      element("cwmp:UseCWMPVersion", true, header.useCwmpVersion(), out);
    }
    out.end(HEADER);
  }

  private static void element(String name, boolean mustUnderstand, String text, XmlWriter out) {
    out.start(name, MUST_UNDERSTAND, mustUnderstand ? "1" : "0").text(text).end(name);
  }
}
