/** The parameters of a device: tree, typed editors, staged changes. */
package org.beckon.console.panel.parameters;
