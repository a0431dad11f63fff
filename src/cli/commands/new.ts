/** `nemcon new`: a case for another race, ready to read articles into. */
import { basename, resolve } from 'node:path';
import { RULES, WrittenOutput, type Draft, type NewMember } from '../../api/index.ts';
import { ok, refuse, slug, type Result } from '../../basics/index.ts';
import { fold, type Event } from '../../case/index.ts';
import type { Rule } from '../../procedure/index.ts';
import { placeOfCase } from '../../store/index.ts';
import { appendTo, placeForNew } from '../cases.ts';
import { DONE, dayGiven, instant, print, printJson, type Outcome, type Usual } from '../context.ts';
import type { Io } from '../io.ts';
import { membersGiven } from '../members-given.ts';
import { several } from '../render/words.ts';

export interface NewOptions extends Usual {
  readonly members?: string;
  readonly post?: string;
  readonly body?: string;
  readonly title?: string;
  readonly rule?: string;
  readonly candidate?: readonly string[];
  readonly since?: string;
}

function ruleGiven(given = 'no-objection'): Result<Rule> {
  const rule = Object.hasOwn(RULES, given) ? RULES[given as keyof typeof RULES] : undefined;
  if (rule !== undefined) return ok(rule);
  return refuse(
    'bad-input',
    `“${given}” is no rule that can be named; take ${Object.keys(RULES).join(', ')}. Nothing was written.`,
    '--rule',
  );
}

function eventsFor(
  id: string,
  members: readonly NewMember[],
  rule: Rule,
  options: NewOptions,
): readonly { event: Event; occurred?: string }[] {
  const body = options.body ?? 'the body';
  const post = options.post ?? 'the post';
  const candidates = (options.candidate ?? []).flatMap((name): Event[] => [
    { type: 'person-described', person: slug(name), name },
    { type: 'candidate-named', candidate: slug(name) },
  ]);
  return [
    {
      event: {
        type: 'case-opened',
        case: id,
        title: options.title ?? `${post}, ${body}`,
        body: { id: slug(body) || 'body', name: body },
      },
    },
    ...members.map(({ id: member, name, joined }) => {
      const occurred = joined ?? options.since;
      return {
        ...(occurred !== undefined && { occurred }),
        event: { type: 'member-joined' as const, member, name },
      };
    }),
    { event: { type: 'post-described', name: post } },
    { event: { type: 'rule-set', rule, words: rule.label ?? 'the rule', basis: 'unstated' } },
    ...candidates.map((event) => ({ event })),
  ];
}

export async function newCommand(to: string, options: NewOptions, io: Io): Promise<Outcome> {
  if (options.members === undefined) {
    return refuse(
      'bad-input',
      'A new case needs its members: --members AUT,BEL,… or a CSV file with code, name and day of joining. Nothing was written.',
      '--members',
    );
  }
  const rule = ruleGiven(options.rule);
  if (!rule.ok) return rule;
  const since = dayGiven(options.since, '--since', io);
  if (!since.ok) return since;
  const members = await membersGiven(options.members, io);
  if (!members.ok) return members;
  const path = resolve(io.cwd, to);
  const place = await placeForNew(to, io);
  if (!place.ok) return place;
  const { store, id } = place.value;
  const caseId = slug(basename(path, '.jsonl')) || 'case';
  const drafts: Draft[] = eventsFor(caseId, members.value, rule.value, options).map((one) => ({
    ...one,
    recorded: instant(io),
    basis: { kind: 'act', by: io.user },
  }));
  // Folded before it is kept: a case that does not add up is never written.
  const sound = fold(drafts.map((draft, index) => ({ seq: index + 1, ...draft })));
  if (!sound.ok) return sound;
  const named = { id: caseId, place: placeOfCase(place.value), isExample: false };
  const written = await appendTo({ store, id, named }, [], drafts, io);
  if (!written.ok) return written;
  if (options.json === true) {
    const { version, ...proof } = written.value;
    printJson(io, WrittenOutput, { case: to, added: version, entries: version, ...proof });
  } else {
    print(io, [
      `${to} is a new case with ${several(members.value.length, 'member')}; read into it with \`nemcon read FILE --case ${to}\`.`,
    ]);
  }
  return DONE;
}
