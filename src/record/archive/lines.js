/** Bytes cut into lines, each ended by a line feed. */
const LINE_FEED = 0x0a;
/** The lines without their ends; undefined where the last one is not ended. */
export function linesOf(bytes) {
  const lines = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end < 0) return undefined;
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}
/** Lines put after one another, each with a line feed. */
export function joinLines(lines) {
  const whole = new Uint8Array(lines.reduce((sum, line) => sum + line.length + 1, 0));
  let at = 0;
  for (const line of lines) {
    whole.set(line, at);
    whole[at + line.length] = LINE_FEED;
    at += line.length + 1;
  }
  return whole;
}
//# sourceMappingURL=lines.js.map
