package org.hustings.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import org.hustings.model.Sentence;
import org.hustings.model.Token;
import org.hustings.text.Tokenizer;
import org.junit.jupiter.api.Test;

class LowerCaseTest {
  private static final int WORDS = 200;

  /** Sentences that count how often they are looked through. */
  private static final class Counted extends AbstractList<Sentence> {
    private final List<Sentence> sentences;
    private int looks;

    Counted(String text) {
      List<Token> tokens = tokens(text);
      this.sentences = List.of(new Sentence(0, text.length(), 0, tokens));
    }

    @Override
    public Sentence get(int i) {
      looks++;
      return sentences.get(i);
    }

    @Override
    public int size() {
      return sentences.size();
    }
  }

  @Test
  void anArticleIsLookedThroughOnceHoweverOftenItIsAsked() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      text.append("word").append(i).append(' ');
    }
    Counted sentences = new Counted(text.toString());
    LowerCase common = new LowerCase(sentences);
    tokens(text.toString()).forEach(t -> common.add(t.word()));
    for (int i = 0; i < WORDS; i++) {
      assertThat(common.contains(tokens("Word" + i).get(0))).isTrue();
      assertThat(common.contains(tokens("Other" + i).get(0))).isFalse();
    }
    assertThat(sentences.looks).isOne();
  }

  private static List<Token> tokens(String text) {
    return new Tokenizer().tokens(text, 0, text.length());
  }
}
