/** Everything that can be had as a file, in one small menu. */
import { addressOf } from '../../api/index.ts';
import { usePlace } from '../app/router.tsx';
import { useSettings } from '../app/settings.tsx';
import { timeQuery } from '../data/time.ts';

export function TakeAway({ id }: { readonly id: string }) {
  const { look } = usePlace();
  const { speech, language } = useSettings();
  const { frame, files } = speech.words;
  const time = timeQuery(look);
  const inCase = { case: id };
  const briefing = (format: string): string =>
    addressOf('briefing', { ...inCase, format }, { ...time, lang: language });
  const items: readonly (readonly [string, string])[] = [
    [`${files.briefing} (HTML)`, briefing('html')],
    [`${files.briefing} (DOCX)`, briefing('docx')],
    [`${files.briefing} (Markdown)`, briefing('md')],
    [files.calendar, addressOf('calendar-file', inCase, time)],
    [files.graph, addressOf('graph', inCase, time)],
    [files.dna, addressOf('dna-export', inCase)],
    [files.feed, addressOf('feed', inCase)],
    [files.archive, addressOf('archive', inCase)],
  ];
  return (
    <details className="take-away">
      <summary>{frame.takeAway}</summary>
      <ul>
        {items.map(([label, address]) => (
          <li key={address}>
            <a href={address} download={/\.(html|atom)/.test(address) ? undefined : ''}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
