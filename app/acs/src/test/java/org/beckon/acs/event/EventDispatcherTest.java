package org.beckon.acs.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.beckon.acs.device.DeviceKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventDispatcherTest {
  private static final AcsEvent FIRST = new AcsEvent.DeviceChanged(new DeviceKey("1"));
  private static final AcsEvent SECOND = new AcsEvent.DeviceChanged(new DeviceKey("2"));

  private final EventDispatcher events = new EventDispatcher();

  @AfterEach
  void close() {
    events.close();
  }

  @Test
  void tellsEveryWatcherInOrder() throws Exception {
    CountDownLatch all = new CountDownLatch(4);
    List<AcsEvent> one = watch(all);
    List<AcsEvent> two = watch(all);
    events.accept(FIRST);
    events.accept(SECOND);
    assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(one).containsExactly(FIRST, SECOND);
    assertThat(two).containsExactly(FIRST, SECOND);
  }

  @Test
  void aWatcherThatThrowsHarmsNobody() throws Exception {
    events.subscribe(
        event -> {
          throw new IllegalStateException("deliberate");
        });
    CountDownLatch all = new CountDownLatch(2);
    List<AcsEvent> told = watch(all);
    events.accept(FIRST);
    events.accept(SECOND);
    assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(told).containsExactly(FIRST, SECOND);
  }

  @Test
  void aClosedSubscriptionIsNotToldAnyMore() throws Exception {
    List<AcsEvent> told = new CopyOnWriteArrayList<>();
    events.subscribe(told::add).close();
    CountDownLatch all = new CountDownLatch(1);
    watch(all);
    events.accept(FIRST);
    assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(told).isEmpty();
  }

  private List<AcsEvent> watch(CountDownLatch all) {
    List<AcsEvent> told = new CopyOnWriteArrayList<>();
    events.subscribe(
        event -> {
          told.add(event);
          all.countDown();
        });
    return told;
  }
}
