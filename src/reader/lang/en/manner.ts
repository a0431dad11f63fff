/** What nouns, adverbs and modal verbs do to the verb behind or beside them. */

/** Nouns before “to” or “of” and a verb; `asked` says nothing of what the subject does. */
export const BENDING_NOUNS: Readonly<Record<string, 'plain' | 'intend' | 'refuse' | 'possible' | 'asked'>> = {
  decision: 'plain',
  move: 'plain',
  choice: 'plain',
  agreement: 'plain',
  intention: 'intend',
  intentions: 'intend',
  intent: 'intend',
  plan: 'intend',
  plans: 'intend',
  promise: 'intend',
  pledge: 'intend',
  desire: 'intend',
  wish: 'intend',
  ambition: 'intend',
  willingness: 'intend',
  readiness: 'intend',
  refusal: 'refuse',
  unwillingness: 'refuse',
  reluctance: 'refuse',
  possibility: 'possible',
  option: 'possible',
  chance: 'possible',
  call: 'asked',
  calls: 'asked',
  demand: 'asked',
  demands: 'asked',
  pressure: 'asked',
  appeal: 'asked',
  appeals: 'asked',
  request: 'asked',
  requests: 'asked',
  need: 'asked',
  reason: 'asked',
  invitation: 'asked',
  opportunity: 'asked',
  time: 'asked',
};

/** Modal verbs of what is to come. */
export const COMING_MODALS: ReadonlySet<string> = new Set(['will', 'would', "'ll", "'d", 'may', 'might', 'could', 'can', 'shall', 'wo']);

/** Adverbs that deny. */
export const NOT_SO_ADVERBS: ReadonlySet<string> = new Set(['never', 'hardly', 'nowhere', 'neither', 'nor', 'not']);
