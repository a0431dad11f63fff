/**
 * Every page, and in which order the navigation shows them. A page is loaded when it is first
 * opened. To add one: a line here, its name in `words/*.ts` under `pages`.
 */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Words } from '../words/index.ts';

export interface Page {
  readonly title: keyof Words['pages'];
  readonly view: LazyExoticComponent<ComponentType>;
  /** The page about one item of it, `/members/HUN`. */
  readonly item?: LazyExoticComponent<ComponentType>;
  /** The section that it is in: the navigation shows the section, and its pages show each other. */
  readonly section?: 'analysis';
  /** The page that leads to it; then the navigation does not. */
  readonly under?: string;
}

/** Pages of one case, under `/c/{case}/`. */
export const CASE_PAGES: Readonly<Record<string, Page>> = {
  race: { title: 'race', view: lazy(() => import('../pages/race/race.tsx')) },
  timeline: { title: 'timeline', view: lazy(() => import('../pages/timeline/timeline.tsx')) },
  members: {
    title: 'members',
    view: lazy(() => import('../pages/members/members.tsx')),
    item: lazy(() => import('../pages/member/member.tsx')),
  },
  changes: { title: 'changes', view: lazy(() => import('../pages/changes/changes.tsx')) },
  outlook: {
    title: 'outlook',
    section: 'analysis',
    view: lazy(() => import('../pages/outlook/outlook.tsx')),
  },
  packages: {
    title: 'packages',
    section: 'analysis',
    view: lazy(() => import('../pages/packages/packages.tsx')),
  },
  hypotheses: {
    title: 'hypotheses',
    section: 'analysis',
    view: lazy(() => import('../pages/hypotheses/hypotheses.tsx')),
  },
  commitments: {
    title: 'commitments',
    section: 'analysis',
    view: lazy(() => import('../pages/commitments/commitments.tsx')),
  },
  desk: {
    title: 'desk',
    view: lazy(() => import('../pages/desk/desk.tsx')),
    item: lazy(() => import('../pages/desk/reading.tsx')),
  },
  sources: {
    title: 'sources',
    view: lazy(() => import('../pages/sources/sources.tsx')),
    item: lazy(() => import('../pages/sources/source.tsx')),
  },
  calendar: { title: 'calendar', view: lazy(() => import('../pages/calendar/calendar.tsx')) },
  record: { title: 'record', view: lazy(() => import('../pages/record/record.tsx')) },
};

export const pagesIn = (
  section: NonNullable<Page['section']>,
): readonly (readonly [string, Page])[] =>
  Object.entries(CASE_PAGES).filter(([, page]) => page.section === section);

/** Pages outside of any case. */
export const OUTER_PAGES: Readonly<Record<string, Page>> = {
  home: { title: 'home', view: lazy(() => import('../pages/home/home.tsx')) },
  new: { title: 'new', view: lazy(() => import('../pages/new/new-race.tsx')) },
  procedures: {
    title: 'procedures',
    view: lazy(() => import('../pages/procedures/procedures.tsx')),
    item: lazy(() => import('../pages/procedures/procedure.tsx')),
  },
  'check-procedure': {
    title: 'checkProcedure',
    under: 'procedures',
    view: lazy(() => import('../pages/procedures/check.tsx')),
  },
  histories: {
    title: 'histories',
    view: lazy(() => import('../pages/histories/histories.tsx')),
    item: lazy(() => import('../pages/histories/replay.tsx')),
  },
};
