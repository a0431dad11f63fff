import { describe, expect, test } from 'vitest';
import { classIn, groupsIn } from '../../../test/reader/stages.ts';

describe('words that are noun and verb alike', () => {
  test.each([
    ['France backs Rutte.', 'backs', 'V'],
    ['The backs of the chairs are new.', 'backs', 'N'],
    ['The allies support Rutte.', 'support', 'V'],
    ['Its support for Rutte is known.', 'support', 'N'],
    ['Hungary may veto the choice.', 'veto', 'V'],
    ['Hungary threatened a veto.', 'veto', 'N'],
    ['He has doubts.', 'doubts', 'N'],
    ['Hungary ruled out backing Rutte.', 'backing', 'V'],
    ['The backing of France helps.', 'backing', 'N'],
  ])('given “%s”, then “%s” is %s', (text, word, cls) => {
    expect(classIn(text, word)).toBe(cls);
  });
});

describe('small words', () => {
  test.each([
    ['Canada supports her.', 'her', 'R'],
    ['Canada supports her plan.', 'her', 'H'],
    ['He said that Italy agreed.', 'that', 'S'],
    ['He believes that story.', 'that', 'D'],
    ['Hungary wants to block him.', 'to', 'T'],
    ['Hungary objects to Rutte.', 'to', 'I'],
    ['Either of them will do.', 'Either', 'R'],
    ['The US agreed.', 'US', 'P'],
    ["The players' union agreed.", "'", 'L'],
  ])('given “%s”, then “%s” is %s', (text, word, cls) => {
    expect(classIn(text, word)).toBe(cls);
  });
});

describe('groups', () => {
  test.each([
    [
      "Hungary's foreign minister has not yet backed the Dutch prime minister.",
      "[Hungary's foreign minister] <has not yet backed> [the Dutch prime minister] .",
    ],
    ['The Dutch might be opposed.', '[The Dutch] <might be opposed> .'],
    ['He told reporters Italy favoured him.', '[He] <told> [reporters] [Italy] <favoured> [him] .'],
    ['The US-backed candidate will win.', '[The US-backed candidate] <will win> .'],
    ['Romania itself agreed.', '[Romania itself] <agreed> .'],
  ])('given “%s”, then %s', (text, groups) => {
    expect(groupsIn(text)).toBe(groups);
  });
});
