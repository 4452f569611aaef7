package org.beckon.console.edit;

import java.util.Optional;
import org.beckon.cwmp.model.ValueType;

/**
 * A parameter as an editor needs it.
 *
 * @param value what the device says; empty when it was never read
 * @param type {@code xsi:type} as the device wrote it, empty when not known
 * @param valueType the type to edit it as: the device's, else that of the data model
 * @param secret whether it is a password or key
 */
public record EditedParameter(
    String path, Optional<String> value, String type, ValueType valueType, boolean secret) {}
