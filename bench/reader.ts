/**
 * How long reading takes, against the tagger alone on the same texts.
 *
 *     node scripts/run-ts.mjs bench/reader.ts
 */
import { readFileSync, readdirSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { gatherCases } from '../test/reader/measure/report-cases.ts';
import { compare, compiled, ms } from './timing.ts';

interface Text {
  readonly name: string;
  readonly text: string;
  readonly published: string;
  readonly rounds: number;
}

const REPORTS = new URL('../examples/nato-2024/reports/', import.meta.url);
const ARTICLES = new URL('../test/reader/gold/articles/', import.meta.url);

/** Characters of the long text: what a supplement or a transcript would have. */
const LONG = 200_000;

function shortTexts(): Text[] {
  const reports = readdirSync(REPORTS)
    .toSorted()
    .map((name) => ({
      name,
      text: readFileSync(new URL(name, REPORTS), 'utf8'),
      published: name.slice(0, 10),
    }));
  const articles = readdirSync(ARTICLES)
    .toSorted()
    .map((name) => {
      const { text, published } = JSON.parse(readFileSync(new URL(name, ARTICLES), 'utf8')) as {
        text: string;
        published: string;
      };
      return { name, text, published };
    });
  return [...reports, ...articles].map((one) => ({ ...one, rounds: 41 }));
}

/** All the short ones after another, over and over, to just under the length. */
function longText(texts: readonly Text[]): Text {
  const parts: string[] = [];
  let length = 0;
  for (let i = 0; ; i += 1) {
    const part = texts[i % texts.length]?.text ?? '';
    if (length + part.length > LONG) break;
    parts.push(part);
    length += part.length + 2;
  }
  return {
    name: 'one text made of them',
    text: parts.join('\n\n'),
    published: '2024-06-18',
    rounds: 9,
  };
}

/** One line a text, and the ratios. */
export function benchReader(): string[] {
  const { read } = compiled('reader');
  const nlp = winkNLP(model);
  const of = gatherCases().nato;
  const timesOf = ({ name, text, published, rounds }: Text): { reader: number; wink: number } =>
    compare(
      {
        reader: () => {
          const result = read(text, { of, published });
          if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
        },
        wink: () => nlp.readDoc(text),
      },
      rounds,
      rounds < 20 ? 2 : 8,
    );
  const line = (name: string, length: number, time: { reader: number; wink: number }): string =>
    `  ${name.padEnd(32)} ${String(length).padStart(7)} characters  ${ms(time.reader).padStart(8)} / ${ms(time.wink).padStart(7)} = ${(time.reader / time.wink).toFixed(2)}`;

  const short = shortTexts();
  const sum = { reader: 0, wink: 0 };
  let length = 0;
  const lines = short.map((text) => {
    const time = timesOf(text);
    sum.reader += time.reader;
    sum.wink += time.wink;
    length += text.text.length;
    return line(text.name, text.text.length, time);
  });
  const long = longText(short);
  return [
    'Reading ÷ wink-nlp alone with its default pipe, median times:',
    ...lines,
    line('these together', length, sum),
    line(long.name, long.text.length, timesOf(long)),
  ];
}

if (process.argv[1] === import.meta.filename) console.log(benchReader().join('\n'));
