/** Hashes in a whole tile; a level of tiles is eight levels of the tree. */
const WIDTH = 256;
const HEIGHT = 8;
/** `1234067` becomes `x001/x234/067`. */
function numbered(n) {
  const groups = [];
  for (let rest = n; ; rest = Math.floor(rest / 1000)) {
    groups.unshift(String(rest % 1000).padStart(3, '0'));
    if (rest < 1000) break;
  }
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
}
export const tilePath = (level, n, width = WIDTH) =>
  `tile/${level}/${numbered(n)}${width === WIDTH ? '' : `.p/${width}`}`;
/** All tiles of a tree. */
export function tilesOf(tree) {
  const tiles = [];
  for (let level = 0, count = tree.size; count > 0; level++, count = Math.floor(count / WIDTH)) {
    for (let n = 0; n * WIDTH < count; n++) {
      const width = Math.min(WIDTH, count - n * WIDTH);
      const bytes = tree.stored(level * HEIGHT, n * WIDTH, width);
      tiles.push({ path: tilePath(level, n, width), bytes });
    }
  }
  return tiles;
}
/** The leaf hashes in the tiles of the lowest level, one after the other. */
export function leafHashesIn(files, size) {
  const hashes = [];
  for (let n = 0; n * WIDTH < size; n++) {
    const tile = files.get(tilePath(0, n, Math.min(WIDTH, size - n * WIDTH)));
    if (tile === undefined) break;
    for (let at = 0; at + 32 <= tile.length; at += 32) hashes.push(tile.subarray(at, at + 32));
  }
  return hashes;
}
//# sourceMappingURL=tiles.js.map
