/** What the reader proposed beside what a person made of it. */
import { useRoute } from '../../data/use-route.ts';
import { choiceWord, useWork } from '../../words/work/index.ts';
import { differences } from './differences.ts';
import { labelOf } from './label.ts';
import { isSpan } from './draft.ts';

export function Proposal({ id, claim }: { readonly id: string; readonly claim: string }) {
  const speech = useWork();
  const { work } = speech;
  const { data } = useRoute('claim', { case: id, claim });
  if (data?.proposed === undefined) return undefined;
  const told = (value: unknown): string => {
    if (value === undefined) return work.desk.nothing;
    if (isSpan(value)) return `“${value.exact}”`;
    if (Array.isArray(value)) return value.map(told).join(', ');
    if (typeof value === 'object' && value !== null)
      return Object.values(value).map(told).join(', ');
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text in work.kinds
      ? work.kinds[text as keyof typeof work.kinds]
      : choiceWord(speech, work, text);
  };
  return (
    <table className="proposal">
      <thead>
        <tr>
          <td />
          <th scope="col">{work.desk.proposal}</th>
          <th scope="col">{work.desk.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {differences(data.proposed, data.claim).map(({ path, proposed, now }) => (
          <tr key={path}>
            <th scope="row">{labelOf(work, data.claim.says.kind, path)}</th>
            <td dir="auto">
              <del>{told(proposed)}</del>
            </td>
            <td dir="auto">
              <ins>{told(now)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
