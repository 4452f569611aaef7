/** The published data models (TR-181, TR-098, TR-104, TR-135) as facts about parameters. */
package org.beckon.profiles.dictionary;
