/** The words that something rests on: source, whose word, the sentence, what was decided on it. */
import { useState } from 'react';
import type { ClaimView } from '../../api/index.ts';
import { useLook, usePlace } from '../app/router.tsx';
import { useSpeech } from '../app/settings.tsx';
import { timeQuery } from '../data/time.ts';
import { useRoute } from '../data/use-route.ts';
import { ProblemNote, Waiting } from './problem.tsx';
import { Sheet } from './sheet.tsx';
import { SourceText } from './source-text.tsx';
import { WordsButton } from './words-button.tsx';

/** So many are asked for at once; the rest when somebody wants them. */
const AT_ONCE = 8;

export function Evidence({ id }: { readonly id: string }) {
  const { words: claims } = usePlace().look;
  const { words } = useSpeech();
  const look = useLook();
  if (claims === undefined) return undefined;
  return (
    <Sheet title={words.evidence.title} onClose={() => look({ words: undefined })}>
      <Claims key={claims.join(' ')} id={id} claims={[...new Set(claims)]} />
    </Sheet>
  );
}

function Claims({ id, claims }: { readonly id: string; readonly claims: readonly string[] }) {
  const { words } = useSpeech();
  const [most, setMost] = useState(AT_ONCE);
  return (
    <>
      {claims.slice(0, most).map((claim) => (
        <Evident key={claim} id={id} claim={claim} />
      ))}
      {claims.length <= most ? undefined : (
        <button type="button" onClick={() => setMost(most + AT_ONCE)}>
          {words.frame.more}
        </button>
      )}
    </>
  );
}

function Evident({ id, claim }: { readonly id: string; readonly claim: string }) {
  const { data, problem, retry } = useRoute('claim', { case: id, claim });
  if (data === undefined) {
    return problem === undefined ? <Waiting /> : <ProblemNote problem={problem} retry={retry} />;
  }
  const { before, words: quoted, after } = data.surroundings;
  return (
    <article className="evident">
      <h3>
        <SourceText text={data.sentence} />
      </h3>
      <blockquote dir="auto">
        <SourceText text={before} />
        <mark>
          <SourceText text={quoted} />
        </mark>
        <SourceText text={after} />
      </blockquote>
      <Facts view={data} />
      <Superseding id={id} claim={claim} />
    </article>
  );
}

function Facts({ view }: { readonly view: ClaimView }) {
  const { words, date } = useSpeech();
  const { claim, source, status, decided, decidedBy, proposed } = view;
  const { level, speaker, via = [] } = claim.attribution;
  const told = words.evidence;
  const rows: readonly (readonly [string, string])[] = [
    [
      told.saidBy,
      [speaker, words.level[level], via.length === 0 ? undefined : told.through(via.join(', '))]
        .filter((part) => part !== undefined)
        .join(' · '),
    ],
    [told.firmness, words.modality[claim.modality]],
    ...(claim.occurred === undefined ? [] : [[told.occurred, date(claim.occurred)] as const]),
    [told.reported, date(claim.reported)],
  ];
  return (
    <>
      <dl className="facts">
        {rows.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
        <div>
          <dt>{told.source}</dt>
          <dd>
            <SourceText text={[source.outlet, source.title].filter(Boolean).join(' · ')} />{' '}
            {source.url !== undefined && /^https?:\/\//i.test(source.url) ? (
              <a href={source.url} target="_blank" rel="noopener noreferrer">
                {told.opens}
              </a>
            ) : undefined}
          </dd>
        </div>
      </dl>
      <p className="fine">
        {decided === undefined
          ? words.status[status]
          : told.decided(words.status[status], decidedBy ?? '—', date(decided.slice(0, 10)))}
        {' · '}
        {told.recorded(date(view.recorded.slice(0, 10)))}
      </p>
      {view.copyOf === undefined ? undefined : <p className="fine">{told.copyOf}</p>}
      {proposed === undefined ? undefined : (
        <p className="fine">
          {told.corrected}: <SourceText text={`“${proposed.quote.exact}”`} />{' '}
          {'stance' in proposed.says ? words.stance[proposed.says.stance] : ''}
        </p>
      )}
    </>
  );
}

/** What these words took the place of, or what took theirs, on the day that is shown. */
function Superseding({ id, claim }: { readonly id: string; readonly claim: string }) {
  const { look } = usePlace();
  const { words } = useSpeech();
  const { data } = useRoute('standing', { case: id }, timeQuery(look));
  const all = (data?.candidates ?? []).flatMap(({ members }) =>
    members.flatMap(({ superseded }) => superseded),
  );
  const before = all.filter(({ by }) => by === claim).map((one) => one.claim);
  const after = all.filter((one) => one.claim === claim);
  return (
    <>
      {after.map(({ by, why }) => (
        <p key={by} className="fine">
          {words.superseded[why]} <WordsButton claims={[by]}>{words.race.words}</WordsButton>
        </p>
      ))}
      {before.length === 0 ? undefined : (
        <p className="fine">
          {words.evidence.supersedes}{' '}
          <WordsButton claims={[...new Set(before)]}>{words.race.words}</WordsButton>
        </p>
      )}
    </>
  );
}
