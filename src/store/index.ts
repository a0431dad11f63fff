export * from './port.ts';
export { memoryStore } from './memory.ts';
export { jsonlStore } from './jsonl/store.ts';
