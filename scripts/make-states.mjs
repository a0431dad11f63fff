/**
 * Writes src/reader/lang/en/states.ts: the names, demonyms and capitals of states in English, from
 * the kept libraries i18n-iso-countries, i18n-nationality and countries-list. They are read here, when
 * developing, because loading their tables at run time costs more than reading an article.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const names = require('i18n-iso-countries');
const nationalities = require('i18n-nationality');
const { countries } = require('countries-list');
names.registerLocale(require('i18n-iso-countries/langs/en.json'));
nationalities.registerLocale(require('i18n-nationality/langs/en.json'));

/** Territories that hold no seat of their own in the bodies that Nemcon follows. */
const TERRITORIES = new Set(
  'AX AS AI AQ AW BM BQ BV IO KY CX CC CK CW FK FO GF PF TF GI GL GP GU GG HM HK IM JE MO MQ YT MS NC NU NF MP PN PR RE BL SH MF PM SX GS SJ TK TC UM VG VI WF EH'.split(
    ' ',
  ),
);

const rows = [];
for (const [alpha2, country] of Object.entries(countries)) {
  if (TERRITORIES.has(alpha2)) continue;
  const code = names.alpha2ToAlpha3(alpha2) ?? (alpha2 === 'XK' ? 'XKX' : undefined);
  if (code === undefined) continue;
  const all = names.getName(alpha2, 'en', { select: 'all' }) ?? [];
  const known = new Set([country.name, ...all, ...(country.alias ?? [])]);
  const list = [...known].filter((name) => name && !/[(),]/.test(name)).sort();
  const demonym = (nationalities.getName(alpha2, 'en') ?? '').replace(/\s*\(.*$/, '');
  const capital = country.capital ?? '';
  rows.push([
    code,
    list.join('|'),
    /[,-]\s/.test(demonym) ? '' : demonym,
    capital.split(',')[0] ?? '',
  ]);
}
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));

const quote = (text) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);
const lines = rows.map((row) => `  [${row.map(quote).join(', ')}],`);
writeFileSync(
  new URL('../src/reader/lang/en/states.ts', import.meta.url),
  `/**
 * States: ISO 3166-1 alpha-3 code, names, adjective, capital. Made by \`node scripts/make-states.mjs\`
 * from i18n-iso-countries, i18n-nationality and countries-list; corrections go into places.ts.
 */
export const STATES: readonly (readonly [code: string, names: string, adjective: string, capital: string])[] = [
${lines.join('\n')}
];
`,
);
