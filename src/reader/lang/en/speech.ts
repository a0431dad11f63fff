/** Words that report speech and thought. */

/** Verbs of saying that take what is said, as a clause or between quotation marks. */
export const SAYING_VERBS: readonly string[] =
  'say tell add announce declare state note explain insist argue claim assert affirm confirm reaffirm reiterate repeat stress emphasise emphasize underline underscore highlight warn caution admit acknowledge concede recall remark comment observe write tweet post reply respond answer report reveal disclose suggest indicate signal hint imply maintain contend allege deny dispute reject complain predict promise pledge vow swear agree believe think feel consider hope expect fear worry doubt suspect assume estimate reckon know understand recognise recognize joke quip whisper shout murmur lament conclude point ask wonder inform assure remind urge call describe depict present praise hail criticise criticize blast quote cite propose demand request mention testify rule advise recommend decide mean stipulate specify clarify proclaim tout boast charge accuse caution counter retort interject muse speculate guess hear learn find argue'.split(
    ' ',
  );

/** Verbs of attitude rather than saying: reported thought. */
export const THINKING_VERBS: ReadonlySet<string> = new Set(
  'believe think feel hope expect fear worry doubt suspect assume estimate reckon know understand recognise recognize wonder speculate guess hear learn find decide mean consider want'.split(
    ' ',
  ),
);

/** Verbs that call a thing by a quoted name: “described him as a …”, “called it “…””. */
export const CALLING_VERBS: ReadonlySet<string> = new Set(
  'call describe depict present praise hail criticise criticize blast label dub brand deem denounce dismiss characterise characterize portray tout laud regard view see'.split(' '),
);

/** “According to”, and its kin. */
export const ACCORDING: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'opinion', 'of'],
  ['in', 'the', 'view', 'of'],
  ['citing'],
  ['quoting'],
  ['per'],
];

/** Nouns that stand for something said: “his claim that …”. */
export const SAYING_NOUNS: ReadonlySet<string> = new Set(
  'claim claims statement suggestion suggestions assertion allegation allegations accusation accusations warning warnings assurance assurances promise promises pledge vow denial argument belief beliefs view views opinion opinions hope hopes fear fears concern concerns suspicion suspicions speculation rumour rumours rumor rumors report reports news announcement admission acknowledgement acknowledgment complaint insistence contention idea notion remark remarks comment comments conclusion prediction expectation expectations conviction impression indication indications sign signals signal hint hints recommendation demand demands request calls call proposal'.split(
    ' ',
  ),
);

/** Adverbs of hearsay, with nobody named. */
export const HEARSAY_ADVERBS: ReadonlySet<string> = new Set(['reportedly', 'allegedly', 'supposedly', 'apparently', 'purportedly', 'ostensibly']);
export const LIKELY_ADVERBS: ReadonlySet<string> = new Set(['likely', 'probably', 'presumably', 'undoubtedly', 'doubtless']);
export const POSSIBLE_ADVERBS: ReadonlySet<string> = new Set(['perhaps', 'maybe', 'possibly', 'potentially', 'conceivably']);

/** Verbs for “is said to”, “is reported to”: hearsay in the passive. */
export const HEARSAY_PASSIVES: ReadonlySet<string> = new Set('say report understand believe think rumour rumor allege know see consider hear'.split(' '));
