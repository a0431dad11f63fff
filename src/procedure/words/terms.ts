/** The titles of what a procedure names, and lists of them. */
import type { Procedure } from '../parts/procedure.ts';
import type { Stage } from '../parts/stage.ts';
import { verbsFor } from './choices.ts';
import { VERBS, type Terms } from './rule.ts';

/** “a, b and c”. */
export const listed = (words: readonly string[], last = 'and'): string =>
  words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;

/** A title within a sentence: “Member state” becomes “member state”, “UN” and “General Council” stay. */
export const within = (title: string): string => {
  const [first = '', ...rest] = title.split(' ');
  const isName = rest.some((word) => /^\p{Lu}/u.test(word)) || /^\p{Lu}{2}/u.test(first);
  return isName ? title : `${title.slice(0, 1).toLowerCase()}${title.slice(1)}`;
};

const titleIn = (
  list: readonly { readonly id: string; readonly title: string }[],
  id: string,
): string => list.find((one) => one.id === id)?.title ?? id;

export const roleTitle = ({ roles }: Procedure, id: string): string => titleIn(roles, id);
export const bodyTitle = ({ bodies }: Procedure, id: string): string => titleIn(bodies, id);
export const stageTitle = ({ stages }: Procedure, id: string): string => titleIn(stages, id);
export const postTitle = ({ posts }: Procedure, id: string): string => titleIn(posts, id);

/** “the chair of the Board”: a role that acts alone. */
export const theRole = (procedure: Procedure, id: string): string => {
  const title = roleTitle(procedure, id);
  const [, article, rest] = /^(the|an?|any|each|every) (.*)$/is.exec(title) ?? [];
  return article === undefined || rest === undefined
    ? `the ${within(title)}`
    : `${article.toLowerCase()} ${rest}`;
};

/** “Article 97 (Charter of the United Nations)”; practice is cited as such. */
export function articleTitle({ articles }: Procedure, id: string): string {
  const found = articles.find((one) => one.id === id);
  return found === undefined ? id : `${found.cite}, ${found.of}`;
}

/** The same for every paper, so that rules of different ballots can be compared. */
export const plainTermsFor = (procedure: Procedure, stage: Stage, exact = false): Terms => ({
  ...termsFor(procedure, stage, exact),
  verbs: VERBS,
});

/** How the rule of a stage names what it counts. */
export function termsFor(procedure: Procedure, stage: Stage, exact = false): Terms {
  const body = 'body' in stage ? procedure.bodies.find(({ id }) => id === stage.body) : undefined;
  return {
    verbs: verbsFor('paper' in stage ? stage.paper.form : undefined),
    group: (id) => ` of the group “${body?.groups?.[id]?.title ?? id}”`,
    weights: (id) => `, counted by ${within(body?.weights?.[id]?.title ?? id)}`,
    role: (id) => theRole(procedure, id),
    exact,
  };
}
