/** Who stands, or is talked of; more can be named later. */
import { useWork } from '../../words/work/index.ts';
import type { PartProps } from './body-fields.tsx';
import { memberList } from './member-list.ts';

export function CandidateFields({ draft, onChange }: Omit<PartProps, 'lacks'>) {
  const { work } = useWork();
  const { candidates } = draft;
  const members = memberList(draft.members).filter(({ wrong }) => wrong === undefined);
  const set = (index: number, change: Partial<(typeof candidates)[number]>): void =>
    onChange({
      ...draft,
      candidates: candidates.map((one, at) => (at === index ? { ...one, ...change } : one)),
    });
  return (
    <fieldset>
      <legend>{work.race.candidates}</legend>
      {candidates.map((candidate, index) => (
        // A row has no other name than its place; rows are only added and removed, never moved.
        <p key={`candidate-${index}`} className="acts">
          <input
            type="text"
            aria-label={work.race.candidate(index + 1)}
            placeholder={work.race.name}
            dir="auto"
            maxLength={300}
            value={candidate.name}
            onChange={({ target }) => set(index, { name: target.value })}
          />
          <input
            type="text"
            aria-label={work.race.nationality(index + 1)}
            placeholder={work.race.code}
            list="new-race-members"
            maxLength={80}
            value={candidate.nationality}
            onChange={({ target }) => set(index, { nationality: target.value })}
          />
          <button
            type="button"
            aria-label={work.race.remove(work.race.candidate(index + 1))}
            onClick={() =>
              onChange({ ...draft, candidates: candidates.filter((_, at) => at !== index) })
            }
          >
            ×
          </button>
        </p>
      ))}
      <datalist id="new-race-members">
        {members.map(({ id, name }) => (
          <option key={id} value={id} label={name} />
        ))}
      </datalist>
      <button
        type="button"
        onClick={() =>
          onChange({ ...draft, candidates: [...candidates, { name: '', nationality: '' }] })
        }
      >
        {work.race.addCandidate}
      </button>
    </fieldset>
  );
}
