// The current page: what scripts on it send, and what Backlist answers.
import * as z from 'zod/mini';
import type { ErrorCode } from '@/utils/core/errors';
import type { Post } from './post';

const url = z.string().check(z.maxLength(4_096));
const line = z.string().check(z.maxLength(1_000));

/** Why a page is not read. */
export const privateReasonSchema = z.enum(['password', 'checkout', 'login']);

const sight = {
  url,
  canonical: z.nullable(url),
  /** It has enough running text to be an article. */
  article: z.boolean(),
  private: z.nullable(privateReasonSchema),
};

/**
 * What the probe, which runs on every page, sends. Hostile input: everything has a limit. For a private page it says nothing
 * but `private`.
 */
export const pageSightSchema = z.strictObject(sight);
export type PageSight = z.infer<typeof pageSightSchema>;

/** What the script `look` returns, which is injected into articles, and where the user asks. Hostile as well. */
export const pageProbeSchema = z.strictObject({
  ...sight,
  /** The addresses that the page links to, each once. */
  links: z.array(url).check(z.maxLength(300)),
  /** Feeds named in the page's head. */
  feeds: z.array(z.strictObject({ url, title: line })).check(z.maxLength(20)),
  title: line,
});
export type PageProbe = z.infer<typeof pageProbeSchema>;

/** The main text of an article page, as the workshop reads it. */
export const pageTextSchema = z.strictObject({
  url,
  title: line,
  lang: z.nullable(z.string().check(z.maxLength(35))),
  /** Plain text; blocks are separated by blank lines. */
  text: z.string().check(z.maxLength(200_000)),
  headings: z.array(line).check(z.maxLength(200)),
  /** The page's own tags. */
  tags: z.array(line).check(z.maxLength(50)),
  /** When it was published, by its own account, in milliseconds since 1970. */
  published: z.nullable(z.number()),
});
export type PageText = z.infer<typeof pageTextSchema>;

/** An article page as the extractor returns it, which is injected only there. */
export const pageSourceSchema = z.strictObject({ url, html: z.string().check(z.maxLength(4_000_000)) });
export type PageSource = z.infer<typeof pageSourceSchema>;

/** A live page as HTML, captured when the user saves it. Hostile input; of a private page only `private` is said. */
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
  /** The shared terms, as words (not stems), best first. */
  terms: string[];
  passage: Passage | null;
  /** The post's page, opened at the passage if there is one; null where the post has no page. */
  address: string | null;
  score: number;
}

/** The kinds of pages, from the user's point of view. */
export type PageState =
  | 'article'
  | 'not-article'
  | 'private' // a password field, a checkout: nothing was read
  | 'off' // the user switched this site off
  | 'unreadable'; // extensions have no access here

/** What Backlist has to say about the page in a tab: known, linked and related posts are three different things. */
export interface PageAnswer {
  tabId: number;
  url: string;
  title: string;
  state: PageState;
  /** The page itself, if it is in the archive. */
  known: Post | null;
  /** Archived posts that the page links to. */
  linked: Post[];
  /** Posts that belong beside it. */
  related: RelatedPost[];
  /** Feeds named by the page, which can be added. */
  feeds: { url: string; title: string }[];
  error: ErrorCode | null;
}
