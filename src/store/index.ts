export * from './port.ts';
export { configFolder, kindOfStore, openStore, placeOf, usualDatabase } from './choose.ts';
export { jsonlStore } from './jsonl/store.ts';
export { memoryStore } from './memory.ts';
export { entriesOf } from './stream.ts';
