// The sources as OPML 2.0.
import { generateOpml } from 'feedsmith';
import type { Source } from '@/utils/model/source';
import { xmlText } from './xhtml';

/** Feeds that are followed; packs and what came from files have no address that another program could read. */
export const feedsAmong = (sources: readonly Source[]): Source[] =>
  sources.filter(({ kind, state }) => kind === 'feed' && state !== 'removed' && state !== 'kept');

export function toOpml(feeds: readonly Source[], now: number): string {
  return generateOpml({
    head: { title: 'Backlist', dateCreated: new Date(now) },
    body: {
      outlines: feeds.map(({ title, url, siteUrl }) => ({
        type: 'rss',
        text: xmlText(title),
        title: xmlText(title),
        xmlUrl: url,
        ...(siteUrl === null ? {} : { htmlUrl: siteUrl }),
      })),
    },
  });
}
