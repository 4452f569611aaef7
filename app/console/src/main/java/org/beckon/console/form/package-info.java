/** Settings of a device as forms: fields with a draft, what they write, and what is wrong. */
package org.beckon.console.form;
