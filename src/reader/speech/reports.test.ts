import { describe, expect, test } from 'vitest';
import { recognise } from '../names/recognise.ts';
import { nameTable } from '../names/table.ts';
import { chunksOf } from '../phrases/chunks.ts';
import { classesOf } from '../phrases/classes.ts';
import { type Run, tokenise } from '../text/tokens.ts';
import { speechOf } from './reports.ts';

/** Each report as “source | cue | content”, with marks for what is not asserted, denied or nested. */
function told(text: string): string[] {
  const doc = tokenise(text);
  const names = recognise(doc, nameTable());
  const classes = classesOf(doc, names);
  const words = (run: Run | undefined): string =>
    run === undefined ? '-' : doc.text.slice(doc.start[run.from], doc.end[run.to - 1]);
  const chunks = doc.sentences.map((sentence) => chunksOf(doc, classes, sentence));
  return speechOf(doc, names, chunks).map((report) => {
    const flags = [
      report.unasserted && 'unasserted',
      report.denies && 'denies',
      report.within !== undefined && `within ${report.within}`,
    ].filter(Boolean);
    return [
      words(report.source),
      words(report.cue),
      report.content.map(words).join(' … '),
      ...flags,
    ].join(' | ');
  });
}

describe('direct speech', () => {
  test.each([
    ['before its speaker', '“I will win,” Cole said on Monday.', ['Cole | said | “I will win,”']],
    [
      'before an inverted speaker',
      '"It is over," said Jane Doe, a spokeswoman for the ministry, in a statement.',
      ['Jane Doe, a spokeswoman for the ministry | said | "It is over,"'],
    ],
    ['after its speaker', 'She added: “We do not know.”', ['She | added | “We do not know.”']],
    [
      'around its speaker',
      '“The numbers,” he added, “do not lie.”',
      ['he | added | “The numbers,” … “do not lie.”'],
    ],
    [
      'over two sentences',
      '“We lost. It happens,” the coach said.',
      ['the coach | said | “We lost. It happens,”'],
    ],
    [
      'ended by a question mark',
      '“What happened?” she asked.',
      ['she | asked | “What happened?” | unasserted'],
    ],
    ['after a colon alone', 'Cole: “I am no candidate.”', ['Cole | - | “I am no candidate.”']],
    [
      'by whoever just acted',
      'Ryan laughed. “I have seen worse.”',
      ['Ryan | - | “I have seen worse.”'],
    ],
    [
      'after a clause that leads up to it',
      'Asked about the poll, Cole said: “No.”',
      ['Cole | said | “No.”'],
    ],
  ])('given a remark %s, then speaker and remark are found', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('given a second remark after the first, then it has the same speaker', () => {
    expect(told('“It was hard,” Mark Wood admitted. “It hurts a lot.”')).toEqual([
      'Mark Wood | admitted | “It was hard,”',
      'Mark Wood | admitted | “It hurts a lot.”',
    ]);
  });

  test('given a remark whose speaker comes a paragraph later, then both parts are theirs', () => {
    expect(
      told(
        '“This was hard. We took our time.\n\n“In the end we agreed,” Judge Ruth Kaplan told the court.',
      ),
    ).toEqual([
      'Judge Ruth Kaplan | told | “This was hard. We took our time.',
      'Judge Ruth Kaplan | told | “In the end we agreed,”',
    ]);
  });
});

describe('indirect speech', () => {
  test.each([
    [
      'with “that”',
      'The club said in a statement that the striker would miss six weeks.',
      ['The club | said | that the striker would miss six weeks'],
    ],
    [
      'without “that”',
      'The company announced on Thursday it would close the plant.',
      ['The company | announced | it would close the plant'],
    ],
    [
      'told to somebody',
      'Clinton told supporters in Ohio that the race was open.',
      ['Clinton | told | that the race was open'],
    ],
    [
      'with the speaker last',
      'The bridge is safe, the engineers insist.',
      ['the engineers | insist | The bridge is safe'],
    ],
    [
      'with the speaker in the middle',
      'The plan, Smith said, would cost jobs.',
      ['Smith | said | The plan … would cost jobs'],
    ],
    [
      'in two coordinated clauses',
      'She said that he knew and that he did nothing.',
      ['She | said | that he knew and that he did nothing'],
    ],
    [
      'with words between marks',
      'He said she “would never” agree.',
      ['He | said | she “would never” agree'],
    ],
    [
      'that goes on in a participle',
      'The court ruled that the law was void, saying it breached the constitution.',
      [
        'The court | ruled | that the law was void',
        'The court | saying | it breached the constitution',
      ],
    ],
    [
      'with a denial',
      'The minister denied that the money had been lost.',
      ['The minister | denied | that the money had been lost | denies'],
    ],
    ['of a vow', 'Union leaders vowed to strike.', ['Union leaders | vowed | to strike']],
    [
      'of an appeal',
      'Union leaders urged members to reject the offer.',
      ['Union leaders | urged | members to reject the offer'],
    ],
    [
      'in the passive',
      'Mr. Cole was quoted as saying that the talks had failed.',
      ['Mr. Cole | quoted as saying | that the talks had failed'],
    ],
    [
      'with nobody named',
      'It is believed that the suspect fled abroad.',
      ['- | believed | that the suspect fled abroad'],
    ],
    [
      'raised to the subject',
      'The drug is said by its makers to halve the risk.',
      ['its makers | said | The drug … to halve the risk'],
    ],
    [
      'in an as-clause',
      'As the auditor noted, no receipts were kept.',
      ['the auditor | noted | no receipts were kept'],
    ],
    [
      'not said',
      'The firm did not say how many jobs would go.',
      ['The firm | say | how many jobs would go | unasserted'],
    ],
    [
      'asked',
      'Reporters asked whether he would resign.',
      ['Reporters | asked | whether he would resign | unasserted'],
    ],
  ])('given a report %s, then source, cue and content are found', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('given two voices in one sentence, then each keeps its own words', () => {
    expect(
      told('Trump said he would win, while Clinton told supporters that the race was open.'),
    ).toEqual(['Trump | said | he would win', 'Clinton | told | that the race was open']);
  });

  test('given a report inside a report, then it is marked as nested', () => {
    expect(told('The magazine reported that the envoy believed the talks were doomed.')).toEqual([
      'The magazine | reported | that the envoy believed the talks were doomed',
      'the envoy | believed | the talks were doomed | within 0',
    ]);
  });
});

describe('other cues', () => {
  test.each([
    [
      'according to, in front',
      'According to the police, two men fled.',
      ['the police | According to | two men fled'],
    ],
    [
      'according to, at the end',
      'Sales fell in May, according to two people familiar with the accounts.',
      ['two people familiar with the accounts | according to | Sales fell in May'],
    ],
    [
      'a view',
      "In the coach's view, the team lacks depth.",
      ["the coach's | view | the team lacks depth"],
    ],
    [
      'an owned noun',
      'His claim that the archive had burned was never tested.',
      ['His | claim | that the archive had burned'],
    ],
    [
      'a noun with nobody named',
      'There were allegations that ballots had been thrown away.',
      ['- | allegations | that ballots had been thrown away'],
    ],
    [
      'an adjective',
      'The bank is confident that rates will rise.',
      ['The bank | confident | that rates will rise'],
    ],
    [
      'an adverb of hearsay',
      'The deal has reportedly been signed.',
      ['- | reportedly | The deal has … been signed'],
    ],
    [
      'a name called',
      'The opposition called the budget “a work of fiction”.',
      ['The opposition | called | the budget “a work of fiction”'],
    ],
    [
      'an accusation',
      'The club accused the league of cheating.',
      ['The club | accused | the league of cheating'],
    ],
  ])('given %s, then it is a report', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('who is named as the source', () => {
  test.each([
    [
      "Anna Berg, the party's leader in the Senate, said she would run.",
      "Anna Berg, the party's leader in the Senate",
    ],
    [
      'Helga Brandt, who runs the port, said the cranes were back.',
      'Helga Brandt, who runs the port',
    ],
    [
      'A senior official, speaking on condition of anonymity, said the decision was made.',
      'A senior official',
    ],
    ['Washington, London and Berlin say the deal is close.', 'Washington, London and Berlin'],
    ['On Monday Smith said he would go.', 'Smith'],
    ['The minister rejected the plan and said it would cost jobs.', 'The minister'],
    ['Radosław Sikorski said the talks were over.', 'Radosław Sikorski'],
  ])('given “%s”, then it is “%s”', (text, source) => {
    expect(told(text)[0]?.split(' | ')[0]).toBe(source);
  });
});

describe('marks that report nothing', () => {
  test.each([
    'The so-called "miracle diet" sold well in three countries.',
    'Her novel "The Salt Road" won the prize in 2019.',
    'Jack "the Anvil" Mercer retired after nineteen seasons.',
    'Residents had no say in the matter, and the sign was taken down.',
    '“Make Hats Great” hats sold out within hours.',
  ])('given “%s”, then there is no report', (text) => {
    expect(told(text)).toEqual([]);
  });
});
