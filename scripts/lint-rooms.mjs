/**
 * Lint rules of the house, as an oxlint plugin (it loads in .oxlintrc.json under the name `rooms`).
 *
 * The compiler already keeps Node's types out of pure rooms and other rooms out of reach; what it
 * cannot see is that a pure room asks the clock or the dice, because `Date` and `Math` belong to
 * the language. `pure` closes that gap, `order` says the compiler's rule of imports in plain words.
 */
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';

const CLOCK = 'A pure room does not know what time it is: take the time as an argument.';
const DICE = 'A pure room does not roll dice: take a seeded source of numbers as an argument.';
const NODE = 'A pure room has no input or output: move this to store, fetch, cli or server.';

/** Properties that ask the clock or the dice, by the object that has them. */
const IMPURE = { Date: { now: CLOCK }, Math: { random: DICE } };

/** The objects through which a global can be reached under another name. */
const GLOBALS = new Set(['globalThis', 'window', 'self']);

/** The name of a global, whether written `Date` or `globalThis.Date`. */
function globalName(node) {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression') return undefined;
  if (node.object.type !== 'Identifier' || !GLOBALS.has(node.object.name)) return undefined;
  return propertyName(node);
}

/** `now` in `Date.now` and in `Date['now']`. */
function propertyName(node) {
  if (!node.computed) return node.property.name;
  return node.property.type === 'Literal' ? String(node.property.value) : undefined;
}

const isNodeModule = (specifier) =>
  specifier.startsWith('node:') || builtinModules.includes(specifier.split('/')[0]);

/** Calls `visit(node, specifier)` for every import and re-export, static or dynamic. */
function onImport(visit) {
  const seen = (node) => {
    if (typeof node.source?.value === 'string') visit(node.source, node.source.value);
  };
  return {
    ImportDeclaration: seen,
    ImportExpression: seen,
    ExportNamedDeclaration: seen,
    ExportAllDeclaration: seen,
  };
}

/** Forbids the clock, chance and Node's modules. */
const pure = {
  create(context) {
    const report = (node, message) => context.report({ node, message });
    return {
      ...onImport((node, specifier) => {
        if (isNodeModule(specifier)) report(node, NODE);
      }),
      MemberExpression(node) {
        const message = IMPURE[globalName(node.object)]?.[propertyName(node)];
        if (message) report(node, message);
      },
      // `const { now } = Date` would be a way round.
      VariableDeclarator(node) {
        const banned = node.init ? IMPURE[globalName(node.init)] : undefined;
        if (!banned || node.id.type !== 'ObjectPattern') return;
        for (const property of node.id.properties) {
          const message = banned[property.key?.name];
          if (message) report(property, message);
        }
      },
      NewExpression(node) {
        if (globalName(node.callee) === 'Date' && node.arguments.length === 0) report(node, CLOCK);
      },
      // Without `new`, Date ignores what it is given and tells the time.
      CallExpression(node) {
        if (globalName(node.callee) === 'Date') report(node, CLOCK);
      },
    };
  },
};

/** Which room a file is in, with the `src` folder that it stands in. */
function roomOf(file) {
  const parts = file.split(sep);
  const at = parts.lastIndexOf('src');
  if (at < 0 || at + 2 >= parts.length) return undefined;
  return { src: parts.slice(0, at + 1).join(sep), name: parts[at + 1] };
}

/** The rooms that a room may import from: the references of its tsconfig.json, and no others. */
function allowedBy(room) {
  const folder = join(room.src, room.name);
  const { references = [] } = JSON.parse(readFileSync(join(folder, 'tsconfig.json'), 'utf8'));
  return new Set(references.map(({ path }) => relative(room.src, resolve(folder, path))));
}

/** Imports go only to rooms on the left, and through their index. */
const order = {
  create(context) {
    const room = roomOf(context.filename);
    if (!room) return {};
    let allowed;
    return onImport((node, specifier) => {
      if (!specifier.startsWith('.')) return;
      const target = relative(room.src, resolve(dirname(context.filename), specifier)).split(sep);
      if (target[0] === room.name) return;
      if (target[0] === '..') {
        context.report({ node, message: 'A room imports nothing from outside src.' });
        return;
      }
      allowed ??= allowedBy(room);
      if (!allowed.has(target[0])) {
        const message = `${room.name} may not import from ${target[0]}: that room is to its right, or is missing from the references in src/${room.name}/tsconfig.json.`;
        context.report({ node, message });
      } else if (target.length !== 2 || target[1] !== 'index.ts') {
        context.report({ node, message: `Import from ../${target[0]}/index.ts, not past it.` });
      }
    });
  },
};

export default { meta: { name: 'rooms' }, rules: { pure, order } };
