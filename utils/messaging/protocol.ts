// The protocol map: every message that can be sent to the background worker, with its input and its answer.
import type * as z from 'zod/mini';
import type { ErrorCode } from '@/utils/core/errors';
import { HIGHLIGHT_MESSAGES, type HighlightOutput } from './protocol-highlights';
import { MACHINES_MESSAGES, type MachinesOutput } from './protocol-machines';
import { MAP_MESSAGES, type MapOutput } from './protocol-map';
import { MARKER_MESSAGES, type MarkerOutput } from './protocol-marker';
import { PAGE_MESSAGES, type PageOutput } from './protocol-pages';
import { POST_MESSAGES, type PostOutput } from './protocol-posts';
import { READER_MESSAGES, type ReaderOutput } from './protocol-reader';
import { READING_MESSAGES, type ReadingOutput } from './protocol-reading';
import { SETTINGS_MESSAGES, type SettingsOutput } from './protocol-settings';
import { SOURCE_MESSAGES, type SourceOutput } from './protocol-sources';
import { STORAGE_MESSAGES, type StorageOutput } from './protocol-storage';
import { TRANSFER_MESSAGES, type TransferOutput } from './protocol-transfer';
import { VIEW_MESSAGES, type ViewOutput } from './protocol-views';

/** Sender and input of each message; checked by the server before anything else. */
export const MESSAGES = {
  ...VIEW_MESSAGES,
  ...SOURCE_MESSAGES,
  ...POST_MESSAGES,
  ...PAGE_MESSAGES,
  ...SETTINGS_MESSAGES,
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
  extends ViewOutput,
    SourceOutput,
    PostOutput,
    PageOutput,
    SettingsOutput,
    ReadingOutput,
    ReaderOutput,
    HighlightOutput,
    MapOutput,
    MarkerOutput,
    StorageOutput,
    TransferOutput,
    MachinesOutput {}

/** What travels back: the answer, or the code of what went wrong. */
export type Reply<N extends MessageName> =
  | { ok: true; value: MessageOutput[N] }
  | { ok: false; code: ErrorCode; facts: Record<string, string | number>; message: string };
