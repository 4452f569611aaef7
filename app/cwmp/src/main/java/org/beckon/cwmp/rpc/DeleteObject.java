package org.beckon.cwmp.rpc;

/** Removes an instance and all below it; the name ends with a dot (A.3.2.7). */
public record DeleteObject(String objectName, String parameterKey)
    implements AcsRequest<DeleteObjectResponse> {}
