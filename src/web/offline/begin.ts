/** Has the program and what it shows kept in the browser, from the first visit on. */

/** @param askAgain Asks once more for what came before the worker was there to keep it. */
export function keepForLater(askAgain: () => void): void {
  // Not while the pages are worked on: what was kept would hide what changed.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const begun = begin(navigator.serviceWorker, askAgain);
  // A browser that keeps nothing, as private windows may, goes on without.
  begun.catch(() => undefined);
}

async function begin(workers: ServiceWorkerContainer, askAgain: () => void): Promise<void> {
  const first = workers.controller === null;
  await workers.register('/sw.js', { type: 'module' });
  await workers.ready;
  if (!first) return;
  if (workers.controller !== null) askAgain();
  else workers.addEventListener('controllerchange', askAgain, { once: true });
}
