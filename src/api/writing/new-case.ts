/** A new race from what somebody filled in. */
import { ok, refuse, slug, type Result } from '../../basics/index.ts';
import { fold, type Event } from '../../case/index.ts';
import { NO_OBJECTION, ruleInWords, type Rule } from '../../procedure/index.ts';
import type { NewCase } from '../contract/cases.ts';
import type { Draft, Writing } from '../record.ts';
import { membersFrom, membersFromCsv, type NewMember } from './members.ts';
import { fromProcedure, type FromProcedure } from './procedure-rule.ts';

const share = (num: number, den: number, than: 'or-equal' | 'strictly', label: string): Rule => ({
  kind: 'at-least',
  choices: ['consent'],
  threshold: { num, den, base: 'members', than },
  label,
});

/** The rules that can be named; any other is set in the record itself. */
export const RULES = {
  'no-objection': NO_OBJECTION,
  majority: share(1, 2, 'strictly', 'more than half of the members consent'),
  'two-thirds': share(2, 3, 'or-equal', 'at least two thirds of the members consent'),
} as const satisfies Readonly<Record<string, Rule>>;

function membersOf({ members, membersCsv }: NewCase): Result<readonly NewMember[]> {
  if (members !== undefined && membersCsv !== undefined) {
    return refuse(
      'bad-input',
      'The members were given twice, as rows and as CSV; give one of the two. Nothing was written.',
      'membersCsv',
    );
  }
  if (membersCsv !== undefined) return membersFromCsv(membersCsv);
  const rows = (members ?? []).map(({ id, name = '', from = '' }, index) => ({
    cells: [id, name, from],
    where: `row ${index + 1}`,
  }));
  return membersFrom(rows);
}

type Happening = { readonly event: Event; readonly occurred?: string };

const person = (name: string, nationality?: string): Event => ({
  type: 'person-described',
  person: slug(name),
  name,
  ...(nationality !== undefined && { nationality }),
});

/** The rule that was chosen, with what it needs. */
interface Chosen {
  readonly rule: Rule;
  readonly from: FromProcedure | undefined;
}

function ruleSet({ ruleWords, ruleBasis }: NewCase, { rule, from }: Chosen): Event {
  return {
    type: 'rule-set',
    rule,
    words: ruleWords ?? ruleInWords(rule),
    basis: ruleBasis ?? 'unstated',
    ...(from?.weights !== undefined && { weights: { ...from.weights } }),
    ...(from !== undefined && { procedure: from.name }),
  };
}

function events(
  id: string,
  asked: NewCase,
  members: readonly NewMember[],
  chosen: Chosen,
): readonly Happening[] {
  const { title, body, post, candidates = [], dates = [] } = asked;
  const { incumbent } = post;
  return [
    {
      event: {
        type: 'case-opened',
        case: id,
        title,
        body: {
          id: slug(body.name) || 'body',
          name: body.name,
          ...(body.aliases !== undefined && { aliases: body.aliases }),
        },
      },
    },
    ...members.map(({ id: member, name, joined }) => ({
      ...(joined !== undefined && { occurred: joined }),
      event: { type: 'member-joined' as const, member, name },
    })),
    ...(incumbent === undefined ? [] : [{ event: person(incumbent) }]),
    {
      event: {
        type: 'post-described',
        name: post.name,
        ...(incumbent !== undefined && { incumbent: slug(incumbent) }),
        ...(post.termEnds !== undefined && { termEnds: post.termEnds }),
        ...(post.termYears !== undefined && { termYears: post.termYears }),
      },
    },
    ...(chosen.from?.groups ?? []).map((event) => ({ event })),
    { event: ruleSet(asked, chosen) },
    ...candidates.flatMap(({ name, nationality }) => [
      { event: person(name, nationality) },
      { event: { type: 'candidate-named' as const, candidate: slug(name) } },
    ]),
    ...dates.map((date, index) => ({
      event: { type: 'date-set' as const, date: `${date.what}-${index + 1}`, ...date },
    })),
  ];
}

function chosenRule(
  { rule: chosen, procedure }: NewCase,
  members: readonly NewMember[],
): Result<Chosen> {
  const takesRule = chosen === 'procedure';
  const ids = members.map(({ id }) => id);
  const found = procedure === undefined ? ok(undefined) : fromProcedure(procedure, takesRule, ids);
  if (!found.ok) return found;
  const from = found.value;
  const rule = takesRule ? from?.rule : RULES[chosen];
  return rule === undefined
    ? refuse(
        'bad-input',
        'The rule is to be that of a procedure, but none is named; nothing was written.',
        'procedure',
      )
    : ok({ rule, from });
}

/**
 * The entries that begin a race, with its id in the store. They are folded before they are given
 * back: a case that does not add up is never written.
 */
export function newCase(
  asked: NewCase,
  { by, now }: Writing,
): Result<{ readonly id: string; readonly drafts: readonly Draft[] }> {
  const members = membersOf(asked);
  if (!members.ok) return members;
  const id = asked.id ?? slug(asked.title).slice(0, 80).replace(/-+$/, '');
  if (id === '') {
    return refuse(
      'bad-input',
      'The title has no letter that an address can be made of; give an id as well. Nothing was written.',
      'id',
    );
  }
  const chosen = chosenRule(asked, members.value);
  if (!chosen.ok) return chosen;
  const drafts = events(id, asked, members.value, chosen.value).map((happening) => ({
    ...happening,
    recorded: now,
    basis: { kind: 'act' as const, by },
  }));
  const sound = fold(drafts.map((draft, index) => ({ seq: index + 1, ...draft })));
  return sound.ok ? ok({ id, drafts }) : sound;
}
