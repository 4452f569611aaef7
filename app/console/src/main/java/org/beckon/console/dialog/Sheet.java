package org.beckon.console.dialog;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/**
 * Something to fill in, in a dialog.
 *
 * @param content what is to be filled in
 * @param yes label of the button that does it
 * @param ready while it can be done
 * @param grave whether harm may come of it, so that the button is shown as dangerous
 * @param stays whether the dialog stays open when it is done, to show what comes of it
 * @param done does it
 */
public record Sheet(
    String title,
    Node content,
    String yes,
    ObservableBooleanValue ready,
    boolean grave,
    boolean stays,
    Runnable done) {}
