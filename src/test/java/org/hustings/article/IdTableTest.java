package org.hustings.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdTableTest {
  @Test
  void anIdKeepsItsFirstNumber() {
    IdTable table = new IdTable();
    assertThat(table.get("a")).isEqualTo(-1);
    assertThat(table.putIfAbsent("a", 0)).isEqualTo(-1);
    assertThat(table.putIfAbsent("a", 7)).isZero();
    assertThat(table.get("a")).isZero();
    assertThat(table.get("")).isEqualTo(-1);
  }

  @Test
  void manyIdsAreKeptApart() {
    IdTable table = new IdTable();
    for (int i = 0; i < 20_000; i++) {
      assertThat(table.putIfAbsent("article/" + i, i)).isEqualTo(-1);
    }
    for (int i = 0; i < 20_000; i++) {
      assertThat(table.get("article/" + i)).isEqualTo(i);
    }
    assertThat(table.get("article/20000")).isEqualTo(-1);
  }
}
