/** Whose word a claim is, and through whom it reached the text. */
import type { Attribution, Level } from '../../case/index.ts';
import type { Rank } from '../lang/en/offices.ts';
import type { Actor } from '../phrases/refs.ts';
import type { Report } from '../speech/types.ts';
import type { Article } from './article.ts';
import type { Draft } from './draft.ts';
import { spanOfRun } from './spans.ts';

const LEVEL: Readonly<Record<Rank, Level>> = {
  member: 'own-words',
  head: 'own-words',
  'foreign-minister': 'own-words',
  spokesperson: 'spokesperson',
  official: 'named-official',
  party: 'named-official',
  anonymous: 'anonymous',
  analyst: 'analysis',
  outlet: 'report',
};

/** A speaker, and the report in which they speak. */
interface Voice {
  readonly report: Report;
  readonly actor: Actor;
}

export function attributionOf(
  article: Article,
  draft: Draft,
  outlet: string | undefined,
): Attribution {
  const { voice, via } = heard(article, draft.anchor);
  for (const name of article.origins) if (!via.includes(name) && name !== outlet) via.push(name);
  const chain = via.length > 0 ? { via } : {};
  if (voice === undefined) return { ...ofNoVoice(article, draft, outlet), ...chain };
  const { source, cue } = voice.report;
  const speaker = voice.actor.name ?? voice.actor.member;
  return {
    level: onThemselves(article, draft, voice.actor) ? 'own-words' : levelOf(draft, voice.actor),
    ...(speaker === undefined ? {} : { speaker }),
    ...(source === undefined ? {} : { source: spanOfRun(article, source) }),
    ...(cue === undefined ? {} : { cue: spanOfRun(article, cue) }),
    ...chain,
  };
}

/** The voice nearest to the words that is no outlet, and the outlets on the way. */
function heard(article: Article, anchor: number): { voice: Voice | undefined; via: string[] } {
  const via: string[] = [];
  let voice: Voice | undefined;
  for (const report of article.reportsAround(anchor)) {
    const actor = article.speakerOf(report);
    if (actor === undefined) continue;
    if (actor.rank === 'outlet') {
      if (actor.name !== undefined) via.push(actor.name);
      voice ??= { report, actor };
    } else if (
      voice === undefined ||
      voice.actor.rank === 'outlet' ||
      speaksFor(actor, voice.actor)
    ) {
      voice = { report, actor };
    }
  }
  return { voice, via };
}

/** “Kirby said the United States believed …”: the voice is Kirby's. */
const speaksFor = (outer: Actor, inner: Actor): boolean =>
  inner.rank === 'member' && outer.rank !== 'member' && outer.member === inner.member;

/** The outlet's own voice, unless the subject speaks by the very verb: “praised”, “announced its support”. */
function ofNoVoice(article: Article, draft: Draft, outlet: string | undefined): Attribution {
  const { performed } = draft;
  if (performed !== undefined && draft.hearsay !== true) {
    const speaker = performed.name ?? draft.member;
    return { level: LEVEL[performed.rank as Rank], ...(speaker === undefined ? {} : { speaker }) };
  }
  const cue = article.reportAt(draft.anchor)?.cue;
  return {
    level: 'report',
    ...(cue === undefined ? {} : { cue: spanOfRun(article, cue) }),
    ...(outlet === undefined ? {} : { speaker: outlet }),
  };
}

/** A candidate who tells of their own candidature speaks in their own words, whatever office they hold. */
function onThemselves(article: Article, { says }: Draft, { person, name }: Actor): boolean {
  if (says.kind !== 'candidature' && says.kind !== 'withdrawal' && says.kind !== 'offer')
    return false;
  const { candidate } = says;
  return person === candidate || (name !== undefined && name === article.nameOf(candidate));
}

function levelOf(draft: Draft, actor: Actor): Level {
  if (draft.hearsay === true && actor.member !== draft.member) return 'report';
  const { rank } = actor;
  if (rank === 'outlet' || rank === 'analyst' || rank === 'anonymous') return LEVEL[rank];
  // “the foreign minister said”, with no country: the one of the member spoken of.
  const unnamed = actor.member === undefined && actor.name === undefined;
  if (draft.member === undefined || actor.member === draft.member || unnamed) return LEVEL[rank];
  // A voice of somebody else: whoever they are, it is not the member's own word.
  return rank === 'spokesperson' ? 'spokesperson' : 'named-official';
}
