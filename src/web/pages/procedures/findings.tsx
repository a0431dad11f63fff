/** What a check found, place by place. */
import type { CheckedProcedure } from '../../../api/index.ts';
import { useProcedureWords } from '../../words/procedures/index.ts';

export function Findings({ findings }: Pick<CheckedProcedure, 'findings'>) {
  const { told } = useProcedureWords();
  if (findings.length === 0) return undefined;
  return (
    <div className="table-frame" role="region" aria-label={told.check.findings} tabIndex={0}>
      <table className="findings">
        <caption>{told.check.findings}</caption>
        <thead>
          <tr>
            <th scope="col">{told.check.grave}</th>
            <th scope="col">{told.check.place}</th>
            <th scope="col">{told.check.finding}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ level, where, message }) => (
            <tr key={`${where} ${message}`} data-level={level}>
              <td>{told.check.level[level]}</td>
              <td>
                <code dir="ltr">{where}</code>
              </td>
              <td dir="auto" lang="en">
                {message}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
