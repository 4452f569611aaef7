/** The doors for questions to the person and news for the person. */
package org.beckon.console.dialog;
