package org.beckon.acs.transport;

/** What a CPE says, written by hand from the specification. */
final class Envelopes {
  private Envelopes() {}

  static String inform(String serial, String event) {
    return envelope(
        "1001",
        """
        <cwmp:Inform>
         <DeviceId><Manufacturer>Acme</Manufacturer><OUI>00D09E</OUI><ProductClass>GW1</ProductClass>\
        <SerialNumber>%s</SerialNumber></DeviceId>
         <Event soapenc:arrayType="cwmp:EventStruct[1]">
          <EventStruct><EventCode>%s</EventCode><CommandKey></CommandKey></EventStruct></Event>
         <MaxEnvelopes>1</MaxEnvelopes><CurrentTime>2026-01-02T03:04:05+00:00</CurrentTime>\
        <RetryCount>0</RetryCount>
         <ParameterList soapenc:arrayType="cwmp:ParameterValueStruct[2]">
          <ParameterValueStruct><Name>Device.DeviceInfo.SoftwareVersion</Name>\
        <Value xsi:type="xsd:string">1.0</Value></ParameterValueStruct>
          <ParameterValueStruct><Name>Device.ManagementServer.ConnectionRequestURL</Name>\
        <Value xsi:type="xsd:string">http://127.0.0.1:7547/cr</Value></ParameterValueStruct>
         </ParameterList></cwmp:Inform>"""
            .formatted(serial, event));
  }

  static String inform() {
    return inform("SN1", "2 PERIODIC");
  }

  /** The Inform of a CPE that installed firmware and says that it will tell how that ended. */
  static String informOfInstalled(String softwareVersion) {
    return inform("SN1", "1 BOOT")
        .replace("EventStruct[1]", "EventStruct[2]")
        .replace(
            "</Event>",
            """
            <EventStruct><EventCode>7 TRANSFER COMPLETE</EventCode><CommandKey></CommandKey>\
            </EventStruct></Event>""")
        .replace(">1.0<", ">" + softwareVersion + "<");
  }

  /** It has taken a Download and will fetch the file later. */
  static String downloadLater(String id) {
    return envelope(
        id,
        """
        <cwmp:DownloadResponse><Status>1</Status><StartTime>0001-01-01T00:00:00Z</StartTime>\
        <CompleteTime>0001-01-01T00:00:00Z</CompleteTime></cwmp:DownloadResponse>""");
  }

  static String values(String id, String name, String value) {
    return envelope(
        id,
        """
        <cwmp:GetParameterValuesResponse><ParameterList \
        soapenc:arrayType="cwmp:ParameterValueStruct[1]"><ParameterValueStruct><Name>%s</Name>\
        <Value xsi:type="xsd:string">%s</Value></ParameterValueStruct></ParameterList>\
        </cwmp:GetParameterValuesResponse>"""
            .formatted(name, value));
  }

  static String transferComplete(String id) {
    return envelope(
        id,
        """
        <cwmp:TransferComplete><CommandKey>k</CommandKey><FaultStruct><FaultCode>0</FaultCode>\
        <FaultString></FaultString></FaultStruct><StartTime>2026-01-02T03:04:05Z</StartTime>\
        <CompleteTime>2026-01-02T03:05:05Z</CompleteTime></cwmp:TransferComplete>""");
  }

  static String envelope(String id, String body) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" \
        xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/" \
        xmlns:xsd="http://www.w3.org/2001/XMLSchema" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xmlns:cwmp="urn:dslforum-org:cwmp-1-0">
        <soapenv:Header><cwmp:ID soapenv:mustUnderstand="1">%s</cwmp:ID></soapenv:Header>
        <soapenv:Body>%s</soapenv:Body></soapenv:Envelope>"""
        .formatted(id, body);
  }

  /** The ID of a message of the server. */
  static String idOf(String message) {
    int start = message.indexOf(">", message.indexOf("cwmp:ID")) + 1;
    return message.substring(start, message.indexOf("<", start));
  }
}
