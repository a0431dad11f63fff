/** The packages as a sentence that could be read out. It says no more than they hold. */
import { listInWords } from '../../case/index.ts';
import type { ConcessionShown, Packages } from './types.ts';

const GIFT_WORDS = { given: 'gave', offered: 'offered', refused: 'refused' } as const;

/** What is known of the price: the cost, what is asked and of whom, what was given; or that nothing is. */
export function priceWords(
  { cost, said, payers }: ConcessionShown,
  unit: string | undefined,
): string {
  const asked = said.filter(({ state }) => state === 'asked');
  const parts: string[] = [];
  if (cost !== undefined) parts.push(`costs ${cost}${unit === undefined ? '' : ` ${unit}`}`);
  if (payers !== undefined)
    parts.push(payers.length === 0 ? 'nobody can pay it' : `to be had from ${listInWords(payers)}`);
  for (const { words, whom } of asked) {
    parts.push(`asked is “${words}”${whom === undefined ? '' : `, of ${whom}`}`);
  }
  if (cost === undefined)
    parts.push(
      asked.length > 0 || payers !== undefined ? 'its cost is not known' : 'no price is stated',
    );
  for (const { words, whom = 'somebody', state } of said) {
    if (state !== 'asked') parts.push(`${whom} ${GIFT_WORDS[state]} “${words}”`);
  }
  return parts.join('; ');
}

/** The price in brackets, where there is more to tell of it than that it is not known. */
function inShort({ cost, said, kind }: ConcessionShown, unit: string | undefined): string {
  if (cost !== undefined) return ` (costs ${cost}${unit === undefined ? '' : ` ${unit}`})`;
  const asked = said.filter(({ state }) => state === 'asked').map(({ words }) => `“${words}”`);
  if (asked.length > 0) return ` (asked is ${listInWords([...new Set(asked)])})`;
  return kind === 'lifting' || kind === 'withdrawal' ? ' (no price is stated)' : '';
}

/** “It costs 7 points, and 2 prices are unknown.” */
export function costWords(
  { known, unknown }: Packages['packages'][number]['cost'],
  unit: string | undefined,
): string {
  const sum = `${known}${unit === undefined ? '' : ` ${unit}`}`;
  if (unknown === 0) return `costs ${sum}`;
  const rest = unknown === 1 ? '1 price is unknown' : `${unknown} prices are unknown`;
  return known === 0 ? rest : `costs ${sum}, and ${rest}`;
}

const OPEN_WORDS = {
  abstain: 'as long as those who have not come out, %, do not object',
  consent: 'if those who have not come out, %, consent',
  object: 'even if those who have not come out, %, object',
} as const;

export function packagesSentence(told: Omit<Packages, 'sentence'>, conflict: string): string {
  const { candidate, now, packages, stands, open, unit } = told;
  const openStands = stands.filter(({ why }) => why === 'open').length;
  const proviso =
    openStands === 0
      ? ''
      : `, ${OPEN_WORDS[open].replace('%', `${openStands} of ${stands.length}`)}`;
  const [first] = packages;
  if (now === 'met')
    return `Nothing has to be given for ${candidate.name}: the rule is met${proviso}.`;
  if (first === undefined) return conflict;
  const parts = first.concessions.map((one) => `${one.label}${inShort(one, unit)}`);
  const way = told.order === 'fewest' ? 'Smallest' : 'Cheapest';
  const found = told.proven ? `${way} known way` : 'A way';
  return `${found} for ${candidate.name}: ${listInWords(parts)}. The rule is then met${proviso}.`;
}
