/**
 * The service worker: gives pages and data from what was kept, read-only, where the server does not
 * answer. It is built as `sw.js` beside the page, since it may only serve what lies below it.
 */
import { filesOf, KEPT, MOST_ANSWERS, wayOf } from './ways.ts';

interface Lasting extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}
/** The part of a worker’s global scope that is used here; the library of types has only pages’. */
const worker = globalThis as unknown as {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly addEventListener: ((
    name: 'install' | 'activate',
    listener: (event: Lasting) => void,
  ) => void) &
    ((name: 'fetch', listener: (event: Fetching) => void) => void);
};

const PROGRAM = 'nemcon-program';
const ANSWERS = 'nemcon-answers';

/** Everything of the program, so that pages that nobody has opened yet open all the same. */
async function keepProgram(): Promise<void> {
  const program = await caches.open(PROGRAM);
  const manifest: unknown = await (await fetch('/.vite/manifest.json')).json();
  const files = filesOf(manifest);
  for (const old of await program.keys()) {
    if (!files.includes(new URL(old.url).pathname)) await program.delete(old);
  }
  await program.addAll(['/', ...files]);
}

worker.addEventListener('install', (event) =>
  event.waitUntil(keepProgram().then(() => worker.skipWaiting())),
);
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname: path } = new URL(request.url);
  if (origin !== location.origin) return;
  const { method, mode, headers } = request;
  switch (wayOf({ method, mode, path, accept: headers.get('accept') ?? '' })) {
    case 'page':
      event.respondWith(fetch(request).catch(() => fromProgram('/')));
      return;
    case 'file':
      event.respondWith(fromProgram(path).catch(() => fetch(request)));
      return;
    case 'answer':
      event.respondWith(answered(request));
      return;
    default:
  }
});

async function fromProgram(path: string): Promise<Response> {
  const found = await (await caches.open(PROGRAM)).match(path);
  if (found === undefined) throw new TypeError('not kept');
  return found;
}

/** The answer of the server, which is kept; else the one that was kept before, and it says so. */
async function answered(request: Request): Promise<Response> {
  const answers = await caches.open(ANSWERS);
  try {
    const answer = await fetch(request);
    if (answer.ok) await keep(answers, request, answer.clone());
    // The page has it: it is still what was kept, from now on as of now, or is asked for to be kept.
    else if (answer.status === 304) {
      const whole =
        (await answers.match(request.url)) ??
        (await fetch(request.url, { headers: { accept: 'application/json' } }));
      if (whole.ok) await keep(answers, request, whole);
    }
    return answer;
  } catch (error) {
    const kept = await answers.match(request.url);
    if (kept === undefined) throw error;
    return kept;
  }
}

async function keep(answers: Cache, { url }: Request, answer: Response): Promise<void> {
  const headers = new Headers(answer.headers);
  headers.set(KEPT, new Date().toISOString());
  const { status, statusText } = answer;
  await answers.delete(url);
  await answers.put(url, new Response(await answer.blob(), { status, statusText, headers }));
  const all = await answers.keys();
  for (const old of all.slice(0, Math.max(0, all.length - MOST_ANSWERS))) await answers.delete(old);
}
