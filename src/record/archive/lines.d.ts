/** Bytes cut into lines, each ended by a line feed. */
/** The lines without their ends; undefined where the last one is not ended. */
export declare function linesOf(bytes: Uint8Array): readonly Uint8Array[] | undefined;
/** Lines put after one another, each with a line feed. */
export declare function joinLines(lines: readonly Uint8Array[]): Uint8Array;
