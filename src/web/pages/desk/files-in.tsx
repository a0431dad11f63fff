/** Files, dropped or chosen. */
import { FileDrop } from '../../parts/file-drop.tsx';
import { useWork } from '../../words/work/index.ts';

/** What the server can take an article out of. */
const KINDS = '.txt,.html,.htm,.pdf,.docx,.eml,.dna';

export function FilesIn({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { work } = useWork();
  return <FileDrop label={work.intake.drop} accept={KINDS} multiple onFiles={onFiles} />;
}
