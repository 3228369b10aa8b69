package org.hustings.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    List<Program.Part> parts = new ArrayList<>();
    compiler.parts(pattern, parts);
    WordSet wanted = new WordSet(triggers(pattern), numbers);
    return Program.of(compiler.steps, wanted, parts, Opening.of(compiler.steps, numbers));
  }

  /** Adds the steps of a pattern; returns the gap that may stand before what follows. */
  private Program.Gap emit(Pattern pattern, Program.Gap gap, boolean tight) {
    if (pattern instanceof Pattern.Words words) {
      Map<String, List<List<String>>> byFirst = byFirst(words);
      WordSet firsts = new WordSet(byFirst.keySet(), numbers);
      steps.add(new Program.Word(byFirst, firsts, verbGap(gap, words.verb())));
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

  private static Map<String, List<List<String>>> byFirst(Pattern.Words words) {
    Map<String, List<List<String>>> out = new LinkedHashMap<>();
    for (List<String> alternative : words.alternatives()) {
      out.computeIfAbsent(alternative.get(0), k -> new ArrayList<>()).add(alternative);
    }
    out.values().forEach(l -> l.sort((a, b) -> Integer.compare(b.size(), a.size())));
    return out;
  }

  /** Gathers what every match has, in its order. */
  private void parts(Pattern pattern, List<Program.Part> out) {
    if (pattern instanceof Pattern.Slot slot) {
      out.add(new Program.Part(new WordSet(Set.of(), numbers), numbers.add(slot)));
    } else if (pattern instanceof Pattern.Words words) {
      out.add(new Program.Part(new WordSet(byFirst(words).keySet(), numbers), 0));
    } else if (pattern instanceof Pattern.Sequence sequence) {
      sequence.parts().forEach(p -> parts(p, out));
    } else if (pattern instanceof Pattern.Choice choice) {
      oneOf(choice.options()).ifPresent(out::add);
    }
  }

  /** What every match of some options has: the first that must be there of each. */
  private Optional<Program.Part> oneOf(List<Pattern> options) {
    Set<String> words = new HashSet<>();
    long mentions = 0;
    for (Pattern option : options) {
      List<Program.Part> parts = new ArrayList<>();
      parts(option, parts);
      if (parts.isEmpty()) {
        return Optional.empty();
      }
      words.addAll(parts.get(0).words().words());
      mentions |= parts.get(0).mentions();
    }
    return Optional.of(new Program.Part(new WordSet(words, numbers), mentions));
  }

  /** Words of which one is in every match; the smallest such set that has no common word. */
  static Set<String> triggers(Pattern pattern) {
    if (pattern instanceof Pattern.Words words) {
      Set<String> out = new TreeSet<>();
      words.alternatives().forEach(a -> out.add(rarest(a)));
      return out.stream().anyMatch(COMMON::contains) ? Set.of() : out;
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      Set<String> best = Set.of();
      for (Pattern part : sequence.parts()) {
        Set<String> each = triggers(part);
        if (best.isEmpty() || (!each.isEmpty() && each.size() < best.size())) {
          best = each;
        }
      }
      return best;
    }
    if (pattern instanceof Pattern.Choice choice) {
      Set<String> out = new HashSet<>();
      for (Pattern option : choice.options()) {
        Set<String> each = triggers(option);
        if (each.isEmpty()) {
          return Set.of();
        }
        out.addAll(each);
      }
      return out;
    }
    return Set.of();
  }

  private static String rarest(List<String> words) {
    return words.stream()
        .filter(w -> !COMMON.contains(w) && w.length() > 2)
        .findFirst()
        .orElse(words.get(0));
  }
}
