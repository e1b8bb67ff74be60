// The languages of the interface. No zod here: the probe's worker and every screen read them at start.

/** Each by its own name and direction. A language is listed once its strings are complete (docs/translating.md). */
export const LANGUAGES = {
  en: { name: 'English', dir: 'ltr' },
  de: { name: 'Deutsch', dir: 'ltr' },
  es: { name: 'Español', dir: 'ltr' },
  fr: { name: 'Français', dir: 'ltr' },
  pt: { name: 'Português', dir: 'ltr' },
  ja: { name: '日本語', dir: 'ltr' },
  'zh-Hans': { name: '简体中文', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
} as const satisfies Record<string, { name: string; dir: 'ltr' | 'rtl' }>;

/** A language of the interface as a BCP 47 tag. */
export type Language = keyof typeof LANGUAGES;

/** `browser`: the first of the browser's preferred languages that we have. */
export type LanguageChoice = 'browser' | Language;

const ALL = Object.keys(LANGUAGES) as Language[];

export const LANGUAGE_CHOICES: readonly LanguageChoice[] = ['browser', ...ALL];

/** Language and script of a tag, with the likely script where it has none: 'zh-TW' is 'zh-Hant'. Null for an invalid tag. */
function written(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return null;
  }
}

export interface SpokenLanguage {
  language: Language;
  /** For Intl: the user's own variety of the language (en-GB, de-AT), for dates and numbers. */
  locale: string;
}

/**
 * The language to use; English if the user prefers none of ours.
 * @param wanted the preferred languages, best first, as in `navigator.languages`
 */
export function chooseLanguage(choice: LanguageChoice, wanted: readonly string[]): SpokenLanguage {
  const offered = (choice === 'browser' ? ALL : [choice]).map(
    (language) => [written(language), language] as const,
  );
  for (const locale of wanted) {
    const match = offered.find(([known]) => known === written(locale));
    if (match) return { language: match[1], locale };
  }
  const language = choice === 'browser' ? 'en' : choice;
  return { language, locale: language };
}
