// Which way a text runs.
import { RIGHT_TO_LEFT } from '@/utils/i18n/isolate';

/** The direction of a title: that of its language or, where that is not known, of its first letter, as browsers tell it. */
export function directionOfTitle({ lang, title }: { lang: string | null; title: string }): 'ltr' | 'rtl' {
  const known = directionOf(lang);
  if (known !== 'auto') return known;
  return RIGHT_TO_LEFT.test(/\p{L}/u.exec(title)?.[0] ?? '') ? 'rtl' : 'ltr';
}

/** The direction of a language's script; that of the text's first letters where the browser does not know it. */
export function directionOf(lang: string | null): 'ltr' | 'rtl' | 'auto' {
  try {
    const locale = new Intl.Locale(lang ?? '') as { getTextInfo?(): { direction?: string } };
    const { direction } = locale.getTextInfo?.() ?? {};
    return direction === 'ltr' || direction === 'rtl' ? direction : 'auto';
  } catch {
    // Not a language.
    return 'auto';
  }
}
