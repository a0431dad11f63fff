import { describe, expect, it } from 'vitest';
import { afterCount, afterVotes, type Told } from '../../../test/catalogue-votes.ts';
import type { StageAnswer } from '../ballots/answer-stage.ts';
import { EURO_AREA, MEMBER_STATES, PEOPLE_2020 } from './eu-states.ts';

const outcome = (name: string, id: string, members: number, told: Told, barred = 0) =>
  afterCount(name, id, { members, barred }, told).outcome;

/** How many were needed, in the only or the first counting part. */
function needed(answer: StageAnswer): number | undefined {
  if ('parts' in answer) return answer.parts.map(needed).find((one) => one !== undefined);
  return 'needed' in answer ? answer.needed : undefined;
}

describe('at the IAEA', () => {
  it.each(['ballots', 'two-left', 'one-by-one'])('23 of 35 fail and 23 of 34 pass (%s)', (id) => {
    expect(outcome('iaea', id, 35, { consent: 23, object: 12 })).toBe('not-met');
    expect(outcome('iaea', id, 35, { consent: 23, object: 11, abstain: 1 })).toBe('met');
  });

  it('two thirds of nobody elect no one', () => {
    expect(outcome('iaea', 'ballots', 35, { abstain: 35 })).toBe('not-met');
  });
});

describe('for the Prosecutor of the Criminal Court', () => {
  const election = (told: Told, barred = 0) =>
    afterCount('icc-prosecutor', 'ballots', { members: 123, barred }, told);

  it('58 of 90 cast are not enough: 62 of 123 are needed', () => {
    const answer = election({ consent: 58, object: 32 });
    expect(answer.outcome).toBe('not-met');
    expect(needed(answer)).toBe(62);
    expect(election({ consent: 62, object: 28 }).outcome).toBe('met');
  });

  it('72 elected in February 2021', () => {
    expect(election({ consent: 72 }).outcome).toBe('met');
  });

  it('states in arrears lose their vote, and the number needed stays', () => {
    expect(needed(election({ consent: 60, object: 40 }, 20))).toBe(62);
    expect(election({ consent: 61, object: 40 }, 20).outcome).toBe('not-met');
  });
});

describe('in the European Parliament', () => {
  const election = (members: number, told: Told) =>
    afterCount('eu-commission', 'parliament', { members }, told);

  it('needs 361 of 720, and 360 when one seat is empty', () => {
    expect(needed(election(720, {}))).toBe(361);
    expect(needed(election(719, {}))).toBe(360);
    expect(election(720, { consent: 360, object: 200 }).outcome).toBe('not-met');
    expect(election(719, { consent: 360, object: 200 }).outcome).toBe('met');
  });

  it('elected with 401 in July 2024', () => {
    expect(election(719, { consent: 401, object: 318 }).outcome).toBe('met');
  });

  it('counts an abstention against the President, and not against the college', () => {
    const told = { consent: 300, object: 200, abstain: 200 };
    expect(election(720, told).outcome).toBe('not-met');
    expect(outcome('eu-commission', 'college', 720, told)).toBe('met');
  });
});

describe('in the European Council', () => {
  const heads = (no: readonly string[], abstain: readonly string[] = []) =>
    afterVotes('european-council', 'election', {
      yes: MEMBER_STATES.filter((one) => !no.includes(one) && !abstain.includes(one)),
      no,
      abstain,
    });
  const small = ['MLT', 'LUX', 'CYP', 'EST', 'LVA', 'SVN', 'LTU'] as const;

  it('needs 20 of 27: seven small states against stop nobody, and an eighth does', () => {
    expect(needed(heads([]))).toBe(20);
    expect(heads([...small]).outcome).toBe('met');
    expect(heads([...small, 'HRV']).outcome).toBe('not-met');
  });

  it('counts an abstention against, as a vote against', () => {
    expect(heads([...small], ['HRV']).outcome).toBe('not-met');
    expect(heads([], [...small, 'HRV']).outcome).toBe('not-met');
  });

  it('lets any states with more than 35 % of the people block, three if they are large enough', () => {
    expect(heads(['DEU', 'FRA', 'ITA']).outcome).toBe('not-met');
    expect(heads(['DEU', 'FRA']).outcome).toBe('met');
  });

  it('was not stopped in 2024 by Italy, which abstained once and voted against twice', () => {
    expect(heads([], ['ITA']).outcome).toBe('met');
    expect(heads(['ITA']).outcome).toBe('met');
  });

  it('waits for the President of the Commission where a High Representative is appointed', () => {
    const answer = afterVotes('eu-high-representative', 'appointment', {
      yes: MEMBER_STATES,
      no: [],
      abstain: [],
    });
    expect(answer.outcome).toBe('undetermined');
  });
});

describe('the ordinary majority of the Union', () => {
  const council = (no: readonly string[], abstain: readonly string[] = []) =>
    afterVotes('eu-ordinary-majority', 'council', {
      yes: MEMBER_STATES.filter((one) => !no.includes(one) && !abstain.includes(one)),
      no,
      abstain,
    });

  it('cannot be blocked by three states, however large, and can by four', () => {
    expect(council(['DEU', 'FRA', 'ITA']).outcome).toBe('met');
    expect(council(['DEU', 'FRA', 'ITA', 'MLT']).outcome).toBe('not-met');
  });

  it('counts whoever abstains among the four', () => {
    expect(council(['DEU', 'FRA', 'ITA'], ['MLT']).outcome).toBe('not-met');
    expect(council(['DEU', 'FRA'], ['ITA']).outcome).toBe('met');
  });

  it('asks for 15 of 27 where the reinforced majority asks for 20', () => {
    const small = MEMBER_STATES.toSorted((a, b) => (PEOPLE_2020[a] ?? 0) - (PEOPLE_2020[b] ?? 0));
    expect(needed(council([]))).toBe(15);
    expect(council(small.slice(0, 12)).outcome).toBe('met');
    expect(council(small.slice(0, 13)).outcome).toBe('not-met');
  });

  it('tells both halves of its rule apart', () => {
    const answer = council(['DEU', 'FRA', 'ITA']);
    expect('parts' in answer ? answer.parts.map(({ outcome: one }) => one) : []).toEqual([
      'not-met',
      'met',
    ]);
  });
});

describe('for the President of the European Central Bank', () => {
  const ministers = (no: readonly string[]) =>
    afterVotes('ecb', 'recommendation', {
      yes: EURO_AREA.filter((one) => !no.includes(one)),
      no,
      abstain: [],
    });

  it('counts the euro area alone: 16 of its 21 states, as it was 14 of 19', () => {
    expect(EURO_AREA).toHaveLength(21);
    expect(needed(ministers([]))).toBe(16);
    const nineteen = afterCount('ecb', 'recommendation', { members: 19 }, {});
    expect(needed(nineteen)).toBe(14);
  });

  it('lets Germany and France block there together, and not in the European Council', () => {
    expect(ministers(['DEU', 'FRA']).outcome).toBe('not-met');
    const heads = afterVotes('ecb', 'appointment', {
      yes: MEMBER_STATES.filter((one) => one !== 'DEU' && one !== 'FRA'),
      no: ['DEU', 'FRA'],
      abstain: [],
    });
    expect(heads.outcome).toBe('met');
  });
});

describe('at the Fund and the Bank', () => {
  const members = ['one', 'two', 'three', 'four'];
  const seating = { members, weights: { votes: { one: 49, two: 31, three: 15, four: 5 } } };
  const vote = (name: string, yes: string[], no: string[], abstain: string[] = []) =>
    afterVotes(name, 'vote', { yes, no, abstain }, seating).outcome;

  it.each(['imf', 'world-bank'])('%s: shares decide, and not heads', (name) => {
    expect(vote(name, ['one', 'four'], ['two', 'three'])).toBe('met');
    expect(vote(name, ['two', 'three', 'four'], [])).toBe('met');
    expect(vote(name, ['one'], ['two', 'three', 'four'])).toBe('not-met');
  });

  it.each(['imf', 'world-bank'])('%s: the largest share has no veto', (name) => {
    expect(vote(name, ['two', 'three', 'four'], ['one'])).toBe('met');
  });

  it.each(['imf', 'world-bank'])('%s: shares that abstain are not in the count', (name) => {
    expect(vote(name, ['one'], ['two', 'three'], ['four'])).toBe('met');
  });
});

describe('at the World Health Organization', () => {
  it('121 against 62 failed by one in 2017, and 133 against 50 elected', () => {
    expect(outcome('who', 'two-left', 194, { consent: 121, object: 62 })).toBe('not-met');
    expect(outcome('who', 'two-left', 194, { consent: 122, object: 61 })).toBe('met');
    expect(outcome('who', 'lowered', 194, { consent: 133, object: 50, abstain: 2 })).toBe('met');
  });
});

describe('at UNESCO', () => {
  it('29 of 58 were not enough in 2009, and 30 are', () => {
    expect(outcome('unesco', 'ballots', 58, { consent: 29, object: 29 })).toBe('not-met');
    expect(outcome('unesco', 'ballots', 58, { consent: 30, object: 28 })).toBe('met');
    expect(outcome('unesco', 'conference', 194, { consent: 172, object: 2 })).toBe('met');
  });
});

describe('at the ITU', () => {
  const ballot = (told: Told) => outcome('itu', 'ballots', 192, told);

  it('95 of 155 elect where 78 are needed, and a blank paper makes the number smaller', () => {
    expect(ballot({ consent: 95, object: 60 })).toBe('met');
    expect(ballot({ consent: 77, object: 78 })).toBe('not-met');
    expect(ballot({ consent: 77, object: 76, abstain: 2 })).toBe('met');
  });

  it('settles nothing when abstentions are more than half of the votes cast', () => {
    expect(ballot({ consent: 40, object: 10, abstain: 50 })).toBe('met');
    expect(ballot({ consent: 40, object: 10, abstain: 51 })).toBe('not-met');
  });
});

describe('at the Olympic Committee', () => {
  it('49 of 97 elected at once in 2025', () => {
    expect(outcome('ioc', 'ballots', 109, { consent: 49, object: 48 }, 12)).toBe('met');
    expect(outcome('ioc', 'ballots', 109, { consent: 48, object: 49 }, 12)).toBe('not-met');
  });
});

describe('in the conclave', () => {
  it('89 of 133 are two thirds, and a blank paper counts against', () => {
    expect(outcome('conclave', 'first-days', 133, { consent: 89, object: 44 })).toBe('met');
    expect(outcome('conclave', 'first-days', 133, { consent: 88, object: 45 })).toBe('not-met');
    expect(outcome('conclave', 'first-days', 133, { consent: 88, object: 40, abstain: 5 })).toBe(
      'not-met',
    );
  });

  it('leaves out the last two, who may not vote', () => {
    expect(outcome('conclave', 'last-two', 133, { consent: 88, object: 43 }, 2)).toBe('met');
    expect(outcome('conclave', 'last-two', 133, { consent: 87, object: 44 }, 2)).toBe('not-met');
  });
});

describe('for the Debian Project Leader', () => {
  it('among 996 developers 48 must rank a candidate above “none of the above”: 47.3 is not rounded', () => {
    const parts = (consent: number, object: number) => {
      const answer = afterCount('debian', 'vote', { members: 996 }, { consent, object });
      return 'parts' in answer ? answer.parts.map((part) => part.outcome).slice(0, 2) : [];
    };
    expect(parts(47, 10)).toEqual(['not-met', 'met']);
    expect(parts(48, 10)).toEqual(['met', 'met']);
    expect(parts(60, 60)).toEqual(['met', 'not-met']);
  });
});

describe('in the House of Representatives', () => {
  it('216 of 428 elect in January 2023, because six answer “present”', () => {
    const ballot = (told: Told) =>
      afterCount('us-house-speaker', 'ballots', { members: 434 }, told);
    expect(ballot({ consent: 216, object: 212, abstain: 6 }).outcome).toBe('met');
    expect(ballot({ consent: 216, object: 218 }).outcome).toBe('not-met');
    expect(needed(ballot({ consent: 216, object: 212, abstain: 6 }))).toBe(215);
  });
});
