// What the user gave: one file, a folder, or what a ZIP holds, all read in the same way.
import type { Unreadable } from '@/utils/model/import';

/** Files with paths; each is read as a stream, so that none has to be in memory whole. */
export interface Bundle {
  /** The name of the file or folder. */
  name: string;
  /** Relative, with slashes, none of them leading out. */
  paths: readonly string[];
  /** What was left out, and why. */
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

/** Chosen files as a bundle. */
export function bundleOf(name: string, files: readonly GivenFile[]): Bundle {
  const byPath = new Map(files.filter(({ path }) => !isNoise(path)).map(({ path, blob }) => [path, blob]));
  return {
    name,
    paths: [...byPath.keys()],
    refused: [],
    open: (path) => (byPath.get(path) ?? new Blob()).stream(),
  };
}
