/** Giving the shapes of a mark attributes of their own: what they stand for, so that a page can listen. */
import type { RenderFunction } from '@observablehq/plot';
import { setAll, type Attributes } from './elements.ts';

/** A render step that gives each shape of a mark the attributes of its datum. */
export function withAttributes<T>(
  data: readonly T[],
  attributesOf: (datum: T) => Attributes,
): RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const drawn = next?.(index, scales, values, dimensions, context) ?? null;
    if (drawn === null) return null;
    // Plot draws the shapes in the order of the index.
    for (const [at, shape] of [...drawn.children].entries()) {
      const datum = data[index[at] ?? -1];
      if (datum !== undefined) setAll(shape, attributesOf(datum));
    }
    return drawn;
  };
}

/** What a shape needs to be reached and heard, where the page makes it answer. */
export const reachable = (label: string, interactive: boolean): Attributes =>
  interactive ? { role: 'button', tabindex: 0, 'aria-label': label } : {};
