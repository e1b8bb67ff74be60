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
}

export const KINDS = {
  feed: { play: plainFeed, path: '/feed' },
  complete: { play: completeFeed, path: '/feed' },
  archived: { play: archivedFeed, path: '/feed' },
  next: { play: nextLinks, path: '/feed' },
  json: { play: jsonFeed, path: '/feed' },
  wordpress: { play: (publication) => wordpress(publication), path: '/feed/' },
  'wordpress-feed': { play: (publication) => wordpress(publication, { rest: false }), path: '/feed/' },
  sitemap: { play: sitemapSite, path: '/feed' },
  listing: { play: listing, path: '/feed' },
  pack: { play: pack, path: '/pack/manifest.json' },
} satisfies Record<string, SiteKind>;

export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as KindName[];
