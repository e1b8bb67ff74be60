// The protocol map: every message that can be sent to the background worker, with its input and its answer.
import * as z from 'zod/mini';
import type { ErrorCode } from '@/utils/core/errors';
import { GROUPS, SORTS } from '@/utils/model/archive-list';
import { LANGUAGE_CHOICES } from '@/utils/model/language';
import type { LookupAnswer } from '@/utils/model/lookup';
import { MARKERS } from '@/utils/model/marker';
import { type PageAnswer, pageSightSchema } from '@/utils/model/page';
import type { MarkChange } from '@/utils/model/post-marks';
import { AMOUNTS, LONGEST_TEMPLATE, LOOKUP_ORDERS, type Settings, THEMES } from '@/utils/model/settings';
import { address, id, page, screen, text } from './message-parts';
import { HIGHLIGHT_MESSAGES, type HighlightOutput } from './protocol-highlights';
import { MACHINES_MESSAGES, type MachinesOutput } from './protocol-machines';
import { MAP_MESSAGES, type MapOutput } from './protocol-map';
import { MARKER_MESSAGES, type MarkerOutput } from './protocol-marker';
import { PAGE_MESSAGES, type PageOutput } from './protocol-pages';
import { POST_MESSAGES, type PostOutput } from './protocol-posts';
import { READER_MESSAGES, type ReaderOutput } from './protocol-reader';
import { READING_MESSAGES, type ReadingOutput } from './protocol-reading';
import { STORAGE_MESSAGES, type StorageOutput } from './protocol-storage';
import { TRANSFER_MESSAGES, type TransferOutput } from './protocol-transfer';

/** A source that was found at an address, and can be added. */
export interface FoundSource {
  url: string;
  title: string;
  /** `listing`: the page itself, which lists posts. */
  kind: 'feed' | 'pack' | 'listing';
  /** Number of posts on a listing. */
  posts?: number;
}

/** What is at the new address of a source. */
export interface AddressLook {
  /** False where none of its posts is known to the source, so that the user is asked first. */
  changed: boolean;
  title: string;
  /** Posts there, and how many of them the source has. */
  posts: number;
  shared: number;
}

const settingsChangeSchema = z.partial(
  z.strictObject({
    amount: z.enum(AMOUNTS),
    hostsOff: z.array(z.string()),
    theme: z.enum(THEMES),
    language: z.enum(LANGUAGE_CHOICES),
    lookupOrder: z.enum(LOOKUP_ORDERS),
    template: z.nullable(text(LONGEST_TEMPLATE)),
    welcomed: z.boolean(),
    selectionBar: z.boolean(),
    marker: z.enum(MARKERS),
    markerHostsOff: z.array(z.string()),
    list: z.strictObject({ sort: z.enum(SORTS), group: z.enum(GROUPS) }),
    account: z.boolean(),
  }),
);
/** The settings that a screen may change; `automatic` has a message of its own, because it needs a permission. */
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** Sender and input of each message; checked by the server before anything else. */
export const MESSAGES = {
  /** The probe looked at a page; once per navigation. */
  'page.seen': page(pageSightSchema),

  /** The answer for the page in a tab; reads the page now if that has not been done yet. */
  'page.answer': screen(z.strictObject({ tabId: id })),
  /** 'Not related': the post is not shown beside this page again; `undo` reverts that. */
  'page.dismiss': screen(z.strictObject({ tabId: id, postId: id, undo: z.boolean() })),
  lookup: screen(
    z.strictObject({
      query: text(2_000),
      limit: z.number().check(z.int(), z.minimum(1), z.maximum(100)),
      offset: id,
      order: z.enum(LOOKUP_ORDERS),
    }),
  ),
  /** Looks for sources at an address: the address itself, its link elements, then well-known paths. */
  'source.find': screen(z.strictObject({ url: address })),
  /** Adds a source and starts its first sync; answers its id. Site access must have been granted at the click. */
  'source.add': screen(z.strictObject({ url: address, kind: z.optional(z.literal('listing')) })),
  /** Fetches a source's older posts. Answers at once, works as a job. */
  'source.backfill': screen(z.strictObject({ id, order: z.enum(['start', 'pause', 'resume', 'cancel']) })),
  'source.check': screen(z.strictObject({ id })),
  'source.pause': screen(z.strictObject({ id, paused: z.boolean() })),
  /** Gives a source another address, after reading what is there; `anyway`: even if no post is the same. */
  'source.address': screen(z.strictObject({ id, url: address, anyway: z.boolean() })),
  /** Removes a source with its posts (`source.restore` undoes that, for a minute), or stops following it and keeps them. */
  'source.remove': screen(z.strictObject({ id, keepPosts: z.optional(z.boolean()) })),
  'source.restore': screen(z.strictObject({ id })),
  /** Marks posts; answers what that changed, for `post.unmark`. */
  'post.mark': screen(
    z.strictObject({
      ids: z.array(id).check(z.maxLength(10_000)),
      read: z.optional(z.boolean()),
      starred: z.optional(z.boolean()),
      /** On the reading list. */
      later: z.optional(z.boolean()),
    }),
  ),
  ...POST_MESSAGES,
  ...PAGE_MESSAGES,
  'settings.change': screen(settingsChangeSchema),
  /** Switches related posts on every page on (site access must have been granted at the click) or off. */
  'settings.automatic': screen(z.strictObject({ on: z.boolean() })),
  ...READING_MESSAGES,
  ...READER_MESSAGES,
  ...HIGHLIGHT_MESSAGES,
  ...MAP_MESSAGES,
  ...MARKER_MESSAGES,
  ...STORAGE_MESSAGES,
  ...TRANSFER_MESSAGES,
  ...MACHINES_MESSAGES,
} as const;

export type MessageName = keyof typeof MESSAGES;
export type MessageInput<N extends MessageName> = z.infer<(typeof MESSAGES)[N]['input']>;

/** What each message answers. */
export interface MessageOutput
  extends HighlightOutput,
    MapOutput,
    MarkerOutput,
    PostOutput,
    ReadingOutput,
    ReaderOutput,
    PageOutput,
    StorageOutput,
    TransferOutput,
    MachinesOutput {
  'page.seen': null;
  'page.answer': PageAnswer;
  'page.dismiss': null;
  lookup: LookupAnswer;
  'source.find': FoundSource[];
  'source.add': { id: number };
  'source.backfill': null;
  'source.check': null;
  'source.pause': null;
  'source.address': AddressLook;
  'source.remove': null;
  'source.restore': null;
  'post.mark': MarkChange[];
  'settings.change': Settings;
  'settings.automatic': Settings;
}

/** What travels back: the answer, or the code of what went wrong. */
export type Reply<N extends MessageName> =
  | { ok: true; value: MessageOutput[N] }
  | { ok: false; code: ErrorCode; facts: Record<string, string | number>; message: string };
