// Whether an address lies on a source's own site: nowhere else does a back catalogue lead, whatever its documents name.
import type { Source } from '@/utils/model/source';

/** Scheme and `www.` do not tell sites apart; ports do. */
function siteOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return /^https?:$/.test(protocol) ? host.replace(/^www\./, '') : null;
}

/** On the site of the source's address, or on the one that the publication calls its own. */
export function isOfSource(url: string, source: Pick<Source, 'url' | 'siteUrl'>): boolean {
  const site = siteOf(url);
  return site !== null && (site === siteOf(source.url) || site === siteOf(source.siteUrl));
}
