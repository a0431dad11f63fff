/** The files of one chart or one table, under it. */
import { addressOf, type ChartName, type TableName } from '../../api/index.ts';
import { usePlace } from '../app/router.tsx';
import { useSpeech } from '../app/settings.tsx';
import { timeQuery } from '../data/time.ts';

interface Props {
  readonly id: string;
  readonly chart?: ChartName;
  readonly table?: TableName;
  readonly candidate?: string | undefined;
}

export function Downloads({ id, chart, table, candidate }: Props) {
  const { look } = usePlace();
  const { language, words } = useSpeech();
  const { files } = words;
  const time = timeQuery(look);
  const charts =
    chart === undefined
      ? []
      : (['svg', 'png'] as const).map((format) => ({
          label: files[format],
          address: addressOf(
            'chart',
            { case: id, chart, format },
            { ...time, candidate, lang: language },
          ),
        }));
  const tables =
    table === undefined
      ? []
      : (['csv', 'json'] as const).map((format) => ({
          label: files[format],
          address: addressOf('table', { case: id, table, format }, time),
        }));
  return (
    <p className="downloads">
      {[...charts, ...tables].map(({ label, address }) => (
        <a key={address} href={address} download>
          {label}
        </a>
      ))}
    </p>
  );
}
