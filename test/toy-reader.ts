/** A reader for tests of what surrounds it: it knows one pattern, `NAME backs|might yet object to NAME`. */
import { ok, type Result } from '../src/basics/index.ts';
import { spanOf, type Case, type Claim } from '../src/case/index.ts';
import type { Quote, Reading, ReadOptions } from '../src/reader/index.ts';

const PATTERN = /(\w+) (backs|might yet object to) (\w+ \w+)/g;

function idOf(
  known: Iterable<{ readonly id: string; readonly name: string }>,
  name: string,
): string | undefined {
  return [...known].find((one) => one.name === name)?.id;
}

function claimAt(
  text: string,
  found: RegExpMatchArray,
  of: Case,
  published: string,
  n: number,
): Claim | undefined {
  const [words, who = '', verb, whom = ''] = found;
  const member = idOf(of.members.values(), who);
  const candidate = idOf(of.people.values(), whom) ?? whom.toLowerCase().replace(' ', '-');
  if (member === undefined) return undefined;
  const start = found.index ?? 0;
  return {
    id: `c${n}`,
    says: {
      kind: 'position',
      member,
      candidate,
      stance: verb === 'backs' ? 'supports' : 'objects',
    },
    quote: spanOf(text, start, start + words.length),
    attribution: { level: verb === 'backs' ? 'own-words' : 'report' },
    modality: verb === 'backs' ? 'asserted' : 'possible',
    reported: published,
  };
}

export const proposing = {
  read(text: string, { of, published }: ReadOptions): Result<Reading> {
    const claims = [...text.matchAll(PATTERN)]
      .map((found, index) => claimAt(text, found, of, published, index + 1))
      .filter((claim) => claim !== undefined);
    const unknown = claims.flatMap(({ says }) =>
      says.kind === 'position' && !of.people.has(says.candidate) ? [says.candidate] : [],
    );
    const sentences = [...text.matchAll(/[^.\n]+\./g)].map((one) =>
      spanOf(text, one.index, one.index + one[0].length),
    );
    return ok({
      claims,
      newCandidates: [...new Set(unknown)].map((id) => ({
        id,
        name: id.replace(
          /(^|-)(\w)/g,
          (_, gap: string, letter: string) => (gap === '' ? '' : ' ') + letter.toUpperCase(),
        ),
      })),
      sentences,
      notes: [],
    });
  },
  quotes(text: string): Result<readonly Quote[]> {
    return ok(
      [...text.matchAll(/“([^”]+)” (said) (\w+)/g)].map((found) => {
        const at = (part: string): number => found.index + found[0].lastIndexOf(part);
        const [, content = '', cue = '', source = ''] = found;
        return {
          content: spanOf(text, found.index + 1, found.index + 1 + content.length),
          cue: spanOf(text, at(` ${cue} `) + 1, at(` ${cue} `) + 1 + cue.length),
          source: spanOf(text, at(source), at(source) + source.length),
        };
      }),
    );
  },
};
