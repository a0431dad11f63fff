/** Weeks as the dates of claims write them. */

/** Monday to Sunday of the week in which a day lies, or its Saturday and Sunday. */
export function weekOf(of: { year: number; month: number; day: number }, weekend: boolean): string {
  const any = new Date(Date.UTC(of.year, of.month - 1, of.day));
  const sinceMonday = (any.getUTCDay() + 6) % 7;
  const shifted = (days: number): string => {
    const date = new Date(any);
    date.setUTCDate(any.getUTCDate() - sinceMonday + days);
    return date.toISOString().slice(0, 10);
  };
  return `${shifted(weekend ? 5 : 0)}/${shifted(6)}`;
}
