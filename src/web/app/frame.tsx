/** What stands around every page: the name of the race, the navigation, the state of the line, the words beside. */
import { Suspense, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { Client } from '../data/client.ts';
import { useClient, useRoute } from '../data/use-route.ts';
import { useLive } from '../data/live.tsx';
import { Evidence } from '../parts/evidence.tsx';
import { Shortcuts } from '../parts/shortcuts.tsx';
import { TakeAway } from '../parts/take-away.tsx';
import { Waiting } from '../parts/problem.tsx';
import { LANGUAGES, LANGUAGE_NAMES, type Language } from '../words/index.ts';
import { CASE_PAGES, OUTER_PAGES, pagesIn, type Page } from './pages.ts';
import { Link, toPage, usePlace } from './router.tsx';
import { THEMES, useSettings, useSpeech, type Theme } from './settings.tsx';

export function Frame() {
  const place = usePlace();
  const { words } = useSpeech();
  const page = (place.case === undefined ? OUTER_PAGES : CASE_PAGES)[place.page];
  return (
    <>
      <a className="skip" href="#main">
        {words.frame.skip}
      </a>
      <header className="top">
        <p className="mast">
          <Link to={{ page: 'home', look: {} }}>Nemcon</Link>
        </p>
        {place.case === undefined ? <OuterNavigation /> : <CaseNavigation id={place.case} />}
        <Choices />
      </header>
      <Offline />
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          {page === undefined ? <NotFound /> : <Shown page={page} />}
        </Suspense>
      </main>
      <Announcements />
      {place.case === undefined ? undefined : <Evidence id={place.case} />}
      <Shortcuts />
    </>
  );
}

function Shown({ page }: { readonly page: Page }) {
  const place = usePlace();
  const { words } = useSpeech();
  useEffect(() => {
    const parts = [place.item, words.pages[page.title], place.case, 'Nemcon'];
    document.title = parts.filter((part) => part !== undefined).join(' · ');
  }, [page.title, place.case, place.item, words]);
  const View = place.item !== undefined && page.item !== undefined ? page.item : page.view;
  return <View />;
}

function CaseNavigation({ id }: { readonly id: string }) {
  const place = usePlace();
  const { words } = useSpeech();
  const { data } = useRoute('case', { case: id });
  const current = CASE_PAGES[place.page];
  const link = (name: string, { title, section }: Page): ReactNode => {
    if (section !== undefined && pagesIn(section)[0]?.[0] !== name) return undefined;
    const within = section !== undefined && current?.section === section;
    // In a section the page itself is named by the section's own navigation.
    const here = within ? 'true' : place.page === name ? 'page' : undefined;
    return (
      <li key={name}>
        <Link to={toPage(place, name)} aria-current={here}>
          {words.pages[section ?? title]}
        </Link>
      </li>
    );
  };
  return (
    <nav aria-label={words.frame.navigation}>
      <p className="race-name" dir="auto">
        {data?.title ?? id}
      </p>
      <ul className="pages">
        {Object.entries(CASE_PAGES).map(([name, page]) => link(name, page))}
      </ul>
      <TakeAway id={id} />
      <LineState />
    </nav>
  );
}

function OuterNavigation() {
  const { page, item } = usePlace();
  const { words } = useSpeech();
  const within = OUTER_PAGES[page]?.under ?? page;
  const isWhole = within === page && item === undefined;
  return (
    <nav aria-label={words.frame.outerNavigation}>
      <ul className="pages">
        {Object.entries(OUTER_PAGES)
          .filter(([, { under }]) => under === undefined)
          .map(([name, { title }]) => (
            <li key={name}>
              <Link
                to={{ page: name, look: {} }}
                aria-current={name === within ? (isWhole ? 'page' : 'true') : undefined}
              >
                {words.pages[title]}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function LineState() {
  const { state } = useLive();
  const { words } = useSpeech();
  return (
    <p className="line" data-state={state} title={words.live.told[state]}>
      {words.live[state]}
    </p>
  );
}

/** What is shown is what was kept, and as of when. */
function Offline() {
  const client = useClient();
  const { words, instant } = useSpeech();
  const since = useSyncExternalStore(
    (listener) => client.watch(Client.OFFLINE, listener),
    () => client.offlineSince,
  );
  return (
    <div role="status" className="offline">
      {since === undefined ? undefined : <p>{words.live.kept(instant(since))}</p>}
    </div>
  );
}

/** Says aloud what changed, to those who do not see it. */
function Announcements() {
  const { said: english } = useLive();
  const { language } = useSettings();
  const { case: id } = usePlace();
  // The stream tells everybody the same; in another language the newest entry is asked for.
  const asks = id !== undefined && language !== 'en' && english !== '';
  const { data } = useRoute(
    'entries',
    asks ? { case: id } : 'skip',
    asks ? { order: 'newest', limit: 1 } : {},
  );
  const said = language === 'en' ? english : (data?.entries[0]?.sentence ?? '');
  return (
    <p className="unseen" role="status" aria-live="polite" dir="auto">
      {said}
    </p>
  );
}

function Choices() {
  const { theme, setTheme, language, setLanguage } = useSettings();
  const { words } = useSpeech();
  return (
    <div className="choices">
      <label>
        <span className="unseen">{words.frame.language}</span>
        <select value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
          {LANGUAGES.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {LANGUAGE_NAMES[tag]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="unseen">{words.frame.theme}</span>
        <select value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
          {THEMES.map((name) => (
            <option key={name} value={name}>
              {words.frame.themes[name]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function NotFound() {
  const { words } = useSpeech();
  return (
    <section className="problem">
      <h1>{words.problem.noPage}</h1>
      <p>
        <Link to={{ page: 'home', look: {} }}>{words.pages.home}</Link>
      </p>
    </section>
  );
}
