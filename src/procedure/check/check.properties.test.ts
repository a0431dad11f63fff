import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyProcedure } from '../../../test/any-procedure.ts';
import { compareProcedures, diagramOf, mermaid, overviewOf, pageOf } from '../words/index.ts';
import { Procedure } from '../parts/procedure.ts';
import { checkFile, checkProcedure } from './index.ts';

describe('any procedure that fits the schema', () => {
  it('is what the properties below are about', () => {
    fc.assert(
      fc.property(anyProcedure, (procedure) => {
        expect(Procedure.safeParse(procedure).error?.issues).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it('is checked without a fault, and every finding says where', () => {
    const levels = new Set<string>();
    fc.assert(
      fc.property(anyProcedure, (procedure) => {
        for (const { level, where, message } of checkProcedure(procedure)) {
          levels.add(level);
          expect(message.startsWith(`${where} `)).toBe(true);
          expect(message).toMatch(/[.?]$/);
        }
      }),
      { numRuns: 120 },
    );
    expect(levels).toEqual(new Set(['wrong', 'remark']));
  });

  it('has every stage either reached or told to be out of reach', () => {
    fc.assert(
      fc.property(anyProcedure, (procedure) => {
        const { arrows, first, nodes } = diagramOf(procedure);
        const reached = new Set([first]);
        for (const id of reached) {
          for (const { from, to } of arrows) if (from === id) reached.add(to);
        }
        const told = checkProcedure(procedure)
          .filter(({ message }) => message.includes('can be reached from nowhere'))
          .map(({ where }) => procedure.stages[Number(/\d+/.exec(where))]?.id);
        const lost = nodes
          .filter(({ id }) => procedure.stages.some((stage) => stage.id === id))
          .filter(({ id }) => !reached.has(id))
          .map(({ id }) => id);
        if (procedure.stages.some(({ id }) => id === first)) expect(told).toEqual(lost);
      }),
      { numRuns: 100 },
    );
  });

  it('is said in words, drawn and compared without a fault', () => {
    fc.assert(
      fc.property(anyProcedure, anyProcedure, (one, other) => {
        expect(pageOf(one).stages).toHaveLength(one.stages.length);
        expect(overviewOf(one).name).toBe('any');
        expect(compareProcedures(one, one).different).toBe(0);
        const there = compareProcedures(one, other);
        const back = compareProcedures(other, one);
        expect(back.rows.map(({ a, b }) => [b, a])).toEqual(there.rows.map(({ a, b }) => [a, b]));
      }),
      { numRuns: 60 },
    );
  });

  it('has a Mermaid text in which only the program’s own words are statements', () => {
    // What a line may be, when every text in it is taken out.
    const own =
      /^(?:%% .*|stateDiagram-v2|classDef \w+ [\w:-]+(?: \d)?|state "[^"]*" as s\d+|class s\d+ \w+|(?:s\d+|\[\*\]) --> (?:s\d+|\[\*\])(?: : [^:;{}"<>[\]%\\]*(?:#\d+;[^:;{}"<>[\]%\\]*)*)?)$/u;
    fc.assert(
      fc.property(anyProcedure, (procedure) => {
        for (const text of mermaid(procedure).trimEnd().split('\n'))
          expect(text.trim()).toMatch(own);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same after a way through its file', () => {
    fc.assert(
      fc.property(anyProcedure, (procedure) => {
        const found = checkFile(JSON.stringify(procedure));
        expect(found.ok && found.value.findings).toEqual(checkProcedure(procedure));
      }),
      { numRuns: 60 },
    );
  });
});
