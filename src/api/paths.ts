/**
 * Every route's method and address, and nothing else: small enough for the page, which builds its
 * requests from it. What goes in and out stands in `routes.ts`.
 */
export const PATHS = {
  'list-cases': ['get', '/api/cases'],
  'list-templates': ['get', '/api/templates'],
  'new-case': ['post', '/api/cases'],
  'list-procedures': ['get', '/api/procedures'],
  procedure: ['get', '/api/procedures/{procedure}'],
  'procedure-diagram': ['get', '/api/procedures/{procedure}/diagram.{format}'],
  'compare-procedures': ['get', '/api/procedures/{procedure}/compared-with/{other}'],
  'check-procedure': ['post', '/api/procedure-checks'],
  'list-histories': ['get', '/api/histories'],
  history: ['get', '/api/histories/{history}'],
  case: ['get', '/api/cases/{case}'],
  standing: ['get', '/api/cases/{case}/standing'],
  timeline: ['get', '/api/cases/{case}/timeline'],
  changes: ['get', '/api/cases/{case}/changes'],
  member: ['get', '/api/cases/{case}/members/{member}'],
  why: ['get', '/api/cases/{case}/members/{member}/why'],
  blockers: ['get', '/api/cases/{case}/blockers'],
  offer: ['get', '/api/cases/{case}/offer'],
  'offer-with': ['post', '/api/cases/{case}/offer'],
  packages: ['get', '/api/cases/{case}/packages'],
  'packages-with': ['post', '/api/cases/{case}/packages'],
  hypotheses: ['get', '/api/cases/{case}/hypotheses'],
  'hypotheses-with': ['post', '/api/cases/{case}/hypotheses'],
  criteria: ['get', '/api/cases/{case}/criteria'],
  commitments: ['get', '/api/cases/{case}/commitments'],
  estimate: ['get', '/api/cases/{case}/estimate'],
  power: ['get', '/api/cases/{case}/power'],
  watch: ['get', '/api/cases/{case}/watch'],
  claims: ['get', '/api/cases/{case}/claims'],
  claim: ['get', '/api/cases/{case}/claims/{claim}'],
  'new-claim': ['post', '/api/cases/{case}/claims'],
  decide: ['post', '/api/cases/{case}/decisions'],
  reader: ['get', '/api/cases/{case}/reader'],
  sources: ['get', '/api/cases/{case}/sources'],
  source: ['get', '/api/cases/{case}/sources/{source}'],
  read: ['post', '/api/cases/{case}/readings'],
  extract: ['post', '/api/cases/{case}/extract'],
  fetch: ['post', '/api/cases/{case}/fetch'],
  names: ['get', '/api/cases/{case}/names'],
  'settle-name': ['post', '/api/cases/{case}/names'],
  ratings: ['get', '/api/cases/{case}/ratings'],
  rate: ['post', '/api/cases/{case}/ratings'],
  'new-candidate': ['post', '/api/cases/{case}/candidates'],
  calendar: ['get', '/api/cases/{case}/calendar'],
  'new-date': ['post', '/api/cases/{case}/calendar'],
  entries: ['get', '/api/cases/{case}/entries'],
  receipt: ['get', '/api/cases/{case}/entries/{seq}/receipt'],
  verify: ['post', '/api/cases/{case}/verify'],
  events: ['get', '/api/cases/{case}/events'],
  archive: ['get', '/api/cases/{case}/record.tar'],
  briefing: ['get', '/api/cases/{case}/briefing.{format}'],
  table: ['get', '/api/cases/{case}/tables/{table}.{format}'],
  graph: ['get', '/api/cases/{case}/graph.graphml'],
  'calendar-file': ['get', '/api/cases/{case}/calendar.ics'],
  feed: ['get', '/api/cases/{case}/changes.atom'],
  'dna-export': ['get', '/api/cases/{case}/record.dna'],
  'dna-import': ['post', '/api/cases/{case}/dna'],
  chart: ['get', '/api/cases/{case}/charts/{chart}.{format}'],
  embed: ['get', '/embed/{case}'],
  'list-webhooks': ['get', '/api/cases/{case}/webhooks'],
  'new-webhook': ['post', '/api/cases/{case}/webhooks'],
  'delete-webhook': ['delete', '/api/cases/{case}/webhooks/{webhook}'],
} as const satisfies Readonly<Record<string, readonly [Method, `/${string}`]>>;

export type Method = 'get' | 'post' | 'delete';
export type RouteName = keyof typeof PATHS;

/** An address with its parameters filled in, each escaped; a list repeats its name. */
export function addressOf(
  route: RouteName,
  params: Readonly<Record<string, string | number>> = {},
  query: Readonly<Record<string, string | number | readonly string[] | undefined>> = {},
): string {
  const path = PATHS[route][1].replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name] ?? '')),
  );
  const asked = Object.entries(query).flatMap(([name, value]) =>
    (value === undefined ? [] : [value])
      .flat()
      .map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(String(one))}`),
  );
  return asked.length === 0 ? path : `${path}?${asked.join('&')}`;
}
