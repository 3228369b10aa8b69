package org.hustings.mapping;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that are capitalised at the start of a sentence, or always, and are no part of a name. */
final class CommonWords {
  private static final Set<String> WORDS =
      Arrays.stream(
              ("the a an and or but nor so yet if when while whether because although though"
                      + " since until unless as at by for from in into of off on onto out over per to"
                      + " under up upon via with within without after before during about above across"
                      + " against along among around behind below beneath beside besides between beyond"
                      + " despite down except following including inside like near outside past through"
                      + " throughout toward towards he she it they we you i him her them us me his hers"
                      + " its their our your my this that these those who whom whose which what where"
                      + " why how there here then now also only even still just both each every either"
                      + " neither some any no not all most many much more few several other another such"
                      + " same own one two three four five six seven eight nine ten first second third"
                      + " last next is are was were be been being has have had do does did will"
                      + " would can could may might must shall should ought isn't monday tuesday"
                      + " wednesday thursday friday saturday sunday january february march april june"
                      + " july august september october november december jan feb feb. mar apr jun jul"
                      + " aug sept sept. oct oct. nov nov. dec dec. jan. aug. today yesterday tomorrow"
                      + " tonight week month year years according asked citing bowing backed supported"
                      + " however meanwhile moreover instead perhaps once twice again ever never always"
                      + " often sometimes earlier later early late recently currently reportedly"
                      + " officially formally support supporters support's reports report sources"
                      + " officials voters analysts critics diplomats leaders members mr mrs ms dr"
                      + " advertisment advertisement watch read inputs candidate candidates people"
                      + " government opposition weeks days hours months speaking let whoever well thanks"
                      + " than too very republicans democrats republican democratic democrat"
                      + " conservative conservatives liberal liberals socialist socialists independent"
                      + " tory tories western eastern northern southern european africans europeans gop")
                  .split(" ", -1))
          .collect(Collectors.toUnmodifiableSet());

  private CommonWords() {}

  static boolean contains(String norm) {
    return WORDS.contains(norm);
  }
}
