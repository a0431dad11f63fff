/** Text from outside: shown as text, on its own line of writing, with what would hide made visible. */
import { withHiddenShown } from './hidden.ts';

export function SourceText({ text }: { readonly text: string }) {
  return (
    <bdi className="source-text" dir="auto">
      {withHiddenShown(text)}
    </bdi>
  );
}
