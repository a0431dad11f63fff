/**
 * What the reader had to say about a text when it was read. The record does not keep it, so it lives
 * as long as this window.
 */

const keyOf = (id: string, source: string): string => `nemcon.notes.${id}.${source}`;

export function keepNotes(id: string, source: string, notes: readonly string[]): void {
  try {
    sessionStorage.setItem(keyOf(id, source), JSON.stringify(notes));
  } catch {
    // Without room for them the notes are gone with the next page; the record is whole.
  }
}

export function notesOf(id: string, source: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(id, source)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((note) => typeof note === 'string') : [];
  } catch {
    return [];
  }
}
