/** The one door for work that must not hold up the window. */
package org.beckon.console.task;
