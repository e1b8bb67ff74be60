// Every kind of back catalogue, with the address that a reader subscribes to.
import type { Play } from '../play';
import { archivedFeed, completeFeed, jsonFeed, nextLinks, plainFeed } from './feeds';
import { listing } from './listing';
import { pack } from './pack';
import type { Publication } from './publication';
import { sitemapSite } from './sitemap';
import { wordpress } from './wordpress';

export interface SiteKind {
  play(publication: Publication): Play;
  /** Path of the feed or manifest. */
  path: string;
  /** What the source is there. */
  source: 'feed' | 'pack' | 'listing';
}

export const KINDS = {
  feed: { play: plainFeed, path: '/feed', source: 'feed' },
  complete: { play: completeFeed, path: '/feed', source: 'feed' },
  archived: { play: archivedFeed, path: '/feed', source: 'feed' },
  next: { play: nextLinks, path: '/feed', source: 'feed' },
  json: { play: jsonFeed, path: '/feed', source: 'feed' },
  wordpress: { play: (publication) => wordpress(publication), path: '/feed/', source: 'feed' },
  'wordpress-feed': {
    play: (publication) => wordpress(publication, { rest: false }),
    path: '/feed/',
    source: 'feed',
  },
  sitemap: { play: sitemapSite, path: '/feed', source: 'feed' },
  list: {
    play: (publication) => listing(publication, { feed: false }),
    path: '/archive/',
    source: 'listing',
  },
  listing: { play: (publication) => listing(publication), path: '/feed', source: 'feed' },
  pack: { play: pack, path: '/pack/manifest.json', source: 'pack' },
} satisfies Record<string, SiteKind>;

export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as KindName[];
