// The language that a page declares.
import { mainRegion } from './main-region';

/** A language tag (BCP 47) as it is written but for underscores; null for what is none. */
function tagIn(written: string | null | undefined): string | null {
  const trimmed = written?.trim() ?? '';
  return /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,3}$/i.test(trimmed) ? trimmed.replaceAll('_', '-') : null;
}

/**
 * The language of a page's main part, as BCP 47: declared there, on an element around it, in the page's headers, or by its locale;
 * null if nowhere.
 * @param found what Readability read
 */
export function languageOf(page: Document, found: string | null): string | null {
  const root = page.documentElement;
  const metas = [...page.querySelectorAll('meta[content]')];
  const content = (attribute: string, name: string) =>
    metas.find((meta) => meta.getAttribute(attribute)?.toLowerCase() === name)?.getAttribute('content');
  return (
    tagIn(mainRegion(page).closest('[lang]')?.getAttribute('lang')) ??
    tagIn(found) ??
    tagIn(root.getAttribute('lang')) ??
    tagIn(root.getAttribute('xml:lang')) ??
    tagIn(content('http-equiv', 'content-language')) ??
    tagIn(content('property', 'og:locale'))
  );
}
