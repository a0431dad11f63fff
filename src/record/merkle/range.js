/** Starts from nothing, or goes on from where a range stood. */
export function growingRange({ node, empty }, from = { size: 0, hashes: [] }) {
  let { size } = from;
  const hashes = [...from.hashes];
  return {
    get size() {
      return size;
    },
    get hashes() {
      return [...hashes];
    },
    append(leafHash) {
      let hash = leafHash;
      // Each trailing one of the size is a perfect subtree that now gets its right half.
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        hash = node(hashes.pop(), hash);
      }
      hashes.push(hash);
      size += 1;
    },
    root() {
      let root;
      for (const hash of hashes.toReversed()) root = root === undefined ? hash : node(hash, root);
      return root ?? empty;
    },
  };
}
//# sourceMappingURL=range.js.map
