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
  'verdict message doubt doubts worry worries confidence certainty testimony reminder theory insinuation determination understanding consensus claim claims statement suggestion suggestions assertion allegation allegations accusation accusations warning warnings assurance assurances promise promises pledge vow denial argument belief beliefs view views opinion opinions hope hopes fear fears concern concerns suspicion suspicions speculation rumour rumours rumor rumors report reports news announcement admission acknowledgement acknowledgment complaint insistence contention idea notion remark remarks comment comments conclusion prediction expectation expectations conviction impression indication indications sign signals signal hint hints recommendation demand demands request calls call proposal'.split(
    ' ',
  ),
);

/** Adverbs of hearsay, with nobody named. */
export const HEARSAY_ADVERBS: ReadonlySet<string> = new Set(['reportedly', 'allegedly', 'supposedly', 'apparently', 'purportedly', 'ostensibly']);
/** Those that tell of a report, rather than of how things look. */
export const HEARSAY_CUES: ReadonlySet<string> = new Set(['reportedly', 'allegedly', 'supposedly', 'purportedly']);
export const LIKELY_ADVERBS: ReadonlySet<string> = new Set(['likely', 'probably', 'presumably', 'undoubtedly', 'doubtless']);
export const POSSIBLE_ADVERBS: ReadonlySet<string> = new Set(['perhaps', 'maybe', 'possibly', 'potentially', 'conceivably']);

/** Verbs for “is said to”, “is reported to”: hearsay in the passive. */
export const HEARSAY_PASSIVES: ReadonlySet<string> = new Set('say report understand believe think rumour rumor allege know see consider hear'.split(' '));

/**
 * What may follow a reporting verb, in letters:
 * `c` a clause, with or without “that” · `q` words between quotation marks · `r` first somebody who is
 * told · `i` an infinitive (“vowed to”) · `o` an object with an infinitive (“urged members to”) ·
 * `a` an object with “as”, or with what it is called · `w` a wh-clause · `u` its content is not
 * asserted · `d` its content is denied · `x` too often something else: only with “that” or with words
 * between quotation marks that are a sentence · `p` a preposition and a thing (“warned of”) · `n` a
 * thing (“promised changes”) · `f` somebody and a preposition (“accused Smith of lying”) · `Q` only
 * words between quotation marks that are a remark of their own.
 */
export const FRAMES: Readonly<Record<string, string>> = {
  say: 'cqw', tell: 'crqwo', add: 'cq', announce: 'cq', declare: 'cqa', state: 'cq', note: 'cqw',
  explain: 'cqw', insist: 'cq', argue: 'cq', claim: 'cqi', assert: 'cq', affirm: 'cq',
  confirm: 'cqw', reaffirm: 'cq', reiterate: 'cq', repeat: 'cq', stress: 'cqw', emphasise: 'cqw',
  emphasize: 'cqw', underline: 'xqw', underscore: 'xqw', highlight: 'xqw', warn: 'crqop',
  caution: 'crqp', admit: 'cqw', acknowledge: 'cqw', concede: 'cq', recall: 'cqw', remark: 'cq',
  comment: 'cqp', observe: 'cq', write: 'cqw', tweet: 'cq', post: 'xq', reply: 'cq', respond: 'xq',
  answer: 'cq', report: 'cqw', reveal: 'cqw', disclose: 'cqw', suggest: 'cqw', indicate: 'cqw',
  signal: 'cqw', hint: 'cqp', imply: 'cq', maintain: 'cq', contend: 'cq', allege: 'cqn', deny: 'cqdn',
  dispute: 'cwd', refute: 'xd', complain: 'cqp', predict: 'cqwn', promise: 'crqin', pledge: 'cqin',
  vow: 'cqin', swear: 'cqi', threaten: 'xqin', agree: 'cqi', believe: 'cq', think: 'cq', feel: 'cq',
  hope: 'cqi', expect: 'co', fear: 'cq', worry: 'cqw', doubt: 'cwd', suspect: 'cq', assume: 'cq',
  estimate: 'cq', reckon: 'cq', know: 'c', understand: 'cw', recognise: 'cw', recognize: 'cw',
  realise: 'cw', realize: 'cw', joke: 'cq', quip: 'cq', whisper: 'cq', shout: 'cq', murmur: 'cq',
  mutter: 'cq', yell: 'cq', scream: 'cq', lament: 'cq', conclude: 'cq', ask: 'rqwou', wonder: 'qwu',
  question: 'qwu', inquire: 'qwu', enquire: 'qwu', inform: 'cr', notify: 'cr', assure: 'crq',
  reassure: 'crq', remind: 'crqo', urge: 'qo', advise: 'crqo', counsel: 'crqo', call: 'qaop',
  describe: 'qaw', depict: 'a', praise: 'aqf', hail: 'aq', criticise: 'aqf', criticize: 'aqf',
  blast: 'aq', slam: 'aq', label: 'a', dub: 'a', brand: 'a', deem: 'ao', denounce: 'aq',
  dismiss: 'aqd', reject: 'aqd', condemn: 'aqf', decry: 'aq', deride: 'aq', mock: 'aq',
  ridicule: 'aq', characterise: 'a', characterize: 'a', portray: 'a', tout: 'a', laud: 'aq',
  regard: 'a', view: 'a', see: 'aw', cite: 'q', quote: 'q', propose: 'cqin', demand: 'cqin',
  request: 'co', order: 'xo', instruct: 'o', command: 'o', encourage: 'o', persuade: 'cro',
  convince: 'cro', invite: 'o', beg: 'oq', implore: 'oq', plead: 'qp', appeal: 'qp', mention: 'cq',
  testify: 'cqp', attest: 'c', rule: 'cq', recommend: 'cq', decide: 'ci', determine: 'cw',
  mean: 'x', stipulate: 'c', specify: 'cw', clarify: 'cqw', proclaim: 'cqa', boast: 'cqp',
  brag: 'cqp', charge: 'xq', counter: 'cq', retort: 'cq', interject: 'cq', muse: 'cq',
  speculate: 'cqp', guess: 'c', gather: 'x', hear: 'cw', learn: 'cw', find: 'x',
  show: 'x', prove: 'x', reason: 'cq', opine: 'cq', posit: 'c', postulate: 'c', theorise: 'c',
  theorize: 'c', concur: 'cq', elaborate: 'q', continue: 'q', begin: 'Q', go: 'Q', finish: 'Q',
  certify: 'c', decree: 'c', forecast: 'cq', project: 'x', envisage: 'c', imagine: 'cw',
  foresee: 'cw', anticipate: 'c', calculate: 'cw', advocate: 'q', vent: 'q', fume: 'cq',
  thunder: 'cq', gush: 'cq', sneer: 'q', scoff: 'cq', snap: 'cq', chant: 'q', sing: 'q', sigh: 'q',
  smile: 'Q', laugh: 'Q', grumble: 'cq', protest: 'cq', volunteer: 'cq', venture: 'cq', intone: 'q',
  exclaim: 'cq', offer: 'Q', read: 'q', plan: 'i', intend: 'i', want: 'io', wish: 'ci',
  prefer: 'i', desire: 'i', accuse: 'qf',
  blame: 'qf', fault: 'qf', credit: 'f', apologise: 'qp', apologize: 'qp', thank: 'q', regret: 'cq',
  celebrate: 'q', welcome: 'q', tease: 'cq', text: 'q', message: 'q', email: 'q', blog: 'cq',
  pray: 'c', dream: 'c', bet: 'c', wager: 'c', remember: 'cw', forget: 'cw',
  consider: 'aw', accept: 'c', guarantee: 'cr', profess: 'ci', purport: 'i', divulge: 'cw',
  confess: 'cq', confide: 'cq', relate: 'c', recount: 'cqw', relay: 'c', echo: 'q', summarise: 'q',
  summarize: 'q', sum: 'Q', establish: 'x', challenge: 'o', press: 'o', pressure: 'o', direct: 'o', exhort: 'o', mandate: 'c', insinuate: 'cq', object: 'xq',
  interrupt: 'Q', chime: 'Q', reflect: 'xq',
};

const BY_LEMMA: ReadonlyMap<string, string> = new Map(Object.entries(FRAMES));

/** The frame of a verb, if it reports anything. */
export const frameOf = (lemma: string): string | undefined => BY_LEMMA.get(lemma);

/** Prepositions that tie a noun phrase to the person or body before it. */
export const ATTACHING: ReadonlySet<string> = new Set(
  'of for from at in with on to behind within inside outside under near across around close representing among against between'.split(' '),
);

/** Nouns of the place or time where something is said, which are no part of who says it. */
export const SPEECH_PLACES: ReadonlySet<string> = new Set(
  'statement interview letter speech tweet post message email e-mail briefing conference report article memo note filing affidavit testimony broadcast podcast video call address remarks comments reporters journalists press release blog essay column op-ed editorial rally debate hearing meeting appearance question questions response answer time moment phone television tv radio twitter facebook x condition'.split(
    ' ',
  ),
);

/** Nouns that name a time: an adjunct, never a speaker. */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow tonight morning afternoon evening night week weeks month months year years day days hour hours minute minutes weekend midnight noon time times spring summer autumn winter fall moment later earlier ago decade century quarter'.split(
    ' ',
  ),
);

/** Participles that follow a noun and shorten a relative clause: “officials briefed on the talks”. */
export const REDUCED_VERBS: ReadonlySet<string> = new Set(
  'brief involve base name identify quote know see appoint elect charge accuse interview ask contact reach survey poll represent describe hire employ locate invite affect call hold lead own back fund support speak align associate affiliate'.split(
    ' ',
  ),
);

/** Words that begin an adjunct of time after a reporting verb: “he said as he left”. */
export const TIME_PREPOSITIONS: ReadonlySet<string> = new Set(['as', 'after', 'before', 'when', 'while', 'during', 'since', 'until', 'following']);

/** Adjectives of certainty, hope and fear whose subject holds what follows to be so. */
export const CERTAIN_ADJECTIVES: ReadonlySet<string> = new Set(
  'confident convinced sure certain aware adamant optimistic pessimistic hopeful afraid concerned worried fearful clear proud glad happy sorry unaware unsure uncertain doubtful sceptical skeptical satisfied persuaded positive conscious mindful grateful thankful pleased disappointed surprised shocked insistent emphatic unconvinced determined delighted upset angry frustrated alarmed amazed astonished relieved sad furious anxious nervous thrilled excited honored honoured'.split(
    ' ',
  ),
);
