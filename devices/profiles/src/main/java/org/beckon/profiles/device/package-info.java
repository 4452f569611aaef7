/** Profiles of makers and models: by whom a device is recognised, its quirks and its mappings. */
package org.beckon.profiles.device;
