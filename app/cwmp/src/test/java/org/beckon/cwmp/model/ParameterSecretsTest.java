package org.beckon.cwmp.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterSecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Password",
        "Device.ManagementServer.Password",
        "Device.ManagementServer.ConnectionRequestPassword",
        "Device.ManagementServer.STUNPassword",
        "Device.WiFi.AccessPoint.1.Security.KeyPassphrase",
        "Device.WiFi.AccessPoint.1.Security.SAEPassphrase",
        "Device.WiFi.AccessPoint.1.Security.PreSharedKey",
        "Device.WiFi.AccessPoint.1.Security.WEPKey",
        "Device.WiFi.AccessPoint.1.Security.RadiusSecret",
        "Device.WiFi.AccessPoint.1.WPS.PIN",
        "Device.WiFi.AccessPoint.1.WPS.ConfigPIN",
        "Device.Cellular.Interface.1.USIM.PIN",
        "Device.UPA.Interface.1.EncryptionKey",
        "Device.Users.User.1.PasswordHash",
        "InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.PreSharedKey.1.PreSharedKey",
        "InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.PreSharedKey.1.KeyPassphrase",
        "InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.WEPKey.4.WEPKey",
        "InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.WEPKey1",
        "InternetGatewayDevice.X_ACME_WebPassword2",
        "InternetGatewayDevice.X_ACME_PreSharedKeyPlain",
        "InternetGatewayDevice.X_ACME_AdminPwd",
        "VoiceService.1.SIP.Client.1.AuthPassword",
        "Device.X_ACME.PrivateKey",
        "Device.X_ACME.ApiToken"
      })
  void knowsSecrets(String name) {
    assertThat(ParameterSecrets.isSecret(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Device.ManagementServer.Username",
        "Device.ManagementServer.ParameterKey",
        "Device.Users.User.1.PasswordRequired",
        "Device.WiFi.AccessPoint.1.Security.WEPKeyIndex",
        "Device.WiFi.SSID.1.SSID",
        "Device.X_ACME.Shipping",
        "Device.Password.",
        "Device.QoS.Classification.1.ClassificationKey",
        "CommandKey"
      })
  void leavesTheRestOpen(String name) {
    assertThat(ParameterSecrets.isSecret(name)).isFalse();
  }
}
