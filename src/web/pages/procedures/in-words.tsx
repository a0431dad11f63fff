/** A procedure in words: what it says as a whole, its diagram, its stages, what blocks, what it rests on. */
import type { ProcedureView } from '../../../api/index.ts';
import { useProcedureWords } from '../../words/procedures/index.ts';
import { DiagramFrame } from './diagram-frame.tsx';
import { Facts } from './facts.tsx';
import { isAbout, StageInWords, stagePlace } from './stage.tsx';

type Page = ProcedureView['page'];

interface Props {
  readonly view: ProcedureView;
  /** The name under which the catalogue has its picture; absent for one that somebody sent. */
  readonly files?: string;
}

export function InWords({ view, files }: Props) {
  const { told } = useProcedureWords();
  const { page } = view;
  return (
    <>
      <p className="lead-text" lang="en">
        {page.summary}
      </p>
      <div className="head-facts">
        <Facts facts={page.facts} />
      </div>
      <DiagramFrame
        view={view}
        onStage={(stage) => document.getElementById(stagePlace(stage))?.focus()}
        {...(files !== undefined && { files })}
      />
      <section className="told">
        <h2>{told.page.stages}</h2>
        <p className="fine">{told.page.stagesLead}</p>
        <ol className="stages">
          {page.stages.map((stage) => (
            <StageInWords key={stage.id} stage={stage} page={page} />
          ))}
        </ol>
      </section>
      {page.package === undefined ? undefined : (
        <section className="told">
          <h2>{told.page.package}</h2>
          <p lang="en">{page.package}</p>
        </section>
      )}
      <Blocks page={page} />
      <Doubts page={page} />
      <Articles page={page} />
    </>
  );
}

function Blocks({ page }: { readonly page: Page }) {
  const { told } = useProcedureWords();
  if (page.blocks.length === 0) return undefined;
  return (
    <section className="told">
      <h2>{told.page.blocks}</h2>
      <p className="fine">{told.page.blocksLead}</p>
      <dl className="facts blocks">
        {page.blocks.map(({ stage, title, one, says }) => (
          <div key={stage} data-alone={one}>
            <dt lang="en">{title}</dt>
            <dd>
              <span lang="en">{says}</span>
              {one ? <strong className="alone"> {told.page.alone}</strong> : undefined}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Doubts that no stage shows already. */
function Doubts({ page }: { readonly page: Page }) {
  const { told } = useProcedureWords();
  const doubts = page.doubts.filter((doubt) => !page.stages.some((stage) => isAbout(doubt, stage)));
  if (doubts.length === 0) return undefined;
  return (
    <section className="told">
      <h2>{told.page.doubts}</h2>
      <p className="fine">{told.page.doubtsLead}</p>
      <dl className="facts doubts" lang="en">
        {doubts.map(({ about, says }) => (
          <div key={`${about} ${says}`}>
            <dt>{about}</dt>
            <dd className="doubt">{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The schema lets only web addresses through; they open outside, without telling from where. */
function Articles({ page }: { readonly page: Page }) {
  const { told } = useProcedureWords();
  if (page.articles.length === 0) return undefined;
  return (
    <section className="told">
      <h2>{told.page.articles}</h2>
      <ul className="told-list articles" lang="en">
        {page.articles.map(({ id, cite, of, url, note }) => {
          const said = `${cite}, ${of}`;
          return (
            <li key={id}>
              {url === undefined ? (
                said
              ) : (
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {said}
                </a>
              )}
              {note === undefined ? undefined : <span className="fine"> {note}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
