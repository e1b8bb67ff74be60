// Puts the chosen theme on the document. A copy in localStorage is there before the settings are read, so no screen
// flashes in the wrong one.
import type { Settings } from '@/utils/model/settings';

type Theme = Settings['theme'];
const COPY = 'theme';

function isTheme(value: string | null): value is Theme {
  return value === 'system' || value === 'light' || value === 'dark';
}

/** Applies a theme now and at the start of every later screen. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  localStorage.setItem(COPY, theme);
}

/** Applies the theme that was applied last. To be called before the first paint. */
export function applyLastTheme(): void {
  const theme = localStorage.getItem(COPY);
  document.documentElement.dataset.theme = isTheme(theme) ? theme : 'system';
}
