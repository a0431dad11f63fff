import { describe, expect, it } from 'vitest';
import { Story } from '../../test/story.ts';
import { spanOf, type Claim } from './claim.ts';
import { decide, type Command } from './decide.ts';
import { emptyCase, evolve } from './evolve.ts';
import { sourceRatingOf } from './rating.ts';
import type { Case } from './case.ts';
import type { Entry, Event, Source } from './event.ts';

/** Given a case, when somebody asks for something, then these events follow or this refusal. */
function given(state: Case): {
  when: (command: Command) => {
    follows: (...events: Event[]) => void;
    refused: (words: RegExp) => void;
  };
} {
  return {
    when: (command) => {
      const decided = decide(command, state);
      return {
        follows: (...events) => expect(decided).toEqual({ ok: true, value: events }),
        refused: (words) => expect(decided.ok ? 'allowed' : decided.error.message).toMatch(words),
      };
    },
  };
}

const TEXT = 'Washington strongly supports the Dutchman, a spokesman said.';
const source: Source = {
  id: 'note',
  kind: 'summary',
  outlet: 'Reuters',
  published: '2024-02-22',
  text: TEXT,
  sha256: 'a'.repeat(64),
};
const supports: Claim = {
  id: 'usa-1',
  says: { kind: 'position', member: 'USA', candidate: 'mark-rutte', stance: 'supports' },
  quote: spanOf(TEXT, 11, 28),
  attribution: { level: 'spokesperson', cue: spanOf(TEXT, 55, 59) },
  modality: 'asserted',
  reported: '2024-02-22',
};
const race = new Story(['USA', 'HUN']).happens({ type: 'source-added', source });
const proposed = new Story(['USA', 'HUN'])
  .happens({ type: 'source-added', source })
  .happens({ type: 'claim-proposed', source: 'note', claim: supports });
const accepted = new Story(['USA', 'HUN'])
  .happens({ type: 'source-added', source })
  .happens({ type: 'claim-proposed', source: 'note', claim: supports })
  .happens({ type: 'claim-accepted', claim: 'usa-1' });

describe('opening a case', () => {
  const open = { case: 'nato', title: 'The post', body: { id: 'nato', name: 'NATO' } };
  it('begins the record', () => {
    given(emptyCase)
      .when({ type: 'open-case', ...open })
      .follows({ type: 'case-opened', ...open });
  });
  it('happens once', () => {
    given(race.case)
      .when({ type: 'open-case', ...open })
      .refused(/open already/);
  });
  it('comes before anything else', () => {
    given(emptyCase)
      .when({ type: 'join-member', member: 'USA', name: 'United States' })
      .refused(/begin by opening/);
  });
});

describe('members and groups', () => {
  it('a member joins', () => {
    given(race.case)
      .when({ type: 'join-member', member: 'SWE', name: 'Sweden' })
      .follows({ type: 'member-joined', member: 'SWE', name: 'Sweden' });
  });
  it('a member cannot join twice', () => {
    given(race.case)
      .when({ type: 'join-member', member: 'USA', name: 'United States' })
      .refused(/member already/);
  });
  it('a member that left may come back', () => {
    const left = new Story(['USA']).happens({ type: 'member-left', member: 'USA' }, '2024-02-01');
    given(left.case)
      .when({ type: 'join-member', member: 'USA', name: 'United States' })
      .follows({ type: 'member-joined', member: 'USA', name: 'United States' });
  });
  it('who is no member cannot leave', () => {
    given(race.case)
      .when({ type: 'leave-member', member: 'SWE' })
      .refused(/no member/);
  });
  it('a group holds members only', () => {
    given(race.case)
      .when({ type: 'define-group', group: 'big', name: 'Big', members: ['USA', 'FRA'] })
      .refused(/FRA, which is no member/);
  });
  it('a group cannot have the name of a member', () => {
    given(race.case)
      .when({ type: 'define-group', group: 'USA', name: 'Big', members: [] })
      .refused(/is a member/);
  });
});

describe('the rule', () => {
  const set = { type: 'set-rule', words: 'by weight', basis: 'written' } as const;
  const rule = {
    kind: 'at-least',
    choices: ['consent' as const],
    threshold: { number: 2 },
  } as const;
  it('brings along the weights that it counts by', () => {
    given(race.case)
      .when({ ...set, rule: { ...rule, choices: ['consent'], weights: 'people' } })
      .refused(/does not bring along/);
  });
  it('names groups that the case has', () => {
    given(race.case)
      .when({ ...set, rule: { ...rule, choices: ['consent'], group: 'five' } })
      .refused(/not defined/);
  });
});

describe('candidates', () => {
  it('a person not known yet is described first', () => {
    given(race.case)
      .when({
        type: 'name-candidate',
        candidate: 'kaja-kallas',
        name: 'Kaja Kallas',
        nationality: 'EST',
      })
      .follows(
        {
          type: 'person-described',
          person: 'kaja-kallas',
          name: 'Kaja Kallas',
          nationality: 'EST',
        },
        { type: 'candidate-named', candidate: 'kaja-kallas' },
      );
  });
  it('a person that nobody described cannot be a candidate', () => {
    given(race.case)
      .when({ type: 'name-candidate', candidate: 'kaja-kallas' })
      .refused(/not been described/);
  });
  it('a candidate is named once', () => {
    given(race.case)
      .when({ type: 'name-candidate', candidate: 'mark-rutte' })
      .refused(/already/);
  });
});

describe('proposing claims', () => {
  const propose = (claim: Claim, more: object = {}): Command => ({
    type: 'propose-claims',
    source: 'note',
    claims: [claim],
    ...more,
  });
  it('keeps them under their source', () => {
    given(race.case)
      .when(propose(supports))
      .follows({ type: 'claim-proposed', source: 'note', claim: supports });
  });
  it('is refused for a source that is not in the record', () => {
    given(new Story(['USA']).case)
      .when(propose(supports))
      .refused(/source note, which is not in the record/);
  });
  it('is refused where the quote does not stand in the text', () => {
    given(race.case)
      .when(propose({ ...supports, quote: { start: 0, end: 5, exact: 'Paris' } }))
      .refused(/do not stand/);
  });
  it.each([
    [
      'the cue',
      { ...supports, attribution: { level: 'report', cue: { start: 0, end: 4, exact: 'said' } } },
    ],
    [
      'a ground',
      {
        ...supports,
        says: { ...supports.says, grounds: [{ quote: { start: 0, end: 3, exact: 'why' } }] },
      },
    ],
    [
      'what is asked',
      {
        ...supports,
        says: { kind: 'demand', member: 'USA', asks: { start: 0, end: 4, exact: 'more' } },
      },
    ],
    [
      'the evidence',
      {
        ...supports,
        says: {
          kind: 'hypothesis',
          member: 'USA',
          motive: 'win',
          evidence: [{ quote: { start: 0, end: 4, exact: 'more' }, speaks: 'for' }],
        },
      },
    ],
  ])('is refused where %s does not stand in the text', (_, claim) => {
    given(race.case)
      .when(propose(claim as Claim))
      .refused(/do not stand/);
  });
  it('is refused for an id that is taken, also within one proposal', () => {
    given(proposed.case)
      .when(propose(supports))
      .refused(/already/);
    given(race.case)
      .when({ type: 'propose-claims', source: 'note', claims: [supports, supports] })
      .refused(/already/);
  });
  const kallas: Claim = {
    ...supports,
    says: { kind: 'candidature', candidate: 'kaja-kallas', state: 'mentioned' },
  };
  it('is refused about somebody who is no candidate', () => {
    given(race.case)
      .when(propose(kallas))
      .refused(/not been named/);
  });
  it('names a candidate first where the person is described along with it', () => {
    const person = { person: 'kaja-kallas', name: 'Kaja Kallas' };
    given(race.case)
      .when(propose(kallas, { people: [person] }))
      .follows(
        { type: 'person-described', ...person },
        { type: 'candidate-named', candidate: 'kaja-kallas' },
        { type: 'claim-proposed', source: 'note', claim: kallas },
      );
  });
  it('is refused for a count whose bounds are the wrong way round', () => {
    given(race.case)
      .when(
        propose({
          ...supports,
          says: {
            kind: 'count',
            candidate: 'mark-rutte',
            stance: 'supports',
            atLeast: 3,
            atMost: 2,
          },
        }),
      )
      .refused(/at least 3 but at most 2/);
  });
  it('is refused for a count among what is no group', () => {
    const says = {
      kind: 'count',
      candidate: 'mark-rutte',
      stance: 'supports',
      atLeast: 1,
      atMost: 1,
      among: 'east',
    } as const;
    given(race.case)
      .when(propose({ ...supports, says }))
      .refused(/counts among east, which is no group/);
  });
});

describe('deciding on a claim', () => {
  it('accepts what was proposed', () => {
    given(proposed.case)
      .when({ type: 'accept-claim', claim: 'usa-1' })
      .follows({ type: 'claim-accepted', claim: 'usa-1' });
  });
  it('accepts once', () => {
    given(accepted.case)
      .when({ type: 'accept-claim', claim: 'usa-1' })
      .refused(/accepted already/);
  });
  it('may change its mind', () => {
    given(accepted.case)
      .when({ type: 'reject-claim', claim: 'usa-1', reason: 'misread' })
      .follows({ type: 'claim-rejected', claim: 'usa-1', reason: 'misread' });
  });
  it('is taken back by reopening, as long as there is a decision', () => {
    given(accepted.case)
      .when({ type: 'reopen-claim', claim: 'usa-1', reason: 'too early' })
      .follows({ type: 'claim-reopened', claim: 'usa-1', reason: 'too early' });
    given(proposed.case)
      .when({ type: 'reopen-claim', claim: 'usa-1' })
      .refused(/waits for a decision already/);
    given(race.case)
      .when({ type: 'reopen-claim', claim: 'usa-1' })
      .refused(/no claim usa-1/);
  });
  it('knows no claim that was never proposed', () => {
    given(race.case)
      .when({ type: 'accept-claim', claim: 'usa-1' })
      .refused(/no claim usa-1/);
  });
  it('corrects a claim to words that stand in its source', () => {
    const now = { ...supports, modality: 'likely' as const };
    given(proposed.case)
      .when({ type: 'correct-claim', claim: 'usa-1', now })
      .follows({ type: 'claim-corrected', claim: 'usa-1', now });
    given(proposed.case)
      .when({ type: 'correct-claim', claim: 'usa-1', now: { ...now, id: 'usa-2' } })
      .refused(/keeps the claim's id/);
    given(proposed.case)
      .when({
        type: 'correct-claim',
        claim: 'usa-1',
        now: { ...now, quote: spanOf('x'.repeat(9), 0, 9) },
      })
      .refused(/do not stand/);
  });
});

describe('spellings and copies', () => {
  it('a spelling is settled to somebody who is known', () => {
    given(race.case)
      .when({ type: 'settle-name', written: 'Rütte', means: 'mark-rutte' })
      .follows({ type: 'name-settled', written: 'Rütte', means: 'mark-rutte' });
    given(race.case)
      .when({ type: 'settle-name', written: 'Rütte', means: 'nobody' })
      .refused(/cannot mean/);
  });
  it('only what was settled can be taken back', () => {
    given(race.case)
      .when({ type: 'settle-name', written: 'Rütte', means: null })
      .refused(/never settled/);
  });
  it('a source cannot be a copy of its own copy', () => {
    const two = new Story([])
      .happens({ type: 'source-added', source })
      .happens({ type: 'source-added', source: { ...source, id: 'wire' } })
      .happens({ type: 'copy-noticed', source: 'wire', of: 'note' });
    given(two.case)
      .when({ type: 'notice-copy', source: 'note', of: 'wire' })
      .refused(/cannot be a copy/);
    given(two.case)
      .when({ type: 'notice-copy', source: 'wire', of: 'wire' })
      .refused(/cannot be a copy/);
  });
  it('that a source is a copy can be taken back, once', () => {
    const two = new Story([])
      .happens({ type: 'source-added', source })
      .happens({ type: 'source-added', source: { ...source, id: 'wire' } })
      .happens({ type: 'copy-noticed', source: 'wire', of: 'note' });
    given(two.case)
      .when({ type: 'notice-copy', source: 'wire', of: null })
      .follows({ type: 'copy-noticed', source: 'wire', of: null });
    two.happens({ type: 'copy-noticed', source: 'wire', of: null });
    expect(two.case.copies.size).toBe(0);
    given(two.case)
      .when({ type: 'notice-copy', source: 'wire', of: null })
      .refused(/not known as a copy/);
  });
});

describe('ratings in the manner of the Admiralty code', () => {
  const rated = new Story(['USA'])
    .happens({ type: 'source-added', source: { ...source, outlet: 'The Example' } })
    .happens({ type: 'claim-proposed', source: source.id, claim: supports })
    .happens({ type: 'source-rated', source: source.id, rating: 'B' });
  it('a source has one rating at a time, which may be changed and taken back', () => {
    given(rated.case)
      .when({ type: 'rate-source', source: source.id, rating: 'B' })
      .refused(/is rated B already/);
    given(rated.case)
      .when({ type: 'rate-source', source: source.id, rating: 'D', reason: 'wrong twice' })
      .follows({ type: 'source-rated', source: source.id, rating: 'D', reason: 'wrong twice' });
    given(rated.case)
      .when({ type: 'rate-source', source: source.id, rating: null })
      .follows({ type: 'source-rated', source: source.id, rating: null });
  });
  it('what is not rated has no rating to take back', () => {
    given(rated.case)
      .when({ type: 'rate-claim', claim: supports.id, rating: null })
      .refused(/is not rated/);
    given(rated.case)
      .when({ type: 'rate-outlet', outlet: 'The Example', rating: null })
      .refused(/is not rated/);
  });
  it('only what is in the record is rated; an outlet goes by its name, whatever its case', () => {
    given(rated.case)
      .when({ type: 'rate-source', source: 'nowhere', rating: 'A' })
      .refused(/no source nowhere/);
    given(rated.case)
      .when({ type: 'rate-claim', claim: 'c9', rating: '1' })
      .refused(/no claim c9/);
    given(rated.case)
      .when({ type: 'rate-outlet', outlet: 'THE EXAMPLE', rating: 'A' })
      .follows({ type: 'outlet-rated', outlet: 'THE EXAMPLE', rating: 'A' });
  });
  it('every rating that was given stays in the history, and the case before is as it was', () => {
    const before = rated.case;
    rated.happens({ type: 'source-rated', source: source.id, rating: null });
    expect(before.sourceRatings.get(source.id)?.map(({ rating }) => rating)).toEqual(['B']);
    const after = evolve(before, rated.entries.at(-1) as Entry);
    expect(after.sourceRatings.get(source.id)?.map(({ rating }) => rating)).toEqual(['B', null]);
    expect(before.sourceRatings.get(source.id)).toHaveLength(1);
    expect(sourceRatingOf(before, source.id)).toBe('B');
    expect(sourceRatingOf(after, source.id)).toBeUndefined();
  });
});
