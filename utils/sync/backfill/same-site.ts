// Whether an address is on a source's own site. A backfill never leaves it, whatever the documents name.
import type { Source } from '@/utils/model/source';

/** `www.` makes no difference; ports do. */
const hostOf = ({ host }: URL): string => host.replace(/^www\./, '');

/**
 * On the site of the address that the user added. The page that a feed calls its publication's own does not count: a
 * feed may name any. Nor is https left for http.
 */
export function isOfSource(url: string, source: Pick<Source, 'url'>): boolean {
  if (!URL.canParse(url) || !URL.canParse(source.url)) return false;
  const [there, own] = [new URL(url), new URL(source.url)];
  const isAllowed = there.protocol === own.protocol || there.protocol === 'https:';
  return /^https?:$/.test(there.protocol) && isAllowed && hostOf(there) === hostOf(own);
}
