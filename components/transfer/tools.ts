// What the page of import and export can do beyond the services of every screen. The entrypoint makes it: readers and
// writers of files are loaded when they are needed.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { BackupState } from '@/utils/model/backup-state';
import type { ImportRow } from '@/utils/model/import';

/** A chosen file, with its path where it came from a folder. */
export interface ChosenFile {
  path: string;
  blob: Blob;
}

export interface TransferTools {
  /** Imports that wait, run or are over, newest first. */
  listImports(): Promise<ImportRow[]>;
  /** Addresses that an import would have fetched: its sources, and one of each host of its links without a text. */
  stagedAddresses(importId: number): Promise<{ sources: string[]; links: string[] }>;
  /**
   * Tells what the files are, reads them and stages what they hold.
   * @throws BacklistError where they can't be read whole: nothing is staged then
   */
  read(
    files: readonly ChosenFile[],
    onProgress: (records: number) => void,
    signal: AbortSignal,
  ): Promise<void>;
  /** Writes the whole archive into one file, reads it back, and hands it to the browser. */
  downloadBackup(onProgress: (rows: number) => void): Promise<{ name: string; bytes: number; posts: number }>;
  /** What became of automatic backups; null where none are made. */
  backupState(): Promise<BackupState | null>;
  /** Whether this browser can keep a folder that the reader chooses. */
  hasFolders: boolean;
  /** Has the reader choose the folder for backups; `again`: asks once more for the one that was chosen. In the click itself. */
  chooseFolder(again: boolean): Promise<boolean>;
  /** Asks the browser for the downloads folder. To be called in the click itself. */
  requestDownloads(): Promise<boolean>;
  /** Writes posts out and hands the file to the browser; nothing is written where none fits. */
  exportPosts(
    selection: Selection,
    format: ExportFormat,
    onProgress: (posts: number) => void,
  ): Promise<Exported>;
  /** The sources as OPML. */
  exportSources(): Promise<Exported>;
  /** What a template makes of the newest post; empty where there is none. @throws BacklistError `bad-template` */
  preview(template: string | null): Promise<string>;
  /** The usual template of notes, and what a template may name. */
  usualTemplate(): Promise<{ template: string; fields: readonly string[] }>;
  /** Whether these addresses have so many sites that access to all sites is what is asked for. */
  needEverySite(urls: readonly string[]): boolean;
  /** Asks the browser for access to the sites of addresses. To be called in the click itself. */
  requestSites(urls: readonly string[]): Promise<boolean>;
}

/** A file that was handed to the browser, and how many entries it holds. */
export interface Exported {
  name: string;
  posts: number;
  /** A search finds more than that. */
  more: boolean;
}

/** Which posts are written out. */
export type Selection =
  | { of: 'everything' }
  | { of: 'starred' }
  | { of: 'source'; sourceId: number }
  | { of: 'search'; query: string };

export type ExportFormat = 'markdown' | 'epub' | 'json';

export const ToolsContext = createContext<TransferTools | null>(null);

/** @throws Error outside of the page, which is a mistake in the code. */
export function useTools(): TransferTools {
  const tools = useContext(ToolsContext);
  if (!tools) throw new Error('no tools: wrap the component in ToolsContext.Provider');
  return tools;
}
