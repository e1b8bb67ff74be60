// Which way a text runs.

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
