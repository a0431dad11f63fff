/** Abbreviations after which a full stop ends no sentence. */
export const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|prof|gen|lt|col|capt|sgt|sen|rep|gov|st|jr|sr|no|vs|u\.s|u\.k|u\.n|e\.u|jan|feb|mar|apr|aug|sept?|oct|nov|dec|[a-z])\.?$/;

/** The same where the tagger keeps the stop with the word: “U.S.”, “Mr.”. */
export const ABBREVIATION_WITH_STOP =
  /^(?:[A-Za-z]\.)+$|^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|St)\.$/;
