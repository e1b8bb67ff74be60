// What the user gave: one file, a folder, or what a ZIP holds, all read in the same way.
import { BacklistError } from '@/utils/core/errors';
import type { Unreadable } from '@/utils/model/import';

/** Files with paths; each is read as a stream, so that none has to be in memory whole. */
export interface Bundle {
  name: string;
  /** Relative, with slashes, none of them leading out. */
  paths: readonly string[];
  refused: readonly Unreadable[];
  /** @throws BacklistError `damaged-file` while it is read, where it is */
  open(path: string): ReadableStream<Uint8Array>;
}

/** A file as it was chosen, with its path where it came from a folder. */
export interface GivenFile {
  path: string;
  blob: Blob;
}

/** Hidden files, and what systems leave in archives for themselves. */
const NOISE = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/;

/** Whether a path is of use at all. */
export const isNoise = (path: string): boolean => NOISE.test(path) || path.endsWith('/');

/** Whether a path could lead out of its archive. */
export const leadsOut = (path: string): boolean =>
  /^(?:[/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..') || path.includes('\0');

/**
 * Why the bytes of a chosen file do not come: it was moved, cut or changed since, may not be read, or is a folder. Browsers have
 * no other reason, and several names for it (in Chromium a stream says `network error`).
 */
export const gone = (cause?: unknown): BacklistError =>
  new BacklistError('damaged-file', { facts: { reason: 'gone' }, cause });

function bytesOf(blob: Blob): ReadableStream<Uint8Array> {
  const reader = blob.stream().getReader();
  let missing = blob.size;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        missing -= value?.byteLength ?? 0;
        if (value) controller.enqueue(value);
        // Of a file that is cut while it is read, Chromium says nothing at all.
        if (done && missing > 0) throw gone();
        if (done) controller.close();
      } catch (error) {
        controller.error(error instanceof BacklistError ? error : gone(error));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** Chosen files as a bundle. */
export function bundleOf(name: string, files: readonly GivenFile[]): Bundle {
  const byPath = new Map(files.filter(({ path }) => !isNoise(path)).map(({ path, blob }) => [path, blob]));
  return {
    name,
    paths: [...byPath.keys()],
    refused: [],
    open: (path) => bytesOf(byPath.get(path) ?? new Blob()),
  };
}
