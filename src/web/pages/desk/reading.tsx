/** The reading desk: the article left, its claims right, and in the margin what accepting them does. */
import { usePlace } from '../../app/router.tsx';
import { useRoute } from '../../data/use-route.ts';
import { ProblemNote, Waiting } from '../../parts/problem.tsx';
import { DeskTable } from './desk-table.tsx';
import { useSource } from './use-source.ts';

export default function Reading() {
  return <ReadSource editable />;
}

/** One source with its claims. `editable` is off where it is only looked at. */
export function ReadSource({ editable }: { readonly editable: boolean }) {
  const { case: id = '', item = '' } = usePlace();
  const source = useSource(id, item);
  const { data: view, problem, retry } = useRoute('case', { case: id });
  const wrong = source.problem ?? problem;
  if (source.view === undefined || view === undefined) {
    return wrong === undefined ? (
      <Waiting />
    ) : (
      <ProblemNote
        problem={wrong}
        retry={() => {
          source.retry();
          retry();
        }}
      />
    );
  }
  return (
    <DeskTable
      key={item}
      id={id}
      view={view}
      source={source}
      read={source.view}
      editable={editable && view.writable}
    />
  );
}
