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
};

/** Pages outside of any case. */
export const OUTER_PAGES: Readonly<Record<string, Page>> = {
  home: { title: 'home', view: lazy(() => import('../pages/home/home.tsx')) },
};
