/** What a check of a procedure says. */
import { z } from 'zod';

/** `wrong`: it could not be run, or not as it is meant. `remark`: it can, and the writer may not know what follows. */
export const LEVELS = ['wrong', 'remark'] as const;

export const Finding = z.strictObject({
  level: z.enum(LEVELS),
  /** The place in the file, such as `stages[2].rule.parts[0].threshold`. */
  where: z.string(),
  /** One sentence that names the place and says what to do. */
  message: z.string(),
});
export type Finding = z.infer<typeof Finding>;

const finding = (level: Finding['level'], where: string, says: string): Finding => ({
  level,
  where,
  message: `${where} ${says}${/[.?]$/.test(says) ? '' : '.'}`,
});

/** A finding from the rest of a sentence that begins with the place. */
export const wrong = (where: string, says: string): Finding => finding('wrong', where, says);
export const remark = (where: string, says: string): Finding => finding('remark', where, says);
