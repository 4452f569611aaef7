package org.beckon.console.lab.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.beckon.console.fake.FakeLab;
import org.beckon.console.lab.bench.BenchPlan;
import org.beckon.console.lab.bench.BenchResult;
import org.beckon.console.lab.bench.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotFileTest {
  @TempDir private Path folder;

  @Test
  void everyTimeIsADotInTheSvg() throws Exception {
    Path file = folder.resolve("times.svg");
    PlotFile.write(file, result(), PlotWords.english());
    String svg = Files.readString(file);
    assertThat(svg)
        .startsWith("<svg ")
        .endsWith("</svg>\n")
        .contains("STUN/UDP", "Message transfer");
    // UDP has three times, XMPP four but for the authentication, which takes none.
    assertThat(svg.split("<circle", -1)).hasSize(1 + 30 * 6);
    javax.xml.parsers.DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(file.toFile());
  }

  @Test
  void thePictureIsNotEmpty() throws IOException, InterruptedException {
    Path file = folder.resolve("times.PNG");
    PlotFile.write(file, result(), PlotWords.english());
    BufferedImage picture = ImageIO.read(file.toFile());
    assertThat(picture.getWidth()).isGreaterThan(1_000);
    assertThat(
            java.util.stream.IntStream.range(0, picture.getHeight())
                .anyMatch(y -> picture.getRGB(picture.getWidth() / 2, y) != 0xFFFFFFFF))
        .isTrue();
  }

  @Test
  void otherKindsOfFilesAreNotPossible() {
    assertThat(PlotFile.isPossible(Path.of("a.svg"))).isTrue();
    assertThat(PlotFile.isPossible(Path.of("a.png"))).isTrue();
    assertThat(PlotFile.isPossible(Path.of("a.pdf"))).isFalse();
  }

  private static BenchResult result() throws IOException, InterruptedException {
    return new FakeLab()
        .run(new BenchPlan(List.of(Way.UDP, Way.XMPP), 30, 0, Duration.ZERO), (way, done) -> {});
  }
}
