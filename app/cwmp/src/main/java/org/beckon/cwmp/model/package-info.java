/** Paths, values, types and identities as CWMP writes them. */
package org.beckon.cwmp.model;
