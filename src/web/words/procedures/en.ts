/**
 * Texts of the pages of procedures and of selections of the past, in English. What a procedure itself
 * says is worked out of its data in English and is not translated; its labels are.
 */
import type { PERSON_TURNS, REPLAY_DEPARTURES } from '../../../api/index.ts';
import type { StageKind } from '../../../procedure/index.ts';

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

export const en = {
  /** Labels of facts, as the server has them in English. */
  labels: {} as Readonly<Record<string, string>>,
  /** Said where the rest is in English; nothing in English itself. */
  inEnglish: '',
  list: {
    lead: 'How bodies choose, written down as data: who nominates, who decides, by which rule. Each page is worked out from that data and cites the articles.',
    check: 'Check a procedure of your own',
    find: 'Find a procedure',
    shown: (n: number, of: number) => `${n} of ${of} shown`,
    none: 'No procedure fits. Change the filter.',
    decides: 'Who decides',
    rule: 'Rule',
    replays: (n: number) => `${n} ${plural(n, 'replay', 'replays')}`,
    compare: 'Compare',
    compareWith: 'with',
    choose: 'choose a procedure',
  },
  compared: {
    title: (a: string, b: string) => `${a} and ${b}`,
    question: 'Question',
    different: (n: number, of: number) => `They differ in ${n} of ${of} questions.`,
    onlyDifferent: 'Only where they differ',
    same: 'the same',
    nothing: 'nothing',
    with: 'Compare with',
    stop: 'End the comparison',
  },
  page: {
    stages: 'Stages',
    stagesLead: 'In the order of the procedure; what may follow stands under each.',
    diagram: 'State diagram',
    diagramHow: 'Drag, scroll or use the arrow keys to move it.',
    fit: 'Fit to the page',
    inWords: 'The diagram in words',
    svg: 'SVG',
    png: 'PNG',
    rule: 'rule',
    exactly: 'that is',
    if: 'if',
    blocks: 'What can block',
    blocksLead:
      'Worked out by counting: the fewest who keep the rule from being met while all others consent.',
    alone: 'one member is enough',
    package: 'Posts that stand or fall together',
    doubts: 'Not certain',
    doubt: 'not certain',
    doubtsLead: 'Where the sources are silent or disagree.',
    articles: 'What it rests on',
    histories: 'Selections of the past under this procedure',
    noHistory: 'None of the replays follows it.',
    startRace: 'Begin a race under this procedure',
    kinds: {
      nominate: 'nominations',
      deliberate: 'nothing is decided',
      sound: 'a sounding that decides nothing',
      ballot: 'a binding ballot',
      tacit: 'a silence procedure',
      assign: 'falls to somebody without a vote',
    } satisfies Record<StageKind, string> as Record<StageKind, string>,
  },
  check: {
    lead: 'Drop the file of a procedure, or paste its text. It is looked at and not kept.',
    drop: 'Drop a file here, or choose it: JSON',
    text: 'Text of the procedure',
    check: 'Check it',
    checking: 'Checking',
    tooLarge: 'The file is larger than any procedure. Nothing was sent.',
    empty: 'There is nothing to check yet.',
    fine: 'Nothing is wrong with it.',
    wrong: (n: number) => `${n} ${plural(n, 'thing is', 'things are')} wrong with it.`,
    remarks: (n: number) => `${n} ${plural(n, 'remark', 'remarks')}.`,
    level: { wrong: 'wrong', remark: 'remark' },
    grave: 'How grave',
    place: 'Place',
    finding: 'What was found',
    findings: 'Findings',
    preview: 'As a page it would say:',
    start: 'Begin from the text of',
    nothing: 'nothing',
  },
  histories: {
    lead: 'Selections of the past, each run through the procedure that it was held under: what the rule said round by round, and where history went its own way.',
    find: 'Find a selection',
    anyProcedure: 'Any procedure',
    procedure: 'Procedure',
    onlyDeparted: 'Only with departures',
    caption: 'Selections of the past',
    selection: 'Selection',
    rounds: 'Rounds',
    departures: 'Departures',
    outcome: 'Appointed',
    nobody: 'nobody',
    shown: (n: number, of: number) => `${n} of ${of} shown`,
    none: 'No selection fits. Change the filter.',
    empty: 'No selection of the past comes with this program.',
    differs: 'differs from the record',
  },
  replay: {
    under: 'Procedure',
    steps: 'Steps of the replay',
    step: (n: number, of: number) => `Step ${n} of ${of}`,
    earlier: 'The step before',
    later: 'The next step',
    jump: 'Go to',
    round: (n: number) => `round ${n}`,
    extra: 'extra ballot',
    rule: 'Rule in force',
    noRule: 'Nothing is decided here.',
    votes: (n: number) => `${n} ${plural(n, 'vote', 'votes')}`,
    notKnown: 'not known',
    needs: (n: number) => `needs ${n}`,
    split: (yes: string, no: string, neither: string) =>
      `${yes} for, ${no} against, ${neither} neither`,
    outcome: { met: 'met', 'not-met': 'not met', undetermined: 'undetermined' },
    margin: {
      unknown: 'the margin is not known',
      short: (n: number) => `${n} short`,
      shortOf: (n: number, of: number) => `${n} short of ${of}`,
      tooMany: (n: number) => `${n} too many`,
      just: 'just met',
      spare: (n: number) => `${n} to spare`,
    },
    person: {
      'put-forward': 'put forward',
      withdrew: 'withdrew',
      'dropped-out': 'dropped out',
      'off-the-slate': 'off the slate, as nominations opened anew',
      invited: 'was invited to withdraw',
      stayed: 'had been invited to withdraw, and stayed',
      declined: 'declined',
      appointed: 'was appointed',
    } satisfies Record<(typeof PERSON_TURNS)[number], string> as Record<
      (typeof PERSON_TURNS)[number],
      string
    >,
    people: 'Who came and went',
    happened: 'What happened',
    departure: {
      refused: 'Not allowed by the procedure',
      'not-enforced': 'Not enforced',
      'rule-changed': 'The rule was changed',
      left: 'History went another way',
    } satisfies Record<(typeof REPLAY_DEPARTURES)[number], string> as Record<
      (typeof REPLAY_DEPARTURES)[number],
      string
    >,
    departureTells: {
      refused:
        'What was done has no place in the procedure; the replay leaves everything as it was.',
      'not-enforced': 'An invitation to withdraw binds nobody.',
      'rule-changed': 'From here on the replay counts by the new rule.',
      left: 'The procedure has no such way; the replay goes on where history went on.',
    } satisfies Record<(typeof REPLAY_DEPARTURES)[number], string> as Record<
      (typeof REPLAY_DEPARTURES)[number],
      string
    >,
    departs: 'departure',
    basis: {
      source: 'read in a source',
      recalled: 'recalled, not read in a source',
      'source-and-recalled': 'partly read in sources, partly recalled',
    },
    known: 'How we know it',
    sources: 'Sources',
    thenStage: (title: string) => `Then: ${title}`,
    over: 'The race is over.',
    ended: {
      appointed: (names: string) => `Appointed: ${names}.`,
      departed: (names: string) => `Appointed outside the procedure: ${names}.`,
      'not-filled': () => 'The post was not filled.',
      open: (names: string) =>
        names === '' ? 'The race is still open.' : `Appointed so far: ${names}.`,
    },
    agrees: 'So it was.',
    disagrees: 'The record of the real selection says otherwise.',
    kept: 'History kept to the procedure.',
    departed: (n: number) => `${n} ${plural(n, 'departure', 'departures')} from the procedure.`,
    where: 'Where it stands in the procedure',
    notes: 'Notes',
    keys: 'The arrow keys go from step to step, Home and End to the first and the last.',
    noSources: 'Recalled, without a source that was read.',
  },
  fresh: {
    from: 'Procedure',
    procedure: 'Begin from a procedure of the catalogue',
    ownBody: 'a body of your own',
    decision: 'Which decision',
    post: 'Which post',
    readProcedure: 'Read this procedure',
    rule: 'The rule of this decision is taken over:',
    noRule: 'A race cannot count by the rule of this decision; choose another below. It says:',
    membersVary:
      'The catalogue does not list the members, as they are others each time. List them below.',
    membersOf: (n: number) =>
      `The body has ${n} members, whom the catalogue does not list. List them below.`,
    eligibility: 'Who may vote:',
    asked: 'Groups and weights',
    group: (size: number | undefined, known: string, needed: boolean) =>
      known !== ''
        ? `Codes of its members; left empty, these: ${known}.`
        : `Codes of its members${size === undefined ? '' : `, ${size} of them`}. ${needed ? 'The rule needs them.' : 'May stay empty.'}`,
    weights: (unit: string) => `One member a line: code, number (${unit}).`,
    clocks: 'Clocks of the procedure',
    takeClock: 'Take into the calendar',
    takeClockOn: (day: string) => `Take into the calendar: ${day}`,
  },
};

export type ProcedureWords = typeof en;
