/** Reading of this module's data files. */
package org.beckon.profiles.resource;
