/** Who is told the result of a round, where many procedures tell it alike. */
import type { z } from 'zod';
import type { Announcement } from '../parts/ballot.ts';

type Told = z.infer<typeof Announcement>;

/** The counts are published. */
export const COUNTS_PUBLISHED: Told = { to: ['public'], tells: 'counts' };

/** The members learn the counts, and the public from them. */
export const COUNTS_TO_MEMBERS: Told = { to: ['members'], tells: 'counts' };

/** The names of those who go on are published, without counts. */
export const NAMES_PUBLISHED: Told = { to: ['public'], tells: 'names' };

/** What was decided is published, and no counts. */
export const OUTCOME_PUBLISHED: Told = { to: ['public'], tells: 'outcome' };
