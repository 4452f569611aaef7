package org.beckon.cwmp.rpc;

/** Makes an instance of a table; the name ends with a dot (A.3.2.6). */
public record AddObject(String objectName, String parameterKey)
    implements AcsRequest<AddObjectResponse> {}
