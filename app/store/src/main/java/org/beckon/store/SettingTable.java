package org.beckon.store;

import java.util.Optional;
import org.beckon.acs.store.SettingStore;
import org.beckon.store.database.Vault;

/** Single texts. */
final class SettingTable implements SettingStore {
  private final Vault vault;

  SettingTable(Vault vault) {
    this.vault = vault;
  }

  @Override
  public Optional<String> read(String name) {
    return vault.read(
        handle ->
            handle
                .createQuery("SELECT content FROM setting WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public void write(String name, String text) {
    vault.write(
        handle ->
            handle
                .createUpdate("MERGE INTO setting (name, content) KEY (name) VALUES (:name, :text)")
                .bind("name", name)
                .bind("text", text)
                .execute());
  }

  @Override
  public void remove(String name) {
    vault.write(
        handle ->
            handle
                .createUpdate("DELETE FROM setting WHERE name = :name")
                .bind("name", name)
                .execute());
  }
}
