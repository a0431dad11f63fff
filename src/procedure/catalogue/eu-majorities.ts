/** The two qualified majorities of the European Union, and how its treaties are cited. */
import type { Article } from '../parts/names.ts';
import type { StageRule } from '../parts/stage-rule.ts';
import { consents, share } from './rules.ts';

const address = (celex: string): string =>
  `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${celex}`;

/** An article of the Treaty on European Union. */
export const teu = (id: string, article: number, cite: string, note?: string): Article => ({
  id,
  cite,
  of: 'Treaty on European Union',
  url: address(`12016M${String(article).padStart(3, '0')}`),
  ...(note === undefined ? {} : { note }),
});

/** An article of the Treaty on the Functioning of the European Union. */
export const tfeu = (id: string, article: number, cite: string, note?: string): Article => ({
  id,
  cite,
  of: 'Treaty on the Functioning of the European Union',
  url: address(`12016E${article}`),
  ...(note === undefined ? {} : { note }),
});

/** What every vote of the heads of state or government rests on. */
export const HEADS_VOTE: readonly Article[] = [
  tfeu('majority', 238, 'Article 238(2)', 'Applied to the European Council by Article 235(1).'),
  tfeu('no-vote', 235, 'Article 235(1)', 'Who does not vote, and that a vote may be carried.'),
];

/**
 * The reinforced qualified majority, where nobody's proposal is voted on: 72 % of the states with 65 %
 * of the people. It has no floor of four members, so that three large states may block.
 *
 * @param states how the states are called that count: “the member states”
 */
export const reinforcedMajority = (states: string, article: string): StageRule => ({
  kind: 'all',
  parts: [
    share(72, 100, 'members', { label: `at least 72 % of ${states} consent`, article }),
    share(65, 100, 'members', {
      weights: 'people',
      label: `those that consent have at least 65 % of the people of ${states}`,
      article,
    }),
  ],
  article,
});

/**
 * The ordinary qualified majority, on a proposal of the Commission or the High Representative: 55 % of
 * the states, at least fifteen of them, with 65 % of the people; or fewer than four that do not consent.
 * With 26 states or more the fifteen add nothing to the 55 %. The clause keeps three large states from
 * blocking alone. Whoever abstains or is not there does not consent, and so counts among the four.
 */
export const ordinaryMajority = (article: string): StageRule => ({
  kind: 'any',
  parts: [
    {
      kind: 'all',
      parts: [
        share(55, 100, 'members', { label: 'at least 55 % of the member states consent', article }),
        consents(15, { label: 'at least fifteen member states consent', article }),
        share(65, 100, 'members', {
          weights: 'people',
          label: 'those that consent have at least 65 % of the people of the Union',
          article,
        }),
      ],
      label:
        'at least 55 % of the member states and no fewer than fifteen, with at least 65 % of the people of the Union, consent',
      article,
    },
    {
      kind: 'at-most',
      choices: ['object', 'abstain', 'absent'],
      threshold: { number: 3 },
      label: 'fewer than four member states withhold their consent',
      article,
    },
  ],
  article,
});
