package org.beckon.cwmp.soap;

/** The Status argument that many responses have: 0 done, 1 not yet. */
final class Status {
  static final String ELEMENT = "Status";

  private Status() {}

  /** Reads the Status of a response that has no other argument; 0 where it is missing. */
  static int readOnly(XmlCursor in) throws MalformedException {
    int status = 0;
    while (in.nextChild()) {
      switch (in.name()) {
        case ELEMENT -> status = read(in);
        default -> in.unexpected();
      }
    }
    return status;
  }

  /** Reads a Status; a fault code in its place is taken for the fault (cpe-quirks 49). */
  static int read(XmlCursor in) throws MalformedException {
    int status = in.integer();
    if (status >= 9000 && status <= 9899) {
      in.strayFault().found(status);
    }
    return status;
  }
}
