/**
 * Reads JSON that a person wrote: as strict as RFC 8259, a name given twice is refused instead of
 * overwritten, and a mistake is told by its line. `JSON.parse` takes the second of two names in
 * silence, which would make of two stages' rules one.
 */
import { ok, placeName, refuse, type Result } from '../../basics/index.ts';

/** Objects and lists inside one another; a procedure needs a dozen. */
const DEEPEST = 60;

const SPACE = /[ \t\n\r]*/y;
const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids them in strings
const TEXT = /"(?:[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/** Why reading stopped; thrown inside this file only, and always caught there. */
class Stopped extends Error {}

class Reader {
  private at = 0;
  private readonly path: PropertyKey[] = [];
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  whole(): unknown {
    const value = this.value();
    this.skip();
    if (this.at < this.text.length) this.stop('something follows after the end');
    return value;
  }

  private stop(what: string): never {
    throw new Stopped(`Line ${this.text.slice(0, this.at).split('\n').length}: ${what}`);
  }

  private skip(): void {
    this.take(SPACE);
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** Whether that character comes next; it is passed by if so. */
  private passes(character: string): boolean {
    this.skip();
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private value(): unknown {
    if (this.path.length > DEEPEST) this.stop(`more than ${DEEPEST} levels lie inside one another`);
    if (this.passes('{')) return this.fields();
    if (this.passes('[')) return this.items();
    const found = this.take(TEXT) ?? this.take(PLAIN);
    if (found === undefined) this.stop(this.unexpected('a value'));
    return JSON.parse(found);
  }

  private unexpected(wanted: string): string {
    const [found] = this.text.slice(this.at, this.at + 2);
    return found === undefined
      ? `the file ends where ${wanted} should stand`
      : `${JSON.stringify(found)} stands where ${wanted} should stand`;
  }

  private fields(): unknown {
    const fields = new Map<string, unknown>();
    if (this.passes('}')) return {};
    do {
      this.skip();
      const written = this.take(TEXT);
      if (written === undefined) this.stop(this.unexpected('a name in double quotes'));
      const name = JSON.parse(written) as string;
      if (fields.has(name)) {
        this.stop(`${placeName([...this.path, name], '')} is given twice`);
      }
      if (!this.passes(':')) this.stop(this.unexpected('a colon'));
      this.path.push(name);
      fields.set(name, this.value());
      this.path.pop();
    } while (this.passes(','));
    if (!this.passes('}')) this.stop(this.unexpected('a comma or the closing }'));
    // Unlike an assignment, this makes a field even of the name __proto__.
    return Object.fromEntries(fields);
  }

  private items(): unknown {
    const items: unknown[] = [];
    if (this.passes(']')) return items;
    do {
      this.path.push(items.length);
      items.push(this.value());
      this.path.pop();
    } while (this.passes(','));
    if (!this.passes(']')) this.stop(this.unexpected('a comma or the closing ]'));
    return items;
  }
}

/** The value that a JSON text holds. Refused with the line: what is no JSON, and a name given twice. */
export function readJson(text: string): Result<unknown> {
  try {
    return ok(new Reader(text.replace(/^\ufeff/, '')).whole());
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    const [where] = error.message.split(':');
    return refuse('bad-input', `${error.message}; nothing was read.`, where?.toLowerCase());
  }
}
