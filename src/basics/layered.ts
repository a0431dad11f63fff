/**
 * Maps of which a larger one is made at the cost of what is new in it, while the smaller one stays as
 * it was: the logarithmic method of J. L. Bentley and J. B. Saxe, “Decomposable searching problems I”,
 * Journal of Algorithms 1(4), 1980. A map is a few layers, each several times smaller than the one
 * below it; what is set anew lies above what it replaces.
 */

/** A layer is kept apart only where the one below is so many times larger. */
const RATIO = 4;
/** Below this many entries a copy costs less than a further layer to look in. */
const SMALL = 256;

type Layer<K, V> = ReadonlyMap<K, V>;

/** A map that never changes. It keeps the order in which keys were first set. Values are never undefined. */
export class Layered<K, V> implements ReadonlyMap<K, V> {
  readonly size: number;
  readonly #layers: readonly Layer<K, V>[];

  constructor(layers: readonly Layer<K, V>[] = [], size?: number) {
    this.#layers = layers;
    this.size = size ?? layers.reduce((sum, layer) => sum + layer.size, 0);
  }

  get(key: K): V | undefined {
    for (let i = this.#layers.length - 1; i >= 0; i -= 1) {
      const found = this.#layers[i]?.get(key);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  /** With these set on top; `added` of them are keys that it has not got. The layer is not copied. */
  over(top: Layer<K, V>, added: number): Layered<K, V> {
    if (top.size === 0) return this;
    const layers = [...this.#layers];
    let last = top;
    for (
      let below = layers.at(-1);
      below !== undefined && (last.size * RATIO >= below.size || below.size < SMALL);
      below = layers.at(-1)
    ) {
      const merged = new Map(below);
      for (const [key, value] of last) merged.set(key, value);
      last = merged;
      layers.pop();
    }
    return new Layered([...layers, last], this.size + added);
  }

  /** Without a key; this copies all of it. */
  without(key: K): Layered<K, V> {
    if (!this.has(key)) return this;
    const rest = new Map(this);
    rest.delete(key);
    return new Layered([rest]);
  }

  keys(): MapIterator<K> {
    const [only] = this.#layers;
    return only !== undefined && this.#layers.length === 1 ? only.keys() : this.#keys();
  }

  values(): MapIterator<V> {
    const [only] = this.#layers;
    return only !== undefined && this.#layers.length === 1 ? only.values() : this.#values();
  }

  *entries(): MapIterator<[K, V]> {
    for (const key of this.keys()) yield [key, this.get(key) as V];
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(run: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) run(value, key, this);
  }

  *#keys(): MapIterator<K> {
    for (const [i, layer] of this.#layers.entries()) {
      for (const key of layer.keys()) if (i === 0 || !this.#isBelow(key, i)) yield key;
    }
  }

  *#values(): MapIterator<V> {
    for (const key of this.#keys()) yield this.get(key) as V;
  }

  #isBelow(key: K, i: number): boolean {
    for (let j = 0; j < i; j += 1) if (this.#layers[j]?.has(key) === true) return true;
    return false;
  }
}

/** Changes to a map that stays as it was, until they are sealed into a new one. */
export class Growing<K, V> {
  #below: Layered<K, V>;
  #top = new Map<K, V>();
  #added = 0;

  constructor(below: Layered<K, V>) {
    this.#below = below;
  }

  get size(): number {
    return this.#below.size + this.#added;
  }

  get(key: K): V | undefined {
    return this.#top.get(key) ?? this.#below.get(key);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  set(key: K, value: V): void {
    if (!this.has(key)) this.#added += 1;
    this.#top.set(key, value);
  }

  values(): MapIterator<V> {
    return this.sealed().values();
  }

  /** Taking something out is rare and costs a copy of all. */
  delete(key: K): void {
    this.#below = this.sealed().without(key);
  }

  /** The changed map; the very map that was begun with where nothing was set. */
  sealed(): Layered<K, V> {
    this.#below = this.#below.over(this.#top, this.#added);
    this.#top = new Map();
    this.#added = 0;
    return this.#below;
  }
}
