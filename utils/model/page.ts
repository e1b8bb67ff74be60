// What is known of the page at hand: what the content script sends, and what Backlist answers.
import * as z from 'zod/mini';
import type { ErrorCode } from '@/utils/core/errors';
import type { Post } from './post';

const url = z.string().check(z.maxLength(4_096));
const line = z.string().check(z.maxLength(1_000));

/** Why a page is not read at all. */
export const privateReasonSchema = z.enum(['password', 'checkout', 'login']);

const sight = {
  url,
  canonical: z.nullable(url),
  /** The page has running text enough to be one. */
  article: z.boolean(),
  private: z.nullable(privateReasonSchema),
};

/**
 * What the probe, which runs on every page, sends. It is hostile input: everything is bounded.
 * On a private page nothing but `private` is said.
 */
export const pageSightSchema = z.strictObject(sight);
export type PageSight = z.infer<typeof pageSightSchema>;

/** What a look at a page gives back, which is injected into articles and where the reader asks. As hostile. */
export const pageProbeSchema = z.strictObject({
  ...sight,
  /** Addresses that the page links to, without repeats. */
  links: z.array(url).check(z.maxLength(300)),
  /** Feeds that the page names in its head. */
  feeds: z.array(z.strictObject({ url, title: line })).check(z.maxLength(20)),
  title: line,
});
export type PageProbe = z.infer<typeof pageProbeSchema>;

/** The main text of an article page, as the workshop reads it. */
export const pageTextSchema = z.strictObject({
  url,
  title: line,
  lang: z.nullable(z.string().check(z.maxLength(35))),
  /** Plain text; blocks are parted by a blank line. */
  text: z.string().check(z.maxLength(200_000)),
  headings: z.array(line).check(z.maxLength(200)),
  /** What the page itself says that it is about. */
  tags: z.array(line).check(z.maxLength(50)),
  /** When it says that it was published, in milliseconds since 1970. */
  published: z.nullable(z.number()),
});
export type PageText = z.infer<typeof pageTextSchema>;

/** An article page as the extractor, injected only there, hands it over. */
export const pageSourceSchema = z.strictObject({ url, html: z.string().check(z.maxLength(4_000_000)) });
export type PageSource = z.infer<typeof pageSourceSchema>;

/** A live page as HTML, as it is captured where the reader saves it. Hostile input; on a private page nothing but that. */
export const capturedPageSchema = z.strictObject({
  url,
  html: z.string().check(z.maxLength(4_000_000)),
  private: z.nullable(privateReasonSchema),
});
export type CapturedPage = z.infer<typeof capturedPageSchema>;

/** A stretch of a post's text with the marked places in it (offsets into `text`, in UTF-16 units). */
export interface Passage {
  text: string;
  marks: [start: number, end: number][];
}

/** A post that belongs beside the page, and why. */
export interface RelatedPost {
  post: Post;
  /** The shared terms that carried it, as words (not stems), best first. */
  terms: string[];
  passage: Passage | null;
  /** The post's own page, opened at the passage where there is one; null where the post has no page. */
  address: string | null;
  score: number;
}

/** The kinds of pages, from the reader's point of view. */
export type PageState =
  | 'article'
  | 'not-article'
  | 'private' // a password field, a checkout: nothing was read
  | 'off' // the reader switched this site off
  | 'unreadable'; // the browser lets no extension in here

/** What Backlist has to say of the page in a tab: three different things, told apart. */
export interface PageAnswer {
  tabId: number;
  url: string;
  title: string;
  state: PageState;
  /** This page is in your archive. */
  known: Post | null;
  /** These links lead to archived posts. */
  linked: Post[];
  /** These belong beside it. */
  related: RelatedPost[];
  /** Feeds named by the page, to add. */
  feeds: { url: string; title: string }[];
  error: ErrorCode | null;
}
