/** All endpoints, by route. */
import type { RouteName } from '../../api/index.ts';
import { briefing } from './briefing.ts';
import { calendarFile } from './calendar-file.ts';
import { chart } from './chart.ts';
import { dnaExport } from './dna-export.ts';
import { dnaImport } from './dna-import.ts';
import { embed } from './embed.ts';
import { feed } from './feed.ts';
import { graph } from './graph.ts';
import { table } from './table.ts';
import { archive } from './archive.ts';
import { calendar } from './calendar.ts';
import { oneCase } from './case.ts';
import { changes } from './changes.ts';
import { checkProcedure } from './check-procedure.ts';
import { claim } from './claim.ts';
import { compared } from './compare-procedures.ts';
import { claims } from './claims.ts';
import { decide } from './decide.ts';
import type { Endpoint } from './endpoint.ts';
import { entries } from './entries.ts';
import { events } from './events.ts';
import { extract } from './extract.ts';
import { fetchAddress } from './fetch.ts';
import { deleteWebhook } from './delete-webhook.ts';
import { listWebhooks } from './list-webhooks.ts';
import { newWebhook } from './new-webhook.ts';
import { oneHistory } from './history.ts';
import { listHistories } from './list-histories.ts';
import { listProcedures } from './list-procedures.ts';
import { listCases } from './list-cases.ts';
import { listTemplates } from './list-templates.ts';
import { member } from './member.ts';
import { names } from './names.ts';
import { nameCandidate } from './new-candidate.ts';
import { blockers } from './blockers.ts';
import { commitments } from './commitments.ts';
import { criteria } from './criteria.ts';
import { beginCase } from './new-case.ts';
import { newClaim } from './new-claim.ts';
import { setDate } from './new-date.ts';
import { oneProcedure } from './procedure.ts';
import { procedureDiagram } from './procedure-diagram.ts';
import { rate } from './rate.ts';
import { ratings } from './ratings.ts';
import { read } from './read.ts';
import { reader } from './reader.ts';
import { receipt } from './receipt.ts';
import { settleName } from './settle-name.ts';
import { source } from './source.ts';
import { sources } from './sources.ts';
import { standing } from './standing.ts';
import { timeline } from './timeline.ts';
import { verify } from './verify.ts';
import { why } from './why.ts';
import { WORKED } from './worked.ts';

const ALL: readonly Endpoint[] = [
  ...WORKED.values(),
  archive,
  beginCase,
  blockers,
  briefing,
  calendar,
  calendarFile,
  changes,
  chart,
  checkProcedure,
  claim,
  claims,
  commitments,
  criteria,
  compared,
  decide,
  deleteWebhook,
  dnaExport,
  dnaImport,
  embed,
  entries,
  events,
  extract,
  feed,
  fetchAddress,
  graph,
  listCases,
  listHistories,
  listProcedures,
  listTemplates,
  listWebhooks,
  member,
  nameCandidate,
  names,
  newClaim,
  newWebhook,
  oneCase,
  oneHistory,
  oneProcedure,
  procedureDiagram,
  rate,
  ratings,
  read,
  reader,
  receipt,
  setDate,
  settleName,
  source,
  sources,
  standing,
  table,
  timeline,
  verify,
  why,
];

export const ENDPOINTS: ReadonlyMap<RouteName, Endpoint> = new Map(
  ALL.map((endpoint) => [endpoint.route, endpoint]),
);
