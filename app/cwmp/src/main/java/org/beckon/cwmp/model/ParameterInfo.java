package org.beckon.cwmp.model;

/**
 * A name of the data model with its access: ParameterInfoStruct.
 *
 * @param name full path; objects end with a dot
 * @param access whether SetParameterValues, AddObject or DeleteObject is allowed on it
 */
public record ParameterInfo(String name, Access access) {}
