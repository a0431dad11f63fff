/** Language and theme: chosen by the reader, else the browser's. Kept in the browser only. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { wordsFor, LANGUAGES, type Language, type Speech } from '../words/index.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

interface Settings {
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly speech: Speech;
}

const SettingsContext = createContext<Settings | undefined>(undefined);

/** What was kept under a key; nothing where the browser keeps nothing. */
export function kept(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value; a browser that refuses goes on without. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows may refuse; the choice then holds for this page.
  }
}

function firstLanguage(): Language {
  const wanted = [kept('nemcon.language') ?? '', ...navigator.languages];
  for (const tag of wanted) {
    const known = LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (known !== undefined) return known;
  }
  return 'en';
}

/** The browser's own locale where it is of the language: 3/4/2024 or 4/3/2024 is the reader's matter. */
const localeOf = (language: Language): string =>
  navigator.languages.find((tag) => tag.split('-')[0] === language && tag.includes('-')) ??
  (language === 'en' ? 'en-GB' : language);

export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const [theme, setTheme] = useState<Theme>(
    () => THEMES.find((theme) => theme === kept('nemcon.theme')) ?? 'system',
  );
  const [language, setLanguage] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    keep('nemcon.theme', theme);
  }, [theme]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const settings = useMemo(
    () => ({
      theme,
      setTheme,
      language,
      setLanguage: (language: Language) => {
        keep('nemcon.language', language);
        setLanguage(language);
      },
      speech: wordsFor(language, localeOf(language)),
    }),
    [theme, language],
  );
  return <SettingsContext value={settings}>{children}</SettingsContext>;
}

export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (settings === undefined) throw new Error('useSettings outside of SettingsProvider');
  return settings;
}

/** The words of the page's language, and how it writes dates, numbers and lists. */
export const useSpeech = (): Speech => useSettings().speech;
