package org.beckon.cwmp.soap;

/**
 * How something ended: FaultStruct of a transfer, Fault of a deployment unit.
 *
 * @param code 0 is success
 */
record FaultStruct(int code, String text) {
  static final FaultStruct NONE = new FaultStruct(0, "");

  static FaultStruct read(XmlCursor in) throws MalformedException {
    int code = 0;
    String text = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "FaultCode" -> code = in.integer();
        case "FaultString" -> text = in.trimmed();
        default -> in.unexpected();
      }
    }
    return new FaultStruct(code, text);
  }

  void write(String element, XmlWriter out) {
    out.start(element).leaf("FaultCode", code).leaf("FaultString", text).end(element);
  }
}
