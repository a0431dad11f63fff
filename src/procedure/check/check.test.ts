import { describe, expect, it } from 'vitest';
import { PLAIN_PROCEDURE } from '../../../test/plain-procedure.ts';
import { CATALOGUE } from '../catalogue/index.ts';
import type { Procedure } from '../parts/procedure.ts';
import { checkFile, checkProcedure, readProcedure } from './index.ts';

/** A procedure as a file holds it, to be spoilt in one place. */
type Spoil = (file: Fields) => void;
// oxlint-disable-next-line typescript/no-explicit-any -- what is spoilt has no type any more
type Fields = Record<string, any>;

const spoilt = (spoil: Spoil, from: Procedure = PLAIN_PROCEDURE): string => {
  const file: Fields = structuredClone(from);
  spoil(file);
  return JSON.stringify(file);
};

/** What is wrong with the file, as sentences. */
function wrongWith(text: string): readonly string[] {
  const found = checkFile(text);
  if (!found.ok) return [found.error.message];
  return found.value.findings
    .filter(({ level }) => level === 'wrong')
    .map(({ message }) => message);
}

const remarksOn = (spoil: Spoil): readonly string[] => {
  const found = checkFile(spoilt(spoil));
  if (!found.ok) return [];
  return found.value.findings
    .filter(({ level }) => level === 'remark')
    .map(({ message }) => message);
};

const ballots = (file: Fields): Fields => file['stages'][2];

describe('a file that does not fit the schema', () => {
  it.each<[string, Spoil, string]>([
    [
      'a field that is near a known one',
      (file) => (ballots(file)['rulez'] = 1),
      'stages[2].rulez is not known there; did you mean “rule”?',
    ],
    [
      'a field that is near none',
      (file) => (file['bodies'][0].xyz = 1),
      'bodies[0].xyz is not known there; the fields are id, title, members, size, groups, weights, eligibility.',
    ],
    [
      'a share of nobody in particular',
      (file) => delete ballots(file)['rule'].threshold.base,
      'stages[2].rule.threshold.base is missing: it leaves open of whom the share is taken; write "members", "eligible", "present", "present-and-voting" or "valid-for-persons".',
    ],
    [
      'a share that may or may not be reached exactly',
      (file) => delete ballots(file)['rule'].threshold.than,
      'stages[2].rule.threshold.than is missing: it leaves open whether reaching the share exactly is enough; write "or-equal" or "strictly".',
    ],
    ['another type', (file) => (file['title'] = 7), 'title should be a text.'],
    [
      'a kind of rule that there is not',
      (file) => (ballots(file)['rule'].kind = 'at-lest'),
      'stages[2].rule.kind should be "at-least", "at-most", "order", "declared", "all" or "any".',
    ],
    [
      'a part of a rule, deep inside',
      (file) =>
        (ballots(file)['rule'] = {
          kind: 'all',
          parts: [{ kind: 'at-least', choices: ['yes'], threshold: { number: 1 } }],
        }),
      'stages[2].rule.parts[0].choices[0] should be "consent", "object", "abstain" or "absent".',
    ],
    [
      'a word that is near a known one',
      (file) => (ballots(file)['paper'].secrecy = 'secrets'),
      'stages[2].paper.secrecy should be "open", "secret", "secret-by-group" or "confided"; did you mean "secret"?',
    ],
    [
      'a word where an object might stand as well',
      (file) => (ballots(file)['tie'] = 'coin'),
      'stages[2].tie should be "reballot", "lot", "next-round", an object or a list.',
    ],
    [
      'a field in one of several shapes',
      (file) => (ballots(file)['tie'] = { castingvote: 'chair' }),
      'stages[2].tie.castingVote is missing. stages[2].tie.castingvote is not known there; did you mean “castingVote”?',
    ],
    [
      'a way of several that is no way',
      (file) =>
        (ballots(file)['met'] = {
          choose: 'chair',
          among: [
            { when: 'a meeting', step: { go: 'conference', with: 'all' } },
            { when: 'none', step: { end: 'not-filled' } },
          ],
        }),
      'stages[2].met.among[0].step.with should be "chosen", "standing", "nobody" or an object.',
    ],
    [
      'an end that there is not',
      (file) => (file['stages'][5].met = { end: 'done' }),
      'stages[5].met.end should be "appointed" or "not-filled".',
    ],
    [
      'a step without whom it takes along',
      (file) => delete ballots(file)['met'].with,
      'stages[2].met.with is missing; it should be "chosen", "standing", "nobody" or an object.',
    ],
    ['no stages', (file) => (file['stages'] = []), 'stages is empty; it needs at least one.'],
    [
      'a number of rounds that is none',
      (file) => (ballots(file)['rounds'] = 'many'),
      'stages[2].rounds should be a whole number or "no-limit".',
    ],
    [
      'no round at all',
      (file) => (ballots(file)['rounds'] = 0),
      'stages[2].rounds should be more than 0.',
    ],
    [
      'half a round',
      (file) => (ballots(file)['rounds'] = 1.5),
      'stages[2].rounds should be a whole number or "no-limit".',
    ],
    [
      'a name with spaces',
      (file) => (file['bodies'][0].id = 'The Board'),
      'bodies[0].id is no name: use lower case, digits and single hyphens.',
    ],
    [
      'a group with a name with spaces',
      (file) => (file['bodies'][0].groups = { 'p 5': { title: 'Five' } }),
      'bodies[0].groups["p 5"] is no name: use lower case, digits and single hyphens.',
    ],
    [
      'an address that runs something',
      (file) => (file['articles'][1].url = 'javascript:alert(1)'),
      'articles[1].url should be the address of a page, beginning with https://.',
    ],
    [
      'another format',
      (file) => (file['format'] = 'nemcon-procedure/2'),
      'format should be "nemcon-procedure/1".',
    ],
    [
      'a title that is too long',
      (file) => (file['title'] = 'x'.repeat(401)),
      'title is longer than 400 characters.',
    ],
  ])('%s is told in one sentence', (_, spoil, sentence) => {
    expect(wrongWith(spoilt(spoil)).join(' ')).toBe(sentence);
  });

  it('is told of a share both whom it is of and whether reaching it is enough', () => {
    const text = spoilt((file) => (ballots(file)['rule'].threshold = { num: 3, den: 2 }));
    expect(wrongWith(text).map((sentence) => sentence.split(' it ')[0])).toEqual([
      'stages[2].rule.threshold.base is missing:',
      'stages[2].rule.threshold.than is missing:',
    ]);
  });

  it('is told everything at once, and read as nothing', () => {
    const text = spoilt((file) => {
      delete file['name'];
      file['first'] = 3;
    });
    expect(wrongWith(text)).toEqual(['name is missing.', 'first should be a text.']);
    const read = readProcedure(text);
    expect(read).toEqual({
      ok: false,
      error: {
        code: 'bad-input',
        message: 'name is missing. 1 more place is wrong. Nothing was read.',
        where: 'name',
      },
    });
  });

  it('is refused when it is too long, before it is looked at', () => {
    const read = readProcedure(`"${'x'.repeat(1_000_001)}"`);
    expect(read.ok ? '' : read.error.code).toBe('too-large');
  });
});

describe('a procedure that cannot be run', () => {
  it.each<[string, Spoil, readonly string[]]>([
    [
      'a member twice in a body',
      (file) =>
        (file['bodies'][0] = { id: 'board', title: 'Board', members: ['FRA', 'GBR', 'FRA'] }),
      [
        'bodies[0].members[2] names FRA a second time in the body “board”; take one of the two out.',
      ],
    ],
    [
      'a member twice in a group, and one from outside',
      (file) =>
        (file['bodies'][0] = {
          id: 'board',
          title: 'Board',
          members: ['FRA', 'GBR'],
          groups: { big: { title: 'Big', members: ['FRA', 'FRA', 'DEU'] } },
        }),
      [
        'bodies[0].groups.big.members[1] names FRA a second time in the group “big”; take one of the two out.',
        'bodies[0].groups.big has 3 members, more than the 2 of the body “board”.',
        'bodies[0].groups.big.members[2] puts DEU into a group, who is no member of the body “board”.',
      ],
    ],
    [
      'a stage by the name of another',
      (file) => (file['stages'][3].id = 'ballots'),
      [
        'stages[3].id gives the name “ballots” to a second stage; every stage needs its own.',
        'stages[2].whenLeft.step.go leads to the stage “two-left”, which is not there; there are nominations, straw-polls, ballots, ballots, one-left, conference.',
      ],
    ],
    [
      'a stage that nobody can reach',
      (file) => delete ballots(file)['whenLeft'],
      [
        'stages[3] (“two-left”) can be reached from nowhere; let a step go there, or take it out.',
        'stages[4] (“one-left”) can be reached from nowhere; let a step go there, or take it out.',
      ],
    ],
    [
      'stages that go round without an end',
      (file) => (file['stages'][5].met = { go: 'straw-polls', with: 'chosen' }),
      [
        'stages can go round without end: nominations → straw-polls → ballots → conference → nominations, and no step leads out to an end.',
      ],
    ],
    [
      'a threshold above the body',
      (file) => (ballots(file)['rule'].threshold = { number: 36 }),
      [
        'stages[2].rule.threshold asks for 36 of the 35 of the body “board”, which is more than there can be.',
      ],
    ],
    [
      'a threshold above the group',
      (file) => {
        file['bodies'][0].groups = { five: { title: 'Five', size: 5 } };
        ballots(file)['rule'] = {
          kind: 'all',
          parts: [
            { kind: 'at-least', choices: ['consent'], threshold: { number: 6 }, group: 'five' },
          ],
        };
      },
      [
        'stages[2].rule.parts[0].threshold asks for 6 of the 5 of the group “five”, which is more than there can be.',
      ],
    ],
    [
      'more than the whole of a body whose size varies',
      (file) =>
        (file['stages'][5].rule.threshold = { num: 3, den: 2, base: 'members', than: 'or-equal' }),
      [
        'stages[5].rule.threshold asks for 3/2 of the 100 of the body “conference”, which is more than there can be (worked out for 100 heads, because the size varies).',
      ],
    ],
    [
      'parts that contradict each other',
      (file) =>
        (ballots(file)['rule'] = {
          kind: 'all',
          parts: [
            { kind: 'at-least', choices: ['consent'], threshold: { number: 18 } },
            { kind: 'at-least', choices: ['object'], threshold: { number: 18 } },
          ],
        }),
      ['stages[2].rule can never be met: no way for the members to choose meets all that it asks.'],
    ],
    [
      'parts of which one always holds',
      (file) =>
        (ballots(file)['rule'] = {
          kind: 'any',
          parts: [
            { kind: 'at-least', choices: ['consent'], threshold: { number: 18 } },
            { kind: 'at-most', choices: ['consent'], threshold: { number: 17 } },
          ],
        }),
      [
        'stages[2].rule can never be lost: it is met whatever the members choose, so that it decides nothing.',
      ],
    ],
    [
      'a choice that the paper does not have',
      (file) => {
        file['stages'][5].paper.form.abstain = false;
        file['stages'][5].rule = {
          kind: 'at-least',
          choices: ['abstain'],
          threshold: { number: 1 },
        };
      },
      ['stages[5].rule.choices counts abstain, which nobody can choose there.'],
    ],
    [
      'a group that is not there',
      (file) => {
        file['bodies'][0].groups = { permanent: { title: 'Permanent', size: 5 } };
        ballots(file)['rule'].group = 'permanentt';
      },
      [
        'stages[2].rule.group names the group “permanentt”, which the body “board” does not have; did you mean “permanent”?',
      ],
    ],
    [
      'weights that are not there',
      (file) => (ballots(file)['rule'].weights = 'people'),
      [
        'stages[2].rule.weights counts by the weights “people”, which the body “board” does not have; there is none at all.',
      ],
    ],
    [
      'a weight for not everybody, and for a stranger',
      (file) =>
        (file['bodies'][0] = {
          id: 'board',
          title: 'Board',
          members: ['FRA', 'GBR'],
          weights: { people: { title: 'People', unit: 'heads', of: { FRA: 1, DEU: 2 } } },
        }),
      [
        'bodies[0].weights.people.of has no weight for GBR; every member needs one.',
        'bodies[0].weights.people.of weighs DEU, who is no member of the body “board”.',
      ],
    ],
    [
      'a body that is not there',
      (file) => (ballots(file)['body'] = 'bord'),
      ['stages[2].body asks the body “bord”, which is not there; did you mean “board”?'],
    ],
    [
      'a stage that is not there',
      (file) => (ballots(file)['met'].go = 'confrence'),
      [
        'stages[2].met.go leads to the stage “confrence”, which is not there; did you mean “conference”?',
      ],
    ],
    [
      'a first stage that is not there',
      (file) => (file['first'] = 'start'),
      [
        'first leads to the stage “start”, which is not there; there are nominations, straw-polls, ballots, two-left, one-left, conference.',
      ],
    ],
    [
      'an article that is not there',
      (file) => (file['stages'][5].rule.article = 'statute-vi'),
      [
        'stages[5].rule.article cites the article “statute-vi”, which is not there; did you mean “statute-vii”?',
      ],
    ],
    [
      'roles that are not there',
      (file) => {
        file['stages'][0].closedBy = 'chairr';
        file['stages'][0].clock = { hard: false, extendableBy: ['nobody-known'] };
        ballots(file)['tie'] = { castingVote: 'dean' };
        ballots(file)['effects'] = [{ kind: 'invite', by: 'facilitator' }];
        file['ruleChanges'] = { by: ['assembly'] };
      },
      [
        'stages[0].closedBy names the role “chairr”, which is not there, so that nobody could do it; did you mean “chair”?',
        ...[
          'stages[0].clock.extendableBy[0] names the role “nobody-known”',
          'stages[2].tie.castingVote names the role “dean”',
          'stages[2].effects[0].by names the role “facilitator”',
          'ruleChanges.by[0] names the role “assembly”',
        ].map(
          (start) =>
            `${start}, which is not there, so that nobody could do it; there are member-state, governor, chair, president, candidate.`,
        ),
      ],
    ],
    [
      'a role that nobody holds',
      (file) => (file['roles'][1].holder = { eachMemberOf: 'bord' }),
      [
        'roles[1].holder.eachMemberOf gives the role “governor” to the body “bord”, which is not there, so that nobody holds it; did you mean “board”?',
      ],
    ],
    [
      'a package of posts that are not there',
      (file) => (file['package'] = { posts: ['director-general', 'deputy'], breakableBy: [] }),
      ['package.posts[1] names the post “deputy”, which is not there; there is director-general.'],
    ],
    [
      'a hard clock without a length',
      (file) => (file['stages'][0].clock = { hard: true, extendableBy: [] }),
      ['stages[0].clock is hard but has no length; give lasts or beforeTermEnds.'],
    ],
    [
      'nominations that nobody closes',
      (file) => delete file['stages'][0].closedBy,
      ['stages[0] (“nominations”) is never over: give closedBy, or a hard clock.'],
    ],
    [
      'rounds that run out into nothing',
      (file) => delete file['stages'][3].exhausted,
      [
        'stages[3].exhausted is missing: after 3 rounds without a result nobody could tell what follows.',
        'stages[4] (“one-left”) can be reached from nowhere; let a step go there, or take it out.',
      ].toReversed(),
    ],
    [
      'papers secret by a group that is not said',
      (file) => (ballots(file)['paper'].secrecy = 'secret-by-group'),
      ['stages[2].paper is secret by group but does not say which group shows; give group.'],
    ],
    [
      'the last dropped until nobody is left',
      (file) => {
        delete ballots(file)['whenLeft'];
        file['stages'].splice(3, 2);
        ballots(file)['rule'].threshold.base = 'members';
      },
      [
        'stages[2].effects[0] leads nowhere: round by round it drops everybody, and no step says what then; give whenLeft, or a number of rounds with exhausted.',
      ],
    ],
    [
      'somebody dropped by a sounding',
      (file) => (file['stages'][1].effects = [{ kind: 'drop-last', count: [1] }]),
      [
        'stages[1].effects[0].kind is drop-last, but soundings decide nothing; they can only invite.',
      ],
    ],
    [
      'a race in which nobody can come to stand',
      (file) => {
        file['stages'].shift();
        file['first'] = 'straw-polls';
        for (const stage of file['stages'].slice(-2)) stage.exhausted = { end: 'not-filled' };
      },
      [
        'stages let nobody stand: add a stage that nominates or assigns, or a paper on which a name may be written.',
      ],
    ],
    [
      'a ballot about nobody',
      (file) => (file['stages'][4].exhausted = { go: 'two-left', with: 'nobody' }),
      [
        'stages[4].exhausted.with is “nobody”, but the stage “two-left” asks about candidates; lead to a stage that nominates.',
      ],
    ],
  ])('%s is told with its place', (_, spoil, sentences) => {
    expect(wrongWith(spoilt(spoil))).toEqual(sentences);
  });

  it('may drop the last until one is left, where that one cannot fail', () => {
    const text = spoilt((file) => {
      delete ballots(file)['whenLeft'];
      file['stages'].splice(3, 2);
    });
    expect(wrongWith(text)).toEqual([]);
  });

  it('is not read where a name is there twice', () => {
    const read = readProcedure(spoilt((file) => (file['stages'][3].id = 'ballots')));
    expect(read.ok ? '' : read.error.message).toBe(
      'stages[3].id gives the name “ballots” to a second stage; every stage needs its own. Nothing was read.',
    );
  });
});

describe('what is only remarked', () => {
  const ROUND =
    'stages may go round for ever: nominations → straw-polls → ballots → conference → nominations.';
  it.each<[string, Spoil, readonly string[]]>([
    ['a race that may go round for ever', () => undefined, [ROUND]],
    [
      'silence read as consent where nobody is asked for assent',
      (file) => (ballots(file)['paper'].unheard = 'consent'),
      [
        ROUND,
        'stages[2].paper.unheard reads silence as consent, although members are not asked for their assent; “absent” is what is usual.',
      ],
    ],
    [
      'rounds without a limit and without anybody dropping out',
      (file) => delete ballots(file)['effects'],
      [ROUND, 'stages[2].rounds have no limit, so that this stage may never be over.'],
    ],
    [
      'a body of no size',
      (file) => delete file['bodies'][1].size,
      [
        'bodies[1] does not say how large the body “conference” is; give its members, a size, or the size "varies".',
        ROUND,
      ],
    ],
    [
      'a part that always holds',
      (file) =>
        (ballots(file)['rule'] = {
          kind: 'all',
          parts: [
            ballots(file)['rule'],
            { kind: 'at-most', choices: ['object'], threshold: { number: 35 } },
          ],
        }),
      [
        ROUND,
        'stages[2].rule.parts[1].threshold allows 35 of the 35 of the body “board”, so that it always holds.',
      ],
    ],
  ])('%s', (_, spoil, sentences) => {
    expect(remarksOn(spoil)).toEqual(sentences);
    expect(wrongWith(spoilt(spoil))).toEqual([]);
  });
});

describe('the catalogue', () => {
  it.each(CATALOGUE.map((procedure) => [procedure.name, procedure] as const))(
    '%s has nothing wrong with it and comes back from its file as it is',
    (_, procedure) => {
      expect(checkProcedure(procedure).filter(({ level }) => level === 'wrong')).toEqual([]);
      const read = readProcedure(JSON.stringify(procedure, null, 2));
      expect(read).toEqual({ ok: true, value: procedure });
    },
  );
});
