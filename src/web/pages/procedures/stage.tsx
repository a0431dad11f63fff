/** A stage: how members are asked, by which rule it is decided, and what may follow. */
import type { ProcedureView } from '../../../api/index.ts';
import { useProcedureWords } from '../../words/procedures/index.ts';
import { Facts } from './facts.tsx';

type Page = ProcedureView['page'];
type Stage = Page['stages'][number];

/** The id of a stage's heading on the page; the sign keeps it apart from all other ids. */
export const stagePlace = (stage: string): string => `stage.${stage}`;

/** The server calls a stage by its title. */
export const isAbout = ({ about }: Page['doubts'][number], { id, title }: Stage): boolean =>
  about === title || about === id;

interface Props {
  readonly stage: Stage;
  readonly page: Page;
}

export function StageInWords({ stage, page }: Props) {
  const { told } = useProcedureWords();
  const doubts = page.doubts.filter((doubt) => isAbout(doubt, stage));
  return (
    <li className="stage" data-kind={stage.kind}>
      <h3 id={stagePlace(stage.id)} tabIndex={-1}>
        <span lang="en">{stage.title}</span>{' '}
        <span className="fine">{told.page.kinds[stage.kind]}</span>
      </h3>
      <Facts facts={stage.facts} />
      {stage.rule.length === 0 ? undefined : <Rule stage={stage} />}
      <ul className="follows">
        {stage.follows.map(({ when, leads, note, article }) => (
          <li key={`${when} ${leads}`}>
            <span className="if">{told.page.if}</span>{' '}
            <span lang="en">
              {when}: {leads}.{note === undefined ? '' : ` ${note}`}
              <Cited article={article} />
            </span>
          </li>
        ))}
      </ul>
      {doubts.map(({ says }) => (
        <p key={says} className="doubt">
          <strong>{told.page.doubt}:</strong> <span lang="en">{says}</span>
        </p>
      ))}
    </li>
  );
}

function Rule({ stage }: { readonly stage: Stage }) {
  const { told } = useProcedureWords();
  return (
    <div className="rule-lines" role="group" aria-label={told.page.rule}>
      {stage.rule.map(({ depth, says, exact, article }) => (
        <p key={`${depth} ${says}`} data-depth={Math.min(depth, 3)}>
          <strong lang="en">{says}</strong>
          {exact === undefined ? undefined : (
            <span>
              {' '}
              ({told.page.exactly} <span lang="en">{exact}</span>)
            </span>
          )}
          <Cited article={article} />
        </p>
      ))}
    </div>
  );
}

function Cited({ article }: { readonly article: string | undefined }) {
  return article === undefined ? undefined : (
    <span className="fine" lang="en">
      {' '}
      [{article}]
    </span>
  );
}
