// Puts the chosen language on the document, and has all that is on the screen said anew when it changes. A copy of the
// choice in localStorage is there before the settings are read, so no screen begins in another language.
import { signal } from '@preact/signals';
import { loadLanguage } from '@/utils/i18n/load-language';
import { direction, language, watchReads } from '@/utils/i18n/translate';
import { LANGUAGE_CHOICES, type LanguageChoice } from '@/utils/model/language';

const COPY = 'language';

/** Rises with each change: what was drawn in an earlier language is drawn again. */
const changes = signal(0);

/** Speaks a language now, and at the start of every later screen. */
export async function applyLanguage(choice: LanguageChoice): Promise<void> {
  localStorage.setItem(COPY, choice);
  if (!(await loadLanguage(choice))) return;
  markDocument();
  changes.value++;
}

/** Speaks the language that was applied last. To be awaited before the first paint; English is there at once. */
export async function applyLastLanguage(): Promise<void> {
  watchReads(() => void changes.value);
  const last = localStorage.getItem(COPY);
  await loadLanguage(LANGUAGE_CHOICES.find((choice) => choice === last) ?? 'browser');
  markDocument();
}

function markDocument(): void {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
}
