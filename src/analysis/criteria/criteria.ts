/** What the body is said to want in a candidate, who says so, and who is said to meet it. */
import { z } from 'zod';
import { fold, type Day } from '../../basics/index.ts';
import { nameOf, type Case } from '../../case/index.ts';
import { WordSchema, wordOf } from '../blockers/index.ts';
import { groupedBy } from '../groups.ts';
import { byText, claimsIncluded, dayOf, type Include } from '../standing/evidence.ts';
import type { Frozen } from '../standing/index.ts';

const VERDICTS = ['yes', 'no', 'disputed'] as const;

export const CriteriaSchema = z.strictObject({
  case: z.string(),
  title: z.string(),
  asOf: z.string(),
  include: z.enum(['accepted', 'proposed']),
  criteria: z.array(
    z.strictObject({
      /** What a candidate is said to need, in the words of the first who said it. */
      asks: z.string(),
      /** Everybody who says so, oldest first; a denial is told apart by its modality. */
      words: z.array(WordSchema),
      /** Of the candidates of whom anything is said: whether they meet it. `disputed` where words differ. */
      candidates: z.array(
        z.strictObject({
          candidate: z.string(),
          name: z.string(),
          met: z.enum(VERDICTS),
          words: z.array(WordSchema),
        }),
      ),
    }),
  ),
});
export type Criteria = Frozen<z.infer<typeof CriteriaSchema>>;
type Criterion = Criteria['criteria'][number];

/** Criteria are the same where their words are, whatever their case and accents. */
export function criteria(
  state: Case,
  { asOf, include = 'accepted' }: { readonly asOf: Day; readonly include?: Include },
): Criteria {
  const told = [...claimsIncluded(state, include)]
    .flatMap(({ claim }) =>
      claim.says.kind === 'criterion' && dayOf(claim) <= asOf ? [{ claim, says: claim.says }] : [],
    )
    .toSorted((a, b) => byText(dayOf(a.claim), dayOf(b.claim)) || byText(a.claim.id, b.claim.id));
  const groups = groupedBy(told, ({ says }) => fold(says.asks.exact));
  const found = [...groups.values()].map((group): Criterion => {
    const judged = group.flatMap(({ claim, says }) => {
      const { candidate, met } = says;
      if (candidate === undefined || met === undefined || claim.modality === 'possible') return [];
      return [
        {
          candidate,
          met: claim.modality === 'denied' ? opposite(met) : met,
          word: wordOf(state, claim.id),
        },
      ];
    });
    return {
      asks: group[0].says.asks.exact,
      words: group.flatMap(({ claim }) => wordOf(state, claim.id)),
      candidates: [...groupedBy(judged, ({ candidate }) => candidate)].map(
        ([candidate, verdicts]) => ({
          candidate,
          name: nameOf(state, candidate),
          met: jointly(verdicts.map(({ met }) => met)),
          words: verdicts.flatMap(({ word }) => word),
        }),
      ),
    };
  });
  return { case: state.id, title: state.title, asOf, include, criteria: found };
}

type Verdict = (typeof VERDICTS)[number];

const opposite = (met: Verdict): Verdict =>
  met === 'yes' ? 'no' : met === 'no' ? 'yes' : 'disputed';

const jointly = (verdicts: readonly Verdict[]): Verdict => {
  const [first = 'disputed'] = verdicts;
  return verdicts.every((one) => one === first) ? first : 'disputed';
};
