/**
 * What people are told: codes with what they name, in English here, and in every language of the
 * window in its bundles.
 */
package org.beckon.acs.phrase;
