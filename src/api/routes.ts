/**
 * The one table of routes: what goes in, what comes out, and what it is for. The server answers by
 * it, its OpenAPI document is made from it, and the page's requests are typed by it.
 *
 * Any route may also refuse; `REFUSALS` tells the status, and the answer is a problem document (RFC 9457).
 */
import { z } from 'zod';
import { StandingOutput } from './outputs.ts';
import { Comparison } from '../procedure/index.ts';
import { ReplayOutput } from './replay.ts';
import { CasesView, CaseView, NewCase, TemplatesView } from './contract/cases.ts';
import {
  Decisions,
  Fetched,
  NewCandidate,
  NewClaim,
  NewDate,
  NewName,
  NewRating,
  NewReading,
  NewWebhook,
  Extracted,
  Reading,
  Webhook,
  WebhooksView,
} from './contract/commands.ts';
import { CaseId, Day, InLanguage, PageQuery, TimeQuery, Written } from './contract/common.ts';
import { CHARTS, TABLES, type FileKind } from './contract/files.ts';
import {
  CheckedProcedure,
  HistoriesView,
  OneProcedure,
  ProceduresView,
  ProcedureText,
  ProcedureView,
} from './contract/procedures.ts';
import {
  CalendarView,
  ClaimsPage,
  ClaimsQuery,
  ClaimView,
  EntriesPage,
  MemberView,
  NamesView,
  RatingsView,
  ReaderView,
  SourcesView,
  SourceView,
  TimelineView,
  VerifiedView,
} from './contract/views.ts';
import {
  EstimateAsked,
  HypothesesAsked,
  MarksGiven,
  OfferAsked,
  OfOneQuery,
  PackagesAsked,
  ProblemGiven,
} from './contract/analysis.ts';
import { ChangesQuery, ChangesView } from './contract/changes.ts';
import { BlockersView, OfferView } from './analysing.ts';
import { EstimateOutput } from './estimate-output.ts';
import {
  CommitmentsOutput,
  CriteriaOutput,
  HypothesesOutput,
  PackageOutput,
  WatchOutput,
  WhyOutput,
} from './packages.ts';
import { PowerOutput } from './power.ts';
import type { RouteName } from './paths.ts';

type Shape = z.ZodObject;

/** One route. `output` is a schema for JSON, or the kinds of file that it answers with. */
export interface Route {
  readonly summary: string;
  /** What the page of the API says of it, in a few sentences. */
  readonly tag:
    | 'cases'
    | 'procedures'
    | 'views'
    | 'analysis'
    | 'reading'
    | 'record'
    | 'files'
    | 'webhooks';
  readonly params?: Shape;
  readonly query?: Shape;
  readonly body?: z.ZodType;
  /** The body is a file, sent as the field `file` of a form. */
  readonly upload?: true;
  readonly output:
    | { readonly json: z.ZodType }
    | { readonly files: readonly FileKind[] }
    | { readonly stream: true };
}

const inCase = z.strictObject({ case: CaseId });
const inMember = inCase.extend({ member: z.string().min(1).max(120) });

export const ROUTES = {
  'list-cases': {
    summary: 'All races',
    tag: 'cases',
    output: { json: CasesView },
  },
  'list-templates': {
    summary: 'Bodies to begin a race from',
    tag: 'cases',
    output: { json: TemplatesView },
  },
  'new-case': {
    summary: 'Begin a race',
    tag: 'cases',
    body: NewCase,
    output: { json: Written },
  },
  'list-procedures': {
    summary: 'Procedures of the catalogue, a line each',
    tag: 'procedures',
    output: { json: ProceduresView },
  },
  procedure: {
    summary: 'A procedure as data and in words: stages, rules, what blocks, articles, doubts',
    tag: 'procedures',
    params: OneProcedure,
    output: { json: ProcedureView },
  },
  'procedure-diagram': {
    summary: 'The state diagram of a procedure as SVG or PNG',
    tag: 'procedures',
    params: OneProcedure.extend({ format: z.enum(['svg', 'png']) }),
    query: z.strictObject({ theme: z.enum(['light', 'dark']).optional() }),
    output: { files: ['svg', 'png'] },
  },
  'compare-procedures': {
    summary: 'Two procedures side by side, question by question',
    tag: 'procedures',
    params: OneProcedure.extend({ other: OneProcedure.shape.procedure }),
    output: { json: Comparison },
  },
  'check-procedure': {
    summary: 'What is wrong with the text of a procedure, place by place; nothing is kept',
    tag: 'procedures',
    body: ProcedureText,
    output: { json: CheckedProcedure },
  },
  'list-histories': {
    summary: 'Selections of the past that can be replayed, a line each',
    tag: 'procedures',
    output: { json: HistoriesView },
  },
  history: {
    summary: 'A selection of the past, run through its procedure step by step',
    tag: 'procedures',
    params: z.strictObject({ history: z.string().min(1).max(120) }),
    output: { json: ReplayOutput },
  },
  case: {
    summary: 'Who and what a race is about',
    tag: 'cases',
    params: inCase,
    query: TimeQuery,
    output: { json: CaseView },
  },
  standing: {
    summary: 'Where every member stands towards every candidate',
    tag: 'views',
    params: inCase,
    query: OfOneQuery,
    output: { json: StandingOutput },
  },
  timeline: {
    summary: 'How many were for a candidate, day by day',
    tag: 'views',
    params: inCase,
    query: OfOneQuery,
    output: { json: TimelineView },
  },
  changes: {
    summary: 'What changed between two days, between two states of knowledge, or since an entry',
    tag: 'views',
    params: inCase,
    query: ChangesQuery,
    output: { json: ChangesView },
  },
  member: {
    summary: 'Everything that the record has on one member',
    tag: 'views',
    params: inMember,
    query: TimeQuery,
    output: { json: MemberView },
  },
  why: {
    summary: 'Why a member stands where it does towards a candidate, each line with its words',
    tag: 'analysis',
    params: inMember,
    query: OfOneQuery,
    output: { json: WhyOutput },
  },
  blockers: {
    summary: 'Who is in the way: ground, demand, price, who could pay it, what it is tied to',
    tag: 'analysis',
    params: inCase,
    query: OfOneQuery,
    output: { json: BlockersView },
  },
  offer: {
    summary: 'What could be given for a candidate, and what the rule answers to a choice of it',
    tag: 'analysis',
    params: inCase,
    query: OfferAsked,
    output: { json: OfferView },
  },
  'offer-with': {
    summary: 'The same with prices, payers, moves and red lines of an analyst; nothing is kept',
    tag: 'analysis',
    params: inCase,
    query: OfferAsked,
    body: ProblemGiven,
    output: { json: OfferView },
  },
  packages: {
    summary: 'The smallest or cheapest sets of concessions after which the rule is met',
    tag: 'analysis',
    params: inCase,
    query: PackagesAsked,
    output: { json: PackageOutput },
  },
  'packages-with': {
    summary: 'The same with prices, payers, moves and red lines of an analyst; nothing is kept',
    tag: 'analysis',
    params: inCase,
    query: PackagesAsked,
    body: ProblemGiven,
    output: { json: PackageOutput },
  },
  hypotheses: {
    summary: 'Competing hypotheses on members’ motives, by what sources say',
    tag: 'analysis',
    params: inCase,
    query: HypothesesAsked,
    output: { json: HypothesesOutput },
  },
  'hypotheses-with': {
    summary: 'The same with the marks of analysts, side by side; nothing is kept',
    tag: 'analysis',
    params: inCase,
    query: HypothesesAsked,
    body: MarksGiven,
    output: { json: HypothesesOutput },
  },
  criteria: {
    summary: 'What a candidate is said to need, and who is said to have it',
    tag: 'analysis',
    params: inCase,
    query: TimeQuery,
    output: { json: CriteriaOutput },
  },
  commitments: {
    summary: 'What was promised, what came of it, what is outstanding and overdue',
    tag: 'analysis',
    params: inCase,
    query: TimeQuery,
    output: { json: CommitmentsOutput },
  },
  estimate: {
    summary: 'How likely: where members stand, how many, whether the rule is met, on whom it hangs',
    tag: 'analysis',
    params: inCase,
    query: EstimateAsked,
    output: { json: EstimateOutput },
  },
  power: {
    summary: 'What the rule gives each member before anybody has said anything',
    tag: 'analysis',
    params: inCase,
    query: TimeQuery,
    output: { json: PowerOutput },
  },
  watch: {
    summary: 'Which single piece of news would move the answer most',
    tag: 'analysis',
    params: inCase,
    query: OfOneQuery,
    output: { json: WatchOutput },
  },
  claims: {
    summary: 'Claims, in the order in which they were written down',
    tag: 'reading',
    params: inCase,
    query: ClaimsQuery.extend(PageQuery.shape).extend(InLanguage.shape),
    output: { json: ClaimsPage },
  },
  claim: {
    summary: 'One claim with its words in their surroundings',
    tag: 'reading',
    params: inCase.extend({ claim: z.string().min(1).max(120) }),
    query: InLanguage,
    output: { json: ClaimView },
  },
  'new-claim': {
    summary: 'Add a claim whose words a person found in a source',
    tag: 'reading',
    params: inCase,
    body: NewClaim,
    output: { json: Written },
  },
  decide: {
    summary: 'Accept, reject, correct or reopen claims, all or none',
    tag: 'reading',
    params: inCase,
    body: Decisions,
    output: { json: Written },
  },
  reader: {
    summary: 'How often people agreed with the reader so far',
    tag: 'reading',
    params: inCase,
    output: { json: ReaderView },
  },
  sources: {
    summary: 'Sources, and how their outlets turned out',
    tag: 'reading',
    params: inCase,
    query: TimeQuery,
    output: { json: SourcesView },
  },
  source: {
    summary: 'One source with its text and its claims',
    tag: 'reading',
    params: inCase.extend({ source: z.string().min(1).max(120) }),
    query: InLanguage,
    output: { json: SourceView },
  },
  read: {
    summary: 'Read an article: it is kept, and its claims are proposed',
    tag: 'reading',
    params: inCase,
    body: NewReading,
    output: { json: Reading },
  },
  extract: {
    summary: 'Take the article out of a file; nothing is written',
    tag: 'reading',
    params: inCase,
    upload: true,
    output: { json: Extracted },
  },
  fetch: {
    summary: 'Fetch a page or a feed; nothing is written',
    tag: 'reading',
    params: inCase,
    body: z.strictObject({ url: z.string().min(1).max(4000) }),
    output: { json: Fetched },
  },
  names: {
    summary: 'Spellings that were settled',
    tag: 'reading',
    params: inCase,
    query: InLanguage,
    output: { json: NamesView },
  },
  'settle-name': {
    summary: 'Settle what a spelling means, or take that back',
    tag: 'reading',
    params: inCase,
    body: NewName,
    output: { json: Written },
  },
  ratings: {
    summary: 'How people rated sources and claims, with what was given before',
    tag: 'reading',
    params: inCase,
    query: TimeQuery,
    output: { json: RatingsView },
  },
  rate: {
    summary: 'Rate a report or an outlet A to F, or a claim 1 to 6, or take that back',
    tag: 'reading',
    params: inCase,
    body: NewRating,
    output: { json: Written },
  },
  'new-candidate': {
    summary: 'Name a candidate',
    tag: 'cases',
    params: inCase,
    body: NewCandidate,
    output: { json: Written },
  },
  calendar: {
    summary: 'Dates that matter to the choice',
    tag: 'views',
    params: inCase,
    query: TimeQuery,
    output: { json: CalendarView },
  },
  'new-date': {
    summary: 'Set a date of the calendar',
    tag: 'cases',
    params: inCase,
    body: NewDate,
    output: { json: Written },
  },
  entries: {
    summary: 'The record, one sentence an entry',
    tag: 'record',
    params: inCase,
    query: PageQuery.extend({
      ...InLanguage.shape,
      /** Newest first: `after` then counts down. */
      order: z.enum(['oldest', 'newest']).optional(),
      /** Only entries whose sentence holds this; a page may then be short, and `next` is where to go on. */
      find: z.string().max(200).optional(),
    }),
    output: { json: EntriesPage },
  },
  receipt: {
    summary: 'The receipt of an entry, a C2SP tlog-proof',
    tag: 'record',
    params: inCase.extend({ seq: z.coerce.number().int().positive() }),
    output: { files: ['proof'] },
  },
  verify: {
    summary: 'Check the record against itself and everything that was signed of it',
    tag: 'record',
    params: inCase,
    output: { json: VerifiedView },
  },
  events: {
    summary: 'Changes as they happen, as server-sent events that resume after the last id',
    tag: 'record',
    params: inCase,
    query: z.strictObject({
      /** Entries that have been seen; the header Last-Event-ID comes before it. */
      after: z.coerce.number().int().nonnegative().optional(),
    }),
    output: { stream: true },
  },
  archive: {
    summary: 'The record as one file that anybody can check',
    tag: 'files',
    params: inCase,
    output: { files: ['tar'] },
  },
  briefing: {
    summary: 'A briefing: standing, changes, blockers, calendar, sources',
    tag: 'files',
    params: inCase.extend({ format: z.enum(['html', 'md', 'docx']) }),
    query: TimeQuery.extend({
      since: Day.optional(),
    }),
    output: { files: ['html', 'md', 'docx'] },
  },
  table: {
    summary: 'A table as CSV or JSON',
    tag: 'files',
    params: inCase.extend({ table: z.enum(TABLES), format: z.enum(['csv', 'json']) }),
    query: TimeQuery.extend({ since: Day.optional() }),
    output: { files: ['csv', 'json'] },
  },
  graph: {
    summary: 'Who backs whom, as GraphML',
    tag: 'files',
    params: inCase,
    query: TimeQuery,
    output: { files: ['graphml'] },
  },
  'calendar-file': {
    summary: 'The calendar as iCalendar, to download or subscribe to',
    tag: 'files',
    params: inCase,
    query: TimeQuery,
    output: { files: ['ics'] },
  },
  feed: {
    summary: 'Changes as an Atom feed',
    tag: 'files',
    params: inCase,
    output: { files: ['atom'] },
  },
  'dna-export': {
    summary: 'Sources and accepted positions as a Discourse Network Analyzer database',
    tag: 'files',
    params: inCase,
    output: { files: ['dna'] },
  },
  'dna-import': {
    summary: 'Propose what a Discourse Network Analyzer database holds',
    tag: 'files',
    params: inCase,
    upload: true,
    output: { json: Written.extend({ left: z.array(z.string()) }) },
  },
  chart: {
    summary: 'A picture as SVG or PNG',
    tag: 'files',
    params: inCase.extend({ chart: z.enum(CHARTS), format: z.enum(['svg', 'png']) }),
    query: OfOneQuery.extend({
      width: z.coerce.number().int().min(240).max(4000).optional(),
      theme: z.enum(['light', 'dark']).optional(),
    }),
    output: { files: ['svg', 'png'] },
  },
  embed: {
    summary: 'The board as a page to put into another, without script',
    tag: 'files',
    params: inCase,
    query: OfOneQuery,
    output: { files: ['html'] },
  },
  'list-webhooks': {
    summary: 'Where changes are sent',
    tag: 'webhooks',
    params: inCase,
    output: { json: WebhooksView },
  },
  'new-webhook': {
    summary: 'Send changes to an address, signed; the secret is told once',
    tag: 'webhooks',
    params: inCase,
    body: NewWebhook,
    output: { json: Webhook },
  },
  'delete-webhook': {
    summary: 'Send no more changes there',
    tag: 'webhooks',
    params: inCase.extend({ webhook: z.string().min(1).max(80) }),
    output: { json: WebhooksView },
  },
} as const satisfies Readonly<Record<RouteName, Route>>;

type Table = typeof ROUTES;
type In<S> = S extends z.ZodType ? z.input<S> : undefined;
type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
type Part<K extends RouteName, P extends string> = Table[K] extends { readonly [_ in P]: infer S }
  ? S
  : undefined;

/** What a caller sends. */
export type ParamsOf<K extends RouteName> = In<Part<K, 'params'>>;
export type QueryOf<K extends RouteName> = In<Part<K, 'query'>>;
export type BodyOf<K extends RouteName> = In<Part<K, 'body'>>;

/** What a handler gets, checked. */
export interface InputOf<K extends RouteName> {
  readonly params: Out<Part<K, 'params'>>;
  readonly query: Out<Part<K, 'query'>>;
  readonly body: Out<Part<K, 'body'>>;
}

/** What comes back: JSON, or a file. */
export type AnswerOf<K extends RouteName> = Table[K]['output'] extends { readonly json: infer S }
  ? Out<S>
  : Table[K]['output'] extends { readonly files: unknown }
    ? Uint8Array | string
    : never;

/** A refusal as the server answers it: a problem document (RFC 9457). */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** One sentence: what happened, what was kept, what to do. */
  detail: z.string(),
  code: z.string(),
  where: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;
