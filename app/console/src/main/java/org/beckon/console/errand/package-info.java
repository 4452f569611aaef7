/** What a person wants of a device, followed from the click to the device's answer. */
package org.beckon.console.errand;
