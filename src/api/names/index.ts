export { settleName, suggestedName, type Suggestion } from './settle.ts';
export { findSomebody, nearTo, type Somebody } from './somebody.ts';
export { unknownNames, type UnknownName } from './unknown-names.ts';
