import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { en } from './en.js';
import { fa } from './fa.js';
import { formatsFor, localeOf, type Formats } from './formats.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { languages, type Language, type Texts } from './texts.js';
import { th } from './th.js';
import { zh } from './zh.js';

const all: Readonly<Record<Language, Texts>> = { en, fa, ru, zh, th, pt };
const key = 'goodword.language';

interface Spoken {
  readonly language: Language;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly texts: Texts;
  readonly choose: (language: Language) => void;
}

const Context = createContext<Spoken | null>(null);

/** The language of the reader, kept in this browser; at first the one that the browser prefers. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  const spoken = useMemo((): Spoken => {
    const choose = (chosen: Language): void => {
      setLanguage(chosen);
      try {
        localStorage.setItem(key, chosen);
      } catch {
        // Storage may be forbidden: the choice then lasts until the page is left.
      }
    };
    const locale = localeOf(language, navigator.languages);
    return { language, locale, direction: language === 'fa' ? 'rtl' : 'ltr', texts: all[language], choose };
  }, [language]);
  // Before the paint, or the page would flash in the wrong direction.
  useLayoutEffect(() => {
    document.documentElement.lang = spoken.language;
    document.documentElement.dir = spoken.direction;
  }, [spoken]);
  return (
    <Context value={spoken}>
      <I18nProvider locale={spoken.locale}>{children}</I18nProvider>
    </Context>
  );
}

export function useLanguage(): Spoken {
  const spoken = useContext(Context);
  if (!spoken) throw new Error('useLanguage: no LanguageProvider above');
  return spoken;
}

const FormatsContext = createContext<Formats | null>(null);

/** Numbers and dates below are written in the reader's locale and the workspace's time zone. */
export function FormatsProvider({ timeZone, children }: { readonly timeZone: string; readonly children: ReactNode }) {
  const { locale } = useLanguage();
  const formats = useMemo(() => formatsFor(locale, timeZone), [locale, timeZone]);
  return <FormatsContext value={formats}>{children}</FormatsContext>;
}

export function useFormats(): Formats {
  const formats = useContext(FormatsContext);
  if (!formats) throw new Error('useFormats: no FormatsProvider above');
  return formats;
}

function firstLanguage(): Language {
  const wanted = [storedLanguage(), ...navigator.languages];
  for (const tag of wanted) {
    const known = languages.find((language) => tag?.toLowerCase().slice(0, 2) === language);
    if (known) return known;
  }
  return 'en';
}

function storedLanguage(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
