/** Reading an article into a case: what it says, what would be written, and the standing that follows. */
import { standing, type Standing } from '../analysis/index.ts';
import { ok, slug, type Day, type Result } from '../basics/index.ts';
import {
  candidatesIn,
  decide,
  type Case,
  type Claim,
  type Event,
  type Source,
} from '../case/index.ts';
import type { Reading } from '../reader/index.ts';
import { actsOf, extend, type Draft, type OpenRecord, type Writing } from './record.ts';
import { changedSince, copyIn, noticed, type Changed, type Copy } from './copies/index.ts';
import { inEnglish } from './english.ts';
import { nobodyKnown } from './unknown.ts';

/** An article as it comes from a file, a page or a hand. */
export interface Article {
  readonly text: string;
  readonly published: Day;
  readonly outlet?: string;
  readonly title?: string;
  readonly url?: string;
  /** SHA-256 of the text in UTF-8, hexadecimal. */
  readonly sha256: string;
}

export interface ReadArticle {
  readonly source: Source;
  readonly claims: readonly Claim[];
  /** As of the day of publication, with what was read. */
  readonly standing: Standing;
  readonly reading: Reading;
  /** The case with the article in it; sentences about the claims need it. */
  readonly state: Case;
  /** What to append to the record; nothing where the same text is in it already. */
  readonly drafts: readonly Draft[];
  /** The source that has this text, where the record has it already. */
  readonly known: Source | undefined;
  /** The source that this is a copy of, or that is a copy of this; noticed among the drafts. */
  readonly copy: Copy | undefined;
  /** What is different from what the record has from the same address. */
  readonly changed: Changed | undefined;
}

/** A readable id: day, outlet, and enough of the hash to keep two reports of a day apart. */
export function sourceId({ published, outlet, title, sha256 }: Article): string {
  const name = slug(outlet ?? title ?? '').slice(0, 60);
  return [published, name || 'text', sha256.slice(0, 8)].join('-');
}

function sourceOf(article: Article): Source {
  const { outlet, title, url, published, text, sha256 } = article;
  return {
    id: sourceId(article),
    kind: 'article',
    ...(outlet !== undefined && { outlet }),
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    published,
    text,
    sha256,
  };
}

/**
 * The reader counts claims within one text; in the record their ids must differ from all others, so
 * they begin with as much of the text's hash as that takes.
 */
function withOwnIds(claims: readonly Claim[], state: Case, source: Source): readonly Claim[] {
  for (const length of [4, 8, 64]) {
    const named = claims.map((claim) => ({
      ...claim,
      id: `${source.sha256.slice(0, length)}-${claim.id}`,
    }));
    if (!named.some(({ id }) => state.claims.has(id))) return named;
  }
  return claims;
}

/** Candidates whom the claims are about and who are not named yet, with what is known of them. */
function peopleFor(
  reading: Reading,
  claims: readonly Claim[],
  state: Case,
): { person: string; name: string }[] {
  const people = reading.newCandidates.map(({ id, name }) => ({ person: id, name }));
  for (const id of new Set(claims.flatMap(({ says }) => candidatesIn(says)))) {
    if (state.candidates.has(id) || people.some(({ person }) => person === id)) continue;
    const known = state.people.get(id);
    if (known !== undefined) people.push({ person: id, name: known.name });
  }
  return people;
}

const occurredOf = (event: Event): { readonly occurred?: string } =>
  event.type === 'claim-proposed' ? { occurred: event.claim.occurred ?? event.claim.reported } : {};

function proposals(
  record: OpenRecord,
  source: Source,
  copy: Copy | undefined,
  claims: readonly Claim[],
  reading: Reading,
  version: string,
  writing: Writing,
): Result<readonly Draft[]> {
  const added = [
    ...actsOf([{ type: 'source-added', source }], writing, source.published),
    ...(copy === undefined
      ? []
      : [byReader(noticed(record.state, source, copy), version, writing)]),
  ];
  if (claims.length === 0) return ok(added);
  const withSource = extend(record, added);
  if (!withSource.ok) return withSource;
  const { state } = withSource.value;
  const people = peopleFor(reading, claims, state);
  const proposed = decide({ type: 'propose-claims', source: source.id, claims, people }, state);
  if (!proposed.ok) return proposed;
  return ok([...added, ...proposed.value.map((event) => byReader(event, version, writing))]);
}

/** An event on the word of the reader, with its version: a person has not looked at it yet. */
const byReader = (event: Event, version: string, { now }: Writing): Draft => ({
  ...occurredOf(event),
  recorded: now,
  basis: { kind: 'reader', version },
  event,
});

/** Reads an article against a case. Nothing is written: `drafts` is what a caller may append. */
export async function readArticle(
  record: OpenRecord,
  article: Article,
  options: Writing & { readonly accept: 'all' | 'none' },
): Promise<Result<ReadArticle>> {
  const english = inEnglish(article.text);
  if (!english.ok) return english;
  // Loaded only when something is read: the language model is the slowest thing to start.
  const { read, READER_VERSION } = await import('../reader/index.ts');
  const { published, outlet } = article;
  const reading = read(article.text, {
    of: record.state,
    published,
    ...(outlet !== undefined && { outlet }),
  });
  if (!reading.ok) return reading;
  const refused =
    reading.value.claims.length === 0 ? nobodyKnown(article.text, record.state) : undefined;
  if (refused !== undefined) return { ok: false, error: refused };

  const known = [...record.state.sources.values()].find((one) => one.sha256 === article.sha256);
  const source = known ?? sourceOf(article);
  const copy = known === undefined ? copyIn(record.state, article.text) : undefined;
  const changed = known === undefined ? changedSince(record.state, article) : undefined;
  const claims =
    known === undefined
      ? withOwnIds(reading.value.claims, record.state, source)
      : recorded(record.state, known);
  const drafts =
    known === undefined
      ? proposals(record, source, copy, claims, reading.value, READER_VERSION, options)
      : ok([]);
  if (!drafts.ok) return drafts;
  const accepted =
    options.accept === 'all'
      ? actsOf(
          claims
            .filter(({ id }) => record.state.claims.get(id)?.status !== 'accepted')
            .map(({ id }) => ({ type: 'claim-accepted' as const, claim: id })),
          options,
        )
      : [];
  const after = extend(record, [...drafts.value, ...accepted]);
  if (!after.ok) return after;
  const { state } = after.value;
  return ok({
    source,
    claims,
    standing: standing(state, {
      asOf: published,
      include: options.accept === 'all' ? 'accepted' : 'proposed',
    }),
    reading: reading.value,
    state,
    drafts: [...drafts.value, ...accepted],
    known,
    copy,
    changed,
  });
}

const recorded = (state: Case, source: Source): readonly Claim[] =>
  [...state.claims.values()].filter((one) => one.source === source.id).map(({ claim }) => claim);
