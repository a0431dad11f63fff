/** Documents and statements of a Discourse Network Analyzer database as sources and proposed claims. */
import { createHash } from 'node:crypto';
import {
  actsOf,
  extend,
  findCandidate,
  sourceId,
  type Draft,
  type OpenRecord,
  type Writing,
} from '../../api/index.ts';
import { fold, groupBy, isDateText, ok, type Result } from '../../basics/index.ts';
import {
  decide,
  LEVELS,
  MODALITIES,
  spanOf,
  STANCES,
  type Case,
  type Claim,
  type Level,
  type Source,
} from '../../case/index.ts';
import { readDna, type DnaContents, type DnaStatement } from './read.ts';

export interface DnaImport {
  /** What a caller may append: sources that are new, and claims that wait for a decision. */
  readonly drafts: readonly Draft[];
  readonly sources: number;
  readonly claims: number;
  /** One sentence for everything that could not be taken over, and why. */
  readonly left: readonly string[];
}

type Document = DnaContents['documents'][number];

const noted = (notes: string, label: string): string | undefined =>
  notes
    .split('\n')
    .find((line) => line.startsWith(`${label}: `))
    ?.slice(label.length + 2)
    .trim();

/** The day of the document; the exact date that an export of ours noted, where there is one. */
function publishedOf({ Date: at, Notes }: Document): string {
  const exact = noted(Notes, 'Published');
  if (exact !== undefined && isDateText(exact)) return exact;
  return new Date(at * 1000).toISOString().slice(0, 10);
}

function sourceOf(document: Document): Source {
  const text = document.Text;
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const published = publishedOf(document);
  const outlet = document.Source.trim();
  const title = document.Title.trim();
  const url = noted(document.Notes, 'URL');
  const kind =
    (['summary', 'statement'] as const).find((one) => one === document.Type) ?? 'article';
  return {
    id: sourceId({
      text,
      published,
      sha256,
      ...(outlet !== '' && { outlet }),
      ...(title !== '' && { title }),
    }),
    kind,
    ...(outlet !== '' && { outlet }),
    ...(title !== '' && { title }),
    ...(url !== undefined && { url }),
    published,
    text,
    sha256,
  };
}

/** The member or group that is meant: by the id that an export gave, or by a name the case knows. */
function memberMeant(
  state: Case,
  given: { value: string; known: string } | undefined,
): string | undefined {
  if (given === undefined) return undefined;
  const { value, known } = given;
  if (state.members.has(known) || state.groups.has(known)) return known;
  const wanted = fold(value.trim());
  if (wanted === '') return undefined;
  const settled = state.spellings.get(wanted);
  const all = [...state.members.values(), ...state.groups.values()];
  const found = all.filter(({ id, name, aliases }) =>
    [id, name, ...aliases].some((one) => fold(one) === wanted),
  );
  if (settled !== undefined && all.some(({ id }) => id === settled)) return settled;
  return found.length === 1 ? found[0]?.id : undefined;
}

const oneOf = <T extends string>(all: readonly T[], value: string | undefined): T | undefined =>
  all.find((one) => one === value);

/** A person who is named speaks as an official; how near to the member, only the record’s own level tells. */
function levelOf({ texts }: DnaStatement): Level {
  const told = oneOf(LEVELS, texts.get('level')?.value);
  if (told !== undefined) return told;
  return (texts.get('person')?.value ?? '').trim() === '' ? 'report' : 'named-official';
}

/** The claim that a statement makes, or why it makes none here. */
function claimOf(state: Case, statement: DnaStatement, source: Source): Claim | string {
  const { id, start, stop, texts, flags } = statement;
  if (!(start >= 0 && start < stop && stop <= source.text.length)) {
    return 'its words are not in the text';
  }
  const organization = texts.get('organization');
  const member = memberMeant(state, organization);
  if (member === undefined) {
    return `the case has no member or group “${organization?.value ?? ''}”`;
  }
  const concept = texts.get('concept');
  const known = concept?.known ?? '';
  const candidate = state.candidates.has(known)
    ? ok(known)
    : findCandidate(state, concept?.value ?? '');
  if (!candidate.ok) return `the case has no candidate “${concept?.value ?? ''}”`;
  const agreement = flags.get('agreement');
  const stance =
    oneOf(STANCES, texts.get('stance')?.value) ??
    (agreement === undefined ? undefined : agreement ? 'supports' : 'objects');
  if (stance === undefined) return 'it says neither agreement nor stance';
  const person = texts.get('person');
  const speaker = state.people.has(person?.known ?? '') ? person?.known : person?.value.trim();
  return {
    id: `dna-${source.sha256.slice(0, 8)}-${id}`,
    says: { kind: 'position', member, candidate: candidate.value, stance },
    quote: spanOf(source.text, start, stop),
    attribution: { level: levelOf(statement), ...(speaker && { speaker }) },
    modality: oneOf(MODALITIES, texts.get('modality')?.value) ?? 'asserted',
    reported: source.published,
  };
}

/** Whether the record has the same words saying the same already. */
const isThere = (state: Case, source: string, { says, quote }: Claim): boolean =>
  [...state.claims.values()].some(
    ({ claim, source: from }) =>
      from === source &&
      claim.quote.start === quote.start &&
      claim.quote.end === quote.end &&
      claim.says.kind === 'position' &&
      says.kind === 'position' &&
      claim.says.member === says.member &&
      claim.says.candidate === says.candidate &&
      claim.says.stance === says.stance,
  );

/**
 * Takes over what a database holds. Nothing is accepted: every claim waits for a person. Words are
 * checked against the text, members and candidates must be known to the case, and whatever cannot be
 * taken over is told in `left`. What the record has already is not proposed again.
 */
export function dnaImport(
  bytes: Uint8Array,
  record: OpenRecord,
  writing: Writing,
): Result<DnaImport> {
  const read = readDna(bytes);
  if (!read.ok) return read;
  const { documents, statements } = read.value;
  const byDocument = groupBy(statements, ({ document }) => document);
  const left: string[] = [];
  const drafts: Draft[] = [];
  let now = record;
  let sources = 0;
  let claims = 0;
  for (const document of documents) {
    const called = document.Title === '' ? `document ${document.ID}` : `“${document.Title}”`;
    if (document.Text.trim() === '') {
      left.push(`${called} has no text.`);
      continue;
    }
    const fresh = sourceOf(document);
    const known = [...now.state.sources.values()].find(({ sha256 }) => sha256 === fresh.sha256);
    const source = known ?? fresh;
    const taken: Claim[] = [];
    for (const statement of byDocument.get(document.ID) ?? []) {
      const claim = claimOf(now.state, statement, source);
      if (typeof claim === 'string') {
        left.push(`Statement ${statement.id} in ${called} was left: ${claim}.`);
      } else if (isThere(now.state, source.id, claim)) {
        left.push(`Statement ${statement.id} in ${called} was left: the record has it already.`);
      } else taken.push(claim);
    }
    const events =
      known === undefined
        ? actsOf([{ type: 'source-added', source }], writing, source.published)
        : [];
    const withSource = extend(now, events);
    if (!withSource.ok) return withSource;
    const proposed =
      taken.length === 0
        ? ok([])
        : decide(
            { type: 'propose-claims', source: source.id, claims: taken },
            withSource.value.state,
          );
    if (!proposed.ok) return proposed;
    const acts = [...events, ...actsOf(proposed.value, writing, source.published)];
    const next = extend(now, acts);
    if (!next.ok) return next;
    now = next.value;
    drafts.push(...acts);
    sources += events.length;
    claims += taken.length;
  }
  return ok({ drafts, sources, claims, left });
}
