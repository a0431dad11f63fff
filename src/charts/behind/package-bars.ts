/** Packages: what everybody chooses if nothing is given, and after each of them. */
import { dateIn } from '../../basics/index.ts';
import type { Package, Packages } from '../../analysis/index.ts';
import type { Choice } from '../../procedure/index.ts';
import { settle, type ChartOptions } from '../frame.ts';

import { barRows, type BarRow, type Stretch } from './bar-rows.ts';
import { CHOICE_FILL, CHOICES_SHOWN, sourceOr } from './saying.ts';

const OUTCOME_WORDS = { met: 'met', 'not-met': 'not met', undetermined: 'undetermined' } as const;

type Standing = Packages['stands'][number];

/** Members by choice, one next to the other. */
function stretchesOf(stands: readonly Standing[]): readonly Stretch[] {
  let from = 0;
  return CHOICES_SHOWN.map((choice) => {
    const members = stands.filter((one) => one.choice === choice);
    const one = {
      from,
      to: from + members.length,
      fill: CHOICE_FILL[choice],
      title: `${choice}: ${members.length} – ${members.map(({ name }) => name).join(', ')}`,
    };
    from += members.length;
    return one;
  });
}

/** Where everybody stands once the package is given. */
function after(stands: readonly Standing[], { changes }: Package): readonly Standing[] {
  const to = new Map<string, Choice>(changes.map((change) => [change.member, change.to]));
  return stands.map((one) => ({ ...one, choice: to.get(one.member) ?? one.choice }));
}

/** A bar for the state of things, and one for each package, under what it gives. */
export function packageBars(found: Packages, options: ChartOptions): SVGSVGElement {
  const settled = settle(options, 'package');
  const { stands, packages, candidate, asOf, now, open, rule } = found;
  const row = (
    id: string,
    label: string,
    all: readonly Standing[],
    outcome: keyof typeof OUTCOME_WORDS,
  ): BarRow => ({
    id,
    label,
    note: `rule ${OUTCOME_WORDS[outcome]}`,
    stretches: stretchesOf(all),
  });
  const rows = [
    row('nothing', 'If nothing is given', stands, now),
    ...packages.map((one, i) =>
      row(
        one.concessions.map(({ id }) => id).join(' + ') || 'empty',
        `${i + 1}. ${one.concessions.map(({ label }) => label).join(' + ') || 'nothing needs to be given'}`,
        after(stands, one),
        one.outcome,
      ),
    ),
  ];
  const on = dateIn(settled.language, asOf);
  return barRows(settled, {
    title: `Packages for ${candidate.name}, as of ${on}`,
    description: found.sentence,
    source: sourceOr(settled, `as of ${on}. Rule: ${rule}`),
    most: stands.length,
    rows,
    labels: 'above',
    room: 130,
    head: `Of ${stands.length} members, from the left: consent, abstain, are absent, object. Who has not come out is taken to ${open}.`,
    empty: '',
  });
}
