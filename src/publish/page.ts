/** The frame of every page that leaves the house: safe anywhere, dark where the reader wants it. */
import { createHash } from 'node:crypto';
import { LIGHT } from '../charts/index.ts';
import { escapeText } from './chart-svg.ts';

const STYLE = `
@page { size: A4; margin: 18mm 16mm; }
:root { color-scheme: light; }
body { margin: 0; background: ${LIGHT.paper}; color: ${LIGHT.ink}; font: 15px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 42em; margin: 0 auto; padding: 24px 16px; overflow-wrap: anywhere; }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 4px; }
h2 { font-size: 17px; margin: 28px 0 8px; break-after: avoid; }
p { margin: 0 0 10px; }
.when { color: ${LIGHT.faint}; }
.lead { font-size: 19px; line-height: 1.4; margin: 16px 0; }
q { font-family: Georgia, "DejaVu Serif", serif; font-style: italic; quotes: none; unicode-bidi: isolate; }
ul, ol { padding-left: 1.3em; margin: 0 0 10px; }
li { margin-bottom: 4px; break-inside: avoid; }
table { border-collapse: collapse; width: 100%; margin: 0 0 12px; }
th, td { text-align: left; vertical-align: top; padding: 4px 10px 4px 0; border-bottom: 1px solid ${LIGHT.edge}; }
th[scope=row] { width: 8em; overflow-wrap: normal; font-weight: 500; }
tr, figure { break-inside: avoid; }
thead { display: table-header-group; }
figure { margin: 12px 0; }
figure svg { max-width: 100%; height: auto; display: block; }
figure.wide { overflow-x: auto; }
figure.wide svg { max-width: none; }
sup { line-height: 0; }
sup a { padding: 0 1px; }
a { color: #1b5f8a; }
.notes { font-size: 13px; }
@media print { figure.wide svg { max-width: 100%; } body { background: none; font-size: 10.5pt; } main { max-width: none; padding: 0; } a { color: inherit; text-decoration: none; } }
`;

/** The browser takes this style and nothing else: no script, no frame, nothing from elsewhere. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE, 'utf8').digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The policy as a header, for whoever serves the page; the page has it in a tag as well. */
export const PAGE_POLICY = POLICY;

/** A page with its style inside. `body` is markup that is escaped already. */
export const page = ({
  title,
  language,
  body,
}: {
  readonly title: string;
  readonly language: string;
  readonly body: string;
}): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
