/** The page for people about the API: the table of routes and what refusals mean, without a script. */
import {
  MEDIA_TYPES,
  PATHS,
  REFUSALS,
  ROUTES,
  type Route,
  type RouteName,
} from '../../api/index.ts';
import { mostBytes } from '../http/limits.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** What each refusal asks of whoever gets it. */
const ADVICE: Readonly<Record<string, string>> = {
  'bad-input': 'Something in the request is not as it must be; the field “where” names it.',
  'not-found': 'There is no such case, member, claim or source.',
  conflict: 'Somebody wrote meanwhile, or it has been decided already; look again and repeat.',
  'not-allowed': 'An example is never written to, and nothing is done for pages from elsewhere.',
  'too-large': 'Send less, or read the text in parts.',
  unavailable: 'A store, a disk or a network does not answer; try again.',
  damaged: 'The record does not fit together; restore it from a copy.',
  method: 'The header Allow names the methods that the address takes.',
  'media-type': 'Send JSON with the header Content-Type: application/json.',
  fault: 'A fault in the program; the number in the detail stands in its log.',
};

const TAGS: Readonly<Record<Route['tag'], string>> = {
  cases: 'Cases',
  procedures: 'Procedures and histories',
  views: 'Views',
  analysis: 'Analysis',
  reading: 'Reading',
  record: 'Record',
  files: 'Files',
  webhooks: 'Webhooks',
};

const fieldsOf = (schema: { readonly shape: object } | undefined): string =>
  Object.keys(schema?.shape ?? {})
    .map((name) => `<code>${escaped(name)}</code>`)
    .join(', ');

function answerOf({ output }: Route): string {
  if ('json' in output) return 'JSON';
  if ('stream' in output) return 'server-sent events';
  return output.files.map((kind) => (MEDIA_TYPES[kind].split(';')[0] ?? '').trim()).join(', ');
}

function rowOf(name: RouteName): string {
  const route: Route = ROUTES[name];
  const [method, path] = PATHS[name];
  const takes =
    route.upload === true
      ? 'a file'
      : route.body === undefined
        ? ''
        : `JSON, up to ${Math.round(mostBytes(name) / 1024)} kB`;
  const cells = [
    `<code>${method.toUpperCase()} ${escaped(path)}</code>`,
    escaped(route.summary),
    fieldsOf(route.query),
    takes,
    answerOf(route),
  ];
  return `<tr id="${name}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const HEAD =
  '<tr><th scope="col">Address</th><th scope="col">What it is for</th><th scope="col">Question</th><th scope="col">Takes</th><th scope="col">Answers</th></tr>';

function sectionOf(tag: Route['tag']): string {
  const names = (Object.keys(ROUTES) as RouteName[]).filter((name) => ROUTES[name].tag === tag);
  return `<section><h2>${TAGS[tag]}</h2><table><thead>${HEAD}</thead><tbody>${names.map(rowOf).join('')}</tbody></table></section>`;
}

function refusals(): string {
  const statusOf = (code: string): number =>
    ({
      method: 405,
      'media-type': 415,
      fault: 500,
      ...Object.fromEntries(Object.entries(REFUSALS).map(([one, { status }]) => [one, status])),
    })[code] ?? 500;
  const rows = Object.entries(ADVICE).map(
    ([code, advice]) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${statusOf(code)}</td><td>${escaped(advice)}</td></tr>`,
  );
  return `<section><h2>Refusals</h2><p>A refusal is a problem document (RFC 9457), <code>application/problem+json</code>.</p><table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">What to do</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

/** Its style is a file of its own, for the policy of the pages allows none within. */
export const API_STYLE = `:root{color-scheme:light dark;font:16px/1.5 Georgia,serif}
body{margin:2rem auto;max-width:72rem;padding:0 1rem}
h1,h2{font-weight:600;line-height:1.2}
section{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent)}
tr:target{outline:2px solid}
code{font:0.85rem ui-monospace,monospace;overflow-wrap:anywhere}
`;

export function apiPage(version: string): string {
  const tags = Object.keys(TAGS) as Route['tag'][];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Nemcon: the API</title><link rel="stylesheet" href="/api/style.css"></head>
<body>
<h1>Nemcon: the API</h1>
<p>Version ${escaped(version)}. The same as an OpenAPI document: <a href="/openapi.json">/openapi.json</a>. Views take <code>asOf</code> (the day that is shown), <code>knownAt</code> (only what had been written down by then) and <code>include=proposed</code> (claims that nobody has decided on count too). Lists go on after <code>next</code>.</p>
${tags.map(sectionOf).join('\n')}
${refusals()}
</body>
</html>
`;
}
