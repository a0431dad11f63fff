/** Takes an article in: it is looked at and put right here before it is read and kept. */
import { useState } from 'react';
import { addressOf, type AnswerOf, type Problem } from '../../../api/index.ts';
import { toPage, usePlace, useRouter } from '../../app/router.tsx';
import { useClient } from '../../data/use-route.ts';
import { ProblemNote } from '../../parts/problem.tsx';
import { useWork } from '../../words/work/index.ts';
import { ArticleForm, EMPTY_ARTICLE, type ArticleDraft } from './article-form.tsx';
import { FeedItems } from './feed-items.tsx';
import { FilesIn } from './files-in.tsx';
import { keepNotes } from './notes.ts';
import { UrlIn } from './url-in.tsx';

type Found = AnswerOf<'extract'>;
type Feed = Extract<AnswerOf<'fetch'>, { kind: 'feed' }>;

const draftOf = ({ text, title, outlet, published, url }: Found): ArticleDraft => ({
  text,
  title: title ?? '',
  outlet: outlet ?? '',
  published: published ?? '',
  url: url ?? '',
});

export function Intake({ id }: { readonly id: string }) {
  const { work } = useWork();
  const client = useClient();
  const place = usePlace();
  const { go } = useRouter();
  const [draft, setDraft] = useState(EMPTY_ARTICLE);
  const [notes, setNotes] = useState<readonly string[]>([]);
  const [feed, setFeed] = useState<Feed>();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState<Problem>();

  /** Sends something and hands on the answer; a problem is shown and nothing that was typed is lost. */
  const during = async <T,>(
    told: string,
    address: string,
    body: unknown,
  ): Promise<T | undefined> => {
    setBusy(told);
    setProblem(undefined);
    const answer = await client.send('POST', address, body);
    setBusy('');
    if ('data' in answer) return answer.data as T;
    setProblem(answer.problem);
    return undefined;
  };
  const show = (found: Found): void => {
    setDraft(draftOf(found));
    setNotes(found.notes);
  };
  /** A database holds sources with their claims, and is taken over as it is. */
  const takeDatabase = async (form: FormData): Promise<void> => {
    const taken = await during<AnswerOf<'dna-import'>>(
      work.intake.fetching,
      addressOf('dna-import', { case: id }),
      form,
    );
    if (taken === undefined) return;
    setNotes([work.intake.taken(taken.added.length), ...taken.left]);
    client.refresh(addressOf('case', { case: id }));
  };
  const takeFile = async (file: File, later: readonly File[]): Promise<void> => {
    setFiles(later);
    const form = new FormData();
    form.append('file', file);
    if (/\.dna$/i.test(file.name)) return takeDatabase(form);
    const found = await during<Found>(
      work.intake.fetching,
      addressOf('extract', { case: id }),
      form,
    );
    if (found !== undefined) show(found);
  };
  const fetchUrl = async (url: string): Promise<void> => {
    const address = addressOf('fetch', { case: id });
    const found = await during<Found | Feed>(work.intake.fetching, address, { url });
    if (found?.kind === 'feed') setFeed(found);
    else if (found !== undefined) show(found);
  };
  const read = async (): Promise<void> => {
    const { text, published, ...rest } = draft;
    const told = Object.entries(rest).filter(([, value]) => value.trim() !== '');
    const body = { text, published, ...Object.fromEntries(told) };
    const reading = await during<AnswerOf<'read'>>(
      work.intake.reading,
      addressOf('read', { case: id }),
      body,
    );
    if (reading === undefined) return;
    const known = reading.known ? [work.intake.knownText] : [];
    keepNotes(id, reading.source.id, [...known, ...notes, ...reading.notes]);
    client.refresh(addressOf('case', { case: id }));
    go(toPage(place, 'desk', reading.source.id));
  };
  const [next, ...later] = files;
  return (
    <section className="intake" aria-busy={busy !== ''}>
      <div className="ways-in">
        <FilesIn onFiles={([first, ...rest]) => first && void takeFile(first, rest)} />
        <UrlIn onUrl={(url) => void fetchUrl(url)} />
      </div>
      {feed === undefined ? undefined : (
        <FeedItems feed={feed} onLook={(url) => void fetchUrl(url)} />
      )}
      {problem === undefined ? undefined : <ProblemNote problem={problem} />}
      <p role="status" className="fine">
        {busy}
      </p>
      {notes.length === 0 ? undefined : (
        <ul className="notes">
          {notes.map((note) => (
            <li key={note} dir="auto">
              {note}
            </li>
          ))}
        </ul>
      )}
      <ArticleForm
        draft={draft}
        onChange={setDraft}
        onRead={() => void read()}
        busy={busy !== ''}
      />
      {next === undefined ? undefined : (
        <p className="acts">
          {work.intake.queue(files.length)}
          <button type="button" onClick={() => void takeFile(next, later)}>
            {work.intake.leave}
          </button>
        </p>
      )}
    </section>
  );
}
