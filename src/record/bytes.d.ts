export declare const utf8Bytes: (text: string) => Uint8Array;
/** The text that the bytes spell, or undefined where they are not UTF-8. */
export declare function utf8Text(bytes: Uint8Array): string | undefined;
export declare const toHex: (bytes: Uint8Array) => string;
export declare const toBase64: (bytes: Uint8Array) => string;
/** Standard base64 (RFC 4648, section 4) with padding; undefined where it is anything else. */
export declare function fromBase64(text: string): Uint8Array | undefined;
/** Lower-case hexadecimal; undefined where it is anything else. */
export declare function fromHex(text: string): Uint8Array | undefined;
export declare function equalBytes(a: Uint8Array, b: Uint8Array): boolean;
export declare function concat(...parts: readonly Uint8Array[]): Uint8Array;
/** A whole number in decimal without leading zeroes, small enough to be exact; else undefined. */
export declare function wholeNumber(text: string): number | undefined;
