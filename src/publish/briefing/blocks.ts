/** A document as data: what is said, apart from how HTML, Markdown and Word write it. */
import type { Language } from '../../basics/index.ts';

/** A piece of a line: text, a source’s own words, or the number of a note. */
export type Piece =
  | string
  | { readonly words: string }
  | { readonly strong: string }
  | { readonly note: number };

export type Line = readonly Piece[];

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'lead'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Line[])[];
    }
  | {
      readonly kind: 'chart';
      readonly title: string;
      /** A picture that stands alone. */
      readonly svg: string;
    };

/** The words that a statement rests on. */
export interface Note {
  readonly number: number;
  readonly claim: string;
  readonly words: string;
  /** Whose word it is, where it stands and when. */
  readonly from: string;
  readonly url?: string;
}

export interface Briefing {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly Block[];
  readonly notesTitle: string;
  readonly notes: readonly Note[];
}
