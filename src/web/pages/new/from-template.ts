/** Fills a race in from a procedure of the catalogue; what the catalogue leaves open stays empty. */
import { membersText, type Decision, type RaceDraft, type Template } from './race-draft.ts';

export const decisionIn = (
  draft: RaceDraft,
  template: Template | undefined,
): Decision | undefined => template?.decisions.find(({ id }) => id === draft.decision);

/** Whether it is clear from the organisation's name whose body it is. */
const bodyName = ({ organisation }: Template, { body }: Decision): string => {
  const general = /^any /i.test(organisation);
  return general || organisation.includes(body.name) ? body.name : `${body.name}, ${organisation}`;
};

/** The members that are known: of the body, else of its groups. */
function knownMembers({ members, groups }: Decision): NonNullable<Decision['members']> {
  if (members !== undefined) return members;
  const codes = new Set(groups.flatMap((group) => group.members ?? []));
  return [...codes].map((id) => ({ id, name: '' }));
}

/** Fills in a decision: its body with members and groups, and its rule where a race can count by it. */
export function withDecision(draft: RaceDraft, template: Template, decision: Decision): RaceDraft {
  const { rule } = decision;
  const body = bodyName(template, decision);
  return {
    ...draft,
    decision: decision.id,
    body,
    title: `${body}: ${draft.post}`,
    rule: rule.countable ? 'procedure' : 'no-objection',
    ruleWords: rule.countable ? rule.words.slice(0, 300) : '',
    ruleBasis: rule.countable ? rule.basis : 'unstated',
    members: membersText(knownMembers(decision)),
    groups: {},
    weights: {},
  };
}

/** Fills in a post and how long it is given for. */
export function withPost(draft: RaceDraft, post: Template['posts'][number]): RaceDraft {
  const { name, termYears } = post;
  return {
    ...draft,
    post: name,
    title: draft.body === '' ? draft.title : `${draft.body}: ${name}`,
    termYears: termYears === undefined ? '' : String(Math.round(termYears * 100) / 100),
  };
}

/** Candidates and dates that were filled in already stay. */
export function fromTemplate(draft: RaceDraft, template: Template): RaceDraft {
  const [post] = template.posts;
  const [decision] = template.decisions;
  const named = { ...draft, template: template.id, decision: '' };
  const filled = post === undefined ? named : withPost(named, post);
  return decision === undefined ? filled : withDecision(filled, template, decision);
}
