package org.beckon.acs.xmpp.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.store.XmppAccountStore;
import org.beckon.acs.xmpp.XmppAccount;
import org.beckon.cwmp.xmpp.ScramHash;
import org.junit.jupiter.api.Test;

/** What the accounts ask of their store. */
class AccountsTest {
  private static final DeviceKey DEVICE = new DeviceKey("00D09E-GW1-SN1");

  private final List<String> calls = new ArrayList<>();
  private final Accounts accounts =
      new Accounts(
          new XmppAccountStore() {
            @Override
            public List<XmppAccount> loadAll() {
              return List.of();
            }

            @Override
            public void save(XmppAccount account) {
              calls.add("save");
            }

            @Override
            public void touch(XmppAccount account) {
              calls.add("touch " + account.next().isEmpty());
            }

            @Override
            public void delete(DeviceKey device) {
              calls.add("delete");
            }
          },
          Clock.systemUTC());

  @Test
  void aLoginDoesNotWaitForTheStore() {
    Credentials account = accounts.issue(DEVICE);
    calls.clear();

    use(account);
    use(account);

    assertThat(calls).containsExactly("touch true");
  }

  @Test
  void theAccountOfAForgottenDeviceIsUsedNoMore() {
    Credentials account = accounts.issue(DEVICE);
    var keys = accounts.keys(account.username(), ScramHash.SHA_256).getFirst();
    accounts.remove(DEVICE);
    calls.clear();

    accounts.used(account.username(), keys);

    assertThat(calls).isEmpty();
    assertThat(accounts.named(account.username())).isEmpty();
  }

  private void use(Credentials account) {
    accounts.used(
        account.username(),
        accounts.keys(account.username(), ScramHash.SHA_256).stream()
            .filter(keys -> keys.fits(account.password()))
            .findFirst()
            .orElseThrow());
  }
}
