/** What a check has shown and what it has not, in one sentence. */
import type { CheckedRecord } from './archive/verify.ts';

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** An instant as people write it, to the minute, in UTC. */
const instant = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ');

/** One sentence: proven, and not proven. */
export function provenSentence(record: CheckedRecord): string {
  const { head, leaves, withheld, witnesses, earlier, trusted } = record;
  const signed = leaves.filter(({ author }) => author !== undefined).length;
  const proven = [
    `these are the ${counted(head.size, 'entry', 'entries')} that the key ${record.log.name} signed, whole, in order and unchanged`,
    ...(earlier.length > 0
      ? [`and they continue what it had signed at ${earlier.join(', ')} entries`]
      : []),
    ...(signed > 0
      ? [
          `${counted(signed, 'of them carries its author’s', 'of them carry their authors’')} own signature`,
        ]
      : []),
    ...witnesses.map(({ name, time }) => `${name} saw this head on ${instant(time)} UTC`),
  ];
  const open = [
    ...(trusted
      ? []
      : ['whose key that is (compare it with what the body has published, or name it with --key)']),
    'that what the entries say is true',
    ...(witnesses.length === 0
      ? ['that nobody was shown another version, for no witness has signed']
      : []),
    ...(withheld.length > 0
      ? [`what stands in ${counted(withheld.length, 'text that is', 'texts that are')} withheld`]
      : []),
  ];
  return `Proven: ${proven.join(', ')}; not proven: ${open.join(', ')}.`;
}
