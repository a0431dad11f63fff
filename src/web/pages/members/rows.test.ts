import { describe, expect, it } from 'vitest';
import type { Seat } from '../../../analysis/index.ts';
import { rowsOf, type Filter } from './rows.ts';

const seat = (member: string, name: string, more: Partial<Seat>): Seat => ({
  member,
  name,
  stance: 'undeclared',
  certain: false,
  choices: [],
  claims: [],
  conditions: [],
  hints: [],
  superseded: [],
  contradictions: [],
  independent: 0,
  supportsAlso: [],
  ...more,
});
const SEATS = [
  seat('TUR', 'Türkiye', { stance: 'undecided', level: 'report', since: '2024-03-01' }),
  seat('HUN', 'Hungary', { stance: 'objects', level: 'own-words', since: '2024-03-05' }),
  seat('USA', 'United States', { stance: 'supports', level: 'spokesperson', since: '2024-02-22' }),
  seat('ALB', 'Albania', {}),
];
const ALL: Filter = { text: '', stance: '', among: undefined };
const compare = (a: string, b: string): number => a.localeCompare(b, 'en');
const codes = (
  filter: Partial<Filter>,
  by: Parameters<typeof rowsOf>[2]['by'] = 'member',
  down = false,
) => rowsOf(SEATS, { ...ALL, ...filter }, { by, down }, compare).map(({ member }) => member);

describe('the table of members', () => {
  it('given nothing asked, then all are there by name', () => {
    expect(codes({})).toEqual(['ALB', 'HUN', 'TUR', 'USA']);
    expect(codes({}, 'member', true)).toEqual(['USA', 'TUR', 'HUN', 'ALB']);
  });
  it('given a name without its accents, then it is found', () => {
    expect(codes({ text: 'turk' })).toEqual(['TUR']);
  });
  it('given a stance or a group, then only its members are there', () => {
    expect(codes({ stance: 'objects' })).toEqual(['HUN']);
    expect(codes({ among: ['USA', 'ALB'] })).toEqual(['ALB', 'USA']);
  });
  it('given an order, then unknown days and voices come last', () => {
    expect(codes({}, 'since')).toEqual(['USA', 'TUR', 'HUN', 'ALB']);
    expect(codes({}, 'voice')).toEqual(['HUN', 'USA', 'TUR', 'ALB']);
    expect(codes({}, 'stance')).toEqual(['USA', 'TUR', 'ALB', 'HUN']);
  });
});
