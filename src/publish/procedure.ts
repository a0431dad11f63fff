/** A procedure as a picture and as a page of its own. */
import { pageOf, type Procedure, type ProcedurePage, type StagePage } from '../procedure/index.ts';
import { procedureDiagram, type ThemeName } from '../charts/index.ts';
import { attribute, isWeb } from './briefing/html.ts';
import { chartSvg, escapeText } from './chart-svg.ts';
import { page } from './page.ts';

/** The state diagram as a file of its own. */
export const procedureSvg = (
  procedure: Procedure,
  { theme = 'light' }: { readonly theme?: ThemeName } = {},
): string => `${chartSvg(procedureDiagram, procedure, { theme })}\n`;

const cited = (article: string | undefined): string =>
  article === undefined ? '' : ` <span class="when">[${escapeText(article)}]</span>`;

function ruleHtml({ rule }: StagePage): string {
  return rule
    .map(({ depth, says, exact, article }) => {
      const more = exact === undefined ? '' : ` = ${escapeText(exact)}`;
      return `${'&nbsp;&nbsp;'.repeat(depth)}<strong>${escapeText(says)}</strong>${more}${cited(article)}`;
    })
    .join('<br>');
}

/** A table of two columns; the second holds markup. */
const facts = (rows: readonly (readonly [string, string])[]): string =>
  `<table><tbody>\n${rows
    .map(([label, text]) => `<tr><th scope="row">${escapeText(label)}</th><td>${text}</td></tr>`)
    .join('\n')}\n</tbody></table>`;

function stageHtml(stage: StagePage, number: number): string {
  const rows = [
    ...stage.facts.map(({ label, text }) => [label, escapeText(text)] as const),
    ...(stage.rule.length === 0 ? [] : [['rule', ruleHtml(stage)] as const]),
    ...stage.follows.map(({ when, leads, note, article }) => {
      const more = note === undefined ? '' : ` ${escapeText(note)}`;
      return [
        'then',
        `when ${escapeText(when)}: ${escapeText(leads)}.${more}${cited(article)}`,
      ] as const;
    }),
  ];
  return [
    `<h2>${number}. ${escapeText(stage.title)} <span class="when">(${escapeText(stage.what)})</span></h2>`,
    facts(rows),
  ].join('\n');
}

const list = (title: string, items: readonly string[]): string =>
  items.length === 0
    ? ''
    : `<h2>${escapeText(title)}</h2>\n<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;

function articlesHtml({ articles }: ProcedurePage): readonly string[] {
  return articles.map(({ cite, of, url, note }) => {
    const said = `${escapeText(cite)}, ${escapeText(of)}`;
    const linked =
      url !== undefined && isWeb(url) ? `<a href="${attribute(url)}">${said}</a>` : said;
    return `${linked}${note === undefined ? '' : `. ${escapeText(note)}`}`;
  });
}

/** The whole page of a procedure with its diagram: nothing to load, no script, prints on A4. */
export function procedureHtml(procedure: Procedure): string {
  const told = pageOf(procedure);
  const body = [
    `<h1>${escapeText(told.title)}</h1>`,
    `<p class="when">${escapeText(told.organisation)}</p>`,
    `<p class="lead">${escapeText(told.summary)}</p>`,
    facts(told.facts.map(({ label, text }) => [label, escapeText(text)] as const)),
    `<figure class="wide" tabindex="0">${chartSvg(procedureDiagram, procedure, { margin: 4 })}</figure>`,
    ...told.stages.map((stage, i) => stageHtml(stage, i + 1)),
    list('Package', told.package === undefined ? [] : [escapeText(told.package)]),
    list(
      'What can block',
      told.blocks.map(
        ({ title, says }) => `<strong>${escapeText(title)}</strong>: ${escapeText(says)}.`,
      ),
    ),
    list(
      'Not certain',
      told.doubts.map(
        ({ about, says }) => `<strong>${escapeText(about)}</strong>: ${escapeText(says)}`,
      ),
    ),
    list('Rests on', articlesHtml(told)),
  ].filter((part) => part !== '');
  return page({ title: told.title, language: 'en', body: `<main>\n${body.join('\n')}\n</main>` });
}
