export * from './port.ts';
export { kindOfStore, openStore, placeOf } from './choose.ts';
export * from './examples.ts';
export * from './histories.ts';
export { jsonlStore } from './jsonl/store.ts';
export { memoryStore } from './memory.ts';
export { entriesOf, readInTurns } from './stream.ts';
export { configFolder, dataFolder, usualDatabase, type Env } from './own-folders.ts';
export * from './log/index.ts';
