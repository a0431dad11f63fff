/** The forms of English verbs, so that a form is known as a verb whatever the tagger made of it. */
import { wordSet } from '../word-set.ts';

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  give: ['gave', 'given'],
  take: ['took', 'taken'],
  throw: ['threw', 'thrown'],
  put: ['put', 'put'],
  come: ['came', 'come'],
  become: ['became', 'become'],
  stand: ['stood', 'stood'],
  withstand: ['withstood', 'withstood'],
  understand: ['understood', 'understood'],
  withdraw: ['withdrew', 'withdrawn'],
  win: ['won', 'won'],
  get: ['got', 'got'],
  have: ['had', 'had'],
  hold: ['held', 'held'],
  withhold: ['withheld', 'withheld'],
  let: ['let', 'let'],
  make: ['made', 'made'],
  see: ['saw', 'seen'],
  find: ['found', 'found'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  know: ['knew', 'known'],
  lend: ['lent', 'lent'],
  sink: ['sank', 'sunk'],
  choose: ['chose', 'chosen'],
  pull: ['pulled', 'pulled'],
  bow: ['bowed', 'bowed'],
  drop: ['dropped', 'dropped'],
  run: ['ran', 'run'],
  seek: ['sought', 'sought'],
  write: ['wrote', 'written'],
  swing: ['swung', 'swung'],
  fall: ['fell', 'fallen'],
  keep: ['kept', 'kept'],
  leave: ['left', 'left'],
  lose: ['lost', 'lost'],
  meet: ['met', 'met'],
  bring: ['brought', 'brought'],
  go: ['went', 'gone'],
  do: ['did', 'done'],
  speak: ['spoke', 'spoken'],
  show: ['showed', 'shown'],
  rise: ['rose', 'risen'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  bid: ['bid', 'bid'],
  forswear: ['forswore', 'forsworn'],
  swear: ['swore', 'sworn'],
  hear: ['heard', 'heard'],
  read: ['read', 'read'],
  lead: ['led', 'led'],
  deal: ['dealt', 'dealt'],
  split: ['split', 'split'],
  rule: ['ruled', 'ruled'],
  tweet: ['tweeted', 'tweeted'],
  sit: ['sat', 'sat'],
  step: ['stepped', 'stepped'],
  plan: ['planned', 'planned'],
  admit: ['admitted', 'admitted'],
  submit: ['submitted', 'submitted'],
  commit: ['committed', 'committed'],
  veto: ['vetoed', 'vetoed'],
  quit: ['quit', 'quit'],
  stop: ['stopped', 'stopped'],
  tip: ['tipped', 'tipped'],
  tap: ['tapped', 'tapped'],
  refer: ['referred', 'referred'],
  prefer: ['preferred', 'preferred'],
  scupper: ['scuppered', 'scuppered'],
  snub: ['snubbed', 'snubbed'],
  quip: ['quipped', 'quipped'],
  eye: ['eyed', 'eyed'],
  forgive: ['forgave', 'forgiven'],
  undertake: ['undertook', 'undertaken'],
  buy: ['bought', 'bought'],
  spend: ['spent', 'spent'],
  build: ['built', 'built'],
  ship: ['shipped', 'shipped'],
  transfer: ['transferred', 'transferred'],
  shed: ['shed', 'shed'],
  spell: ['spelled', 'spelled'],
};

/** Irregular verbs that double their last letter before -ing. */
const DOUBLING = wordSet('get put set let win run bid split swim quit sit shed');

/** Base, -s, past, participle and -ing forms of a verb. */
export function formsOf(verb: string): { base: string; s: string; past: string; participle: string; ing: string } {
  const ends = (...tails: string[]): boolean => tails.some((tail) => verb.endsWith(tail));
  const consonantY = /[^aeiou]y$/.test(verb);
  const hisses = ends('s', 'x', 'z', 'ch', 'sh', 'o');
  const s = consonantY ? `${verb.slice(0, -1)}ies` : hisses ? `${verb}es` : `${verb}s`;
  const irregular = IRREGULAR[verb];
  const past = irregular?.[0] ?? '';
  const doubled =
    past.endsWith('ed') && past.length === verb.length + 3 && verb.at(-1) === past.at(-3);
  const regular = consonantY ? `${verb.slice(0, -1)}ied` : ends('e') ? `${verb}d` : `${verb}ed`;
  const doubling = doubled || DOUBLING.has(verb);
  const ing = doubling ? `${verb}${verb.at(-1)}ing` : ends('e') && !ends('ee', 'ye') ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
  return {
    base: verb,
    s: verb === 'have' ? 'has' : s,
    past: irregular?.[0] ?? regular,
    participle: irregular?.[1] ?? regular,
    ing,
  };
}

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

/** From every form to its verb; `past` covers forms that are also the participle. */
export function verbIndex(verbs: Iterable<string>): Map<string, { verb: string; form: VerbForm }> {
  const index = new Map<string, { verb: string; form: VerbForm }>();
  for (const verb of verbs) {
    const forms = formsOf(verb);
    for (const form of ['participle', 'past', 'ing', 's', 'base'] as const) {
      index.set(forms[form], { verb, form });
    }
  }
  return index;
}
