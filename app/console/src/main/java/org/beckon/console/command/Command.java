package org.beckon.console.command;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.beckon.acs.connreq.Via;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/**
 * Everything that can be done: icon and shortcut here, label under {@code enum.Command.NAME}. What
 * it does depends on the page in front, see {@link CommandScope}.
 */
public enum Command {
  PALETTE(Group.WINDOW, MaterialDesignM.MAGNIFY, "Shortcut+K"),
  BACK(Group.WINDOW, MaterialDesignA.ARROW_LEFT, "Alt+Left"),
  REFRESH(Group.WINDOW, MaterialDesignR.REFRESH, "F5"),
  FIND(Group.WINDOW, MaterialDesignM.MAGNIFY, "Shortcut+F"),
  GO_DEVICES(Group.WINDOW, MaterialDesignR.ROUTER_WIRELESS, "Shortcut+1"),
  GO_SESSIONS(Group.WINDOW, MaterialDesignS.SWAP_HORIZONTAL, "Shortcut+2"),
  GO_SERVER(Group.WINDOW, MaterialDesignS.SERVER_NETWORK, "Shortcut+3"),
  GO_SETTINGS(Group.WINDOW, MaterialDesignC.COG_OUTLINE, "Shortcut+Comma"),
  SIDEBAR(Group.WINDOW, MaterialDesignD.DOCK_LEFT, "Shortcut+B"),
  THEME(Group.WINDOW, MaterialDesignB.BRIGHTNESS_6, "Shortcut+Shift+L"),
  SHORTCUTS(Group.WINDOW, MaterialDesignK.KEYBOARD_OUTLINE, "F1"),
  CANCEL_TASKS(Group.WINDOW, MaterialDesignC.CANCEL, "Shortcut+Period"),

  OPEN(Group.DEVICE, MaterialDesignA.ARROW_RIGHT, ""),
  POKE(Group.DEVICE, MaterialDesignB.BELL_RING_OUTLINE, "Shortcut+P"),
  POKE_HTTP(Group.DEVICE, MaterialDesignW.WEB, ""),
  POKE_UDP(Group.DEVICE, MaterialDesignA.ACCESS_POINT_NETWORK, ""),
  POKE_XMPP(Group.DEVICE, MaterialDesignF.FORUM_OUTLINE, ""),
  REBOOT(Group.DEVICE, MaterialDesignR.RESTART, "Shortcut+Shift+R"),
  CALL(Group.DEVICE, MaterialDesignC.CONSOLE, "Shortcut+M"),
  APPROVE(Group.DEVICE, MaterialDesignS.SHIELD_CHECK_OUTLINE, "Shortcut+Shift+A"),
  REFUSE(Group.DEVICE, MaterialDesignC.CLOSE_OCTAGON_OUTLINE, ""),
  RENAME(Group.DEVICE, MaterialDesignR.RENAME_BOX, "F2"),
  FORGET(Group.DEVICE, MaterialDesignD.DELETE_OUTLINE, ""),
  COPY_ID(Group.DEVICE, MaterialDesignC.CONTENT_COPY, "Shortcut+Shift+C"),
  FORWARD_PORT(Group.DEVICE, MaterialDesignA.ARROW_DECISION_OUTLINE, ""),
  REMOVE_FORWARD(Group.DEVICE, MaterialDesignC.CLOSE_NETWORK_OUTLINE, ""),
  SET_ADDRESS(Group.DEVICE, MaterialDesignM.MAP_MARKER_OUTLINE, ""),
  CLEAR_ADDRESS(Group.DEVICE, MaterialDesignM.MAP_MARKER_OFF, ""),
  SET_TAGS(Group.DEVICE, MaterialDesignT.TAG_MULTIPLE_OUTLINE, "Shortcut+T"),

  APPLY(Group.EDIT, MaterialDesignC.CHECK, "Shortcut+S"),
  DISCARD(Group.EDIT, MaterialDesignU.UNDO, "Shortcut+Shift+Z"),
  ADD_INSTANCE(Group.EDIT, MaterialDesignP.PLUS, "Shortcut+Insert"),
  DELETE_INSTANCE(Group.EDIT, MaterialDesignM.MINUS, "Shortcut+Delete"),
  COPY_PATH(Group.EDIT, MaterialDesignL.LINK, ""),
  EXPORT(Group.EDIT, MaterialDesignI.INBOX_ARROW_UP_OUTLINE, "Shortcut+E");

  /** Chapters of the palette and the shortcut page. */
  public enum Group {
    WINDOW,
    DEVICE,
    EDIT
  }

  private final Group group;

  @SuppressWarnings("ImmutableEnumChecker") // all of Ikonli's are constants of enumerations
  private final Ikon icon;

  private final String shortcut;

  Command(Group group, Ikon icon, String shortcut) {
    this.group = group;
    this.icon = icon;
    this.shortcut = shortcut;
  }

  /** The command that pokes by one way only. */
  public static Command poke(Via via) {
    return switch (via) {
      case HTTP -> POKE_HTTP;
      case UDP -> POKE_UDP;
      case XMPP -> POKE_XMPP;
    };
  }

  /** The chapter it stands in. */
  public Group group() {
    return group;
  }

  /** Its picture. */
  public Ikon icon() {
    return icon;
  }

  /** Its keys, if it has any. */
  public Optional<KeyCombination> accelerator() {
    return shortcut.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(shortcut));
  }

  /** Its keys as people read them, empty when it has none. */
  public String keys() {
    return accelerator().map(KeyCombination::getDisplayText).orElse("");
  }

  /** A stable id for style and tests. */
  public String id() {
    return "command-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
