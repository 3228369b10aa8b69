package org.hustings.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hustings.text.WordLists;

/** Compiles a pattern to a program. */
final class Compiler {
  /** Words so common that they select nothing. */
  static final Set<String> COMMON = WordLists.of("compiler-common");

  private final Numbers numbers;
  private final List<Program.Step> steps = new ArrayList<>();

  private Compiler(Numbers numbers) {
    this.numbers = numbers;
  }

  /** The program of a pattern, whose words and types get numbers. */
  static Program compile(Pattern pattern, Numbers numbers) {
    Compiler compiler = new Compiler(numbers);
    compiler.emit(pattern, Program.Gap.NONE, false);
    compiler.steps.add(new Program.Done());
    List<Needs.Part> parts = new ArrayList<>();
    compiler.parts(pattern, false, parts);
    Set<String> triggers = words(pattern, Compiler::longest);
    triggers.forEach(numbers::add);
    return new Program(
        compiler.steps,
        triggers,
        words(pattern, Compiler::first),
        new Needs(parts, numbers),
        Opening.of(compiler.steps, numbers));
  }

  /** Adds the steps of a pattern; returns the gap that may stand before what follows. */
  private Program.Gap emit(Pattern pattern, Program.Gap gap, boolean tight) {
    if (pattern instanceof Pattern.Words words) {
      Literals literals = numbers.literals(words.alternatives());
      steps.add(new Program.Word(literals, verbGap(gap, words.verb())));
    } else if (pattern instanceof Pattern.Slot slot) {
      steps.add(new Program.Fill(slot, gap));
    } else if (pattern instanceof Pattern.Sequence sequence) {
      Program.Gap next = gap;
      for (Pattern part : sequence.parts()) {
        next = emit(part, next, tight || sequence.tight());
      }
      return next;
    } else if (pattern instanceof Pattern.Choice choice) {
      return choice(choice.options(), gap, tight);
    } else if (pattern instanceof Pattern.Maybe maybe) {
      int split = reserve();
      Program.Gap after = emit(maybe.part(), gap, tight);
      steps.set(split, new Program.Split(split + 1, steps.size()));
      return after;
    } else if (pattern instanceof Pattern.Repeat repeat) {
      int split = reserve();
      emit(repeat.part(), gap, tight);
      steps.add(new Program.Jump(split));
      steps.set(split, new Program.Split(split + 1, steps.size()));
    } else if (pattern instanceof Pattern.Possessive) {
      steps.add(new Program.Own());
    } else if (pattern instanceof Pattern.Cue) {
      steps.add(new Program.Cue());
    } else if (pattern instanceof Pattern.Start) {
      steps.add(new Program.ClauseStart());
      return Program.Gap.NONE;
    } else {
      return Program.Gap.WIDE;
    }
    return tight ? Program.Gap.NONE : Program.Gap.FILLER;
  }

  private Program.Gap choice(List<Pattern> options, Program.Gap gap, boolean tight) {
    List<Integer> jumps = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      int split = i + 1 < options.size() ? reserve() : -1;
      emit(options.get(i), gap, tight);
      if (split >= 0) {
        jumps.add(reserve());
        steps.set(split, new Program.Split(split + 1, steps.size()));
      }
    }
    jumps.forEach(j -> steps.set(j, new Program.Jump(steps.size())));
    return tight ? Program.Gap.NONE : Program.Gap.FILLER;
  }

  private int reserve() {
    steps.add(new Program.Done());
    return steps.size() - 1;
  }

  private static Program.Gap verbGap(Program.Gap gap, boolean verb) {
    return verb && gap == Program.Gap.FILLER ? Program.Gap.VERB : gap;
  }

  /**
   * Gathers what every match has, in its order.
   *
   * @param owned whether the mark of a possessive may follow the pattern
   */
  private void parts(Pattern pattern, boolean owned, List<Needs.Part> out) {
    if (pattern instanceof Pattern.Slot slot) {
      out.add(new Needs.Part(numbers.wordings(Set.of()), numbers.add(slot, owned)));
    } else if (pattern instanceof Pattern.Words words) {
      out.add(new Needs.Part(numbers.wordings(Set.copyOf(words.alternatives())), 0));
    } else if (pattern instanceof Pattern.Sequence sequence) {
      for (int i = 0; i < sequence.parts().size(); i++) {
        boolean last = i + 1 == sequence.parts().size();
        parts(sequence.parts().get(i), last ? owned : mayOwn(sequence.parts().get(i + 1)), out);
      }
    } else if (pattern instanceof Pattern.Choice choice) {
      oneOf(choice.options(), owned).ifPresent(out::add);
    }
  }

  /** False for what cannot begin with the mark of a possessive. */
  private static boolean mayOwn(Pattern next) {
    return !(next instanceof Pattern.Words) && !(next instanceof Pattern.Slot);
  }

  /** What every match of some options has: the first that must be there of each. */
  private Optional<Needs.Part> oneOf(List<Pattern> options, boolean owned) {
    Set<List<String>> words = new HashSet<>();
    long mentions = 0;
    for (Pattern option : options) {
      List<Needs.Part> parts = new ArrayList<>();
      parts(option, owned, parts);
      if (parts.isEmpty()) {
        return Optional.empty();
      }
      words = parts.get(0).words().with(words);
      mentions |= parts.get(0).mentions();
    }
    return Optional.of(new Needs.Part(numbers.wordings(words), mentions));
  }

  /**
   * Words of which one is in every match; the smallest such set that has no common word.
   *
   * @param telling the word of a wording that stands for it
   */
  private static Set<String> words(Pattern pattern, Function<List<String>, String> telling) {
    if (pattern instanceof Pattern.Words words) {
      Set<String> out = new TreeSet<>();
      words.alternatives().forEach(a -> out.add(telling.apply(a)));
      return out.stream().anyMatch(COMMON::contains) ? Set.of() : out;
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      Set<String> best = Set.of();
      for (Pattern part : sequence.parts()) {
        Set<String> each = words(part, telling);
        if (best.isEmpty() || (!each.isEmpty() && each.size() < best.size())) {
          best = each;
        }
      }
      return best;
    }
    if (pattern instanceof Pattern.Choice choice) {
      Set<String> out = new HashSet<>();
      for (Pattern option : choice.options()) {
        Set<String> each = words(option, telling);
        if (each.isEmpty()) {
          return Set.of();
        }
        out.addAll(each);
      }
      return out;
    }
    return Set.of();
  }

  /** The first word that is not common: "stand" of "stand squarely behind". */
  private static String first(List<String> words) {
    return words.stream().filter(Compiler::isTelling).findFirst().orElse(words.get(0));
  }

  /** The longest of them, which few texts have: "board" of "are on board with". */
  private static String longest(List<String> words) {
    return words.stream()
        .filter(Compiler::isTelling)
        .reduce((a, b) -> b.length() > a.length() ? b : a)
        .orElse(words.get(0));
  }

  /** True for a mark, or a word that most sentences have. */
  static boolean isCommon(String word) {
    return word.length() < 2 || COMMON.contains(word);
  }

  private static boolean isTelling(String word) {
    return !COMMON.contains(word) && word.length() > 2;
  }
}
