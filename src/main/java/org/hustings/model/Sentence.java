package org.hustings.model;

import java.util.List;

/**
 * A sentence of an article with its tokens in order; offsets in UTF-16 units of the article's text.
 *
 * @param paragraph the number of its paragraph in the article, from 0
 */
public record Sentence(int begin, int end, int paragraph, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
