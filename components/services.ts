// What a screen may do beyond drawing itself. The entrypoint makes it; components take it from the context.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Change } from '@/utils/messaging/changes';
import type { PanelRequest } from '@/utils/messaging/panel-request';
import type { MessageInput, MessageName, MessageOutput } from '@/utils/messaging/protocol';
import type { AccountState } from '@/utils/model/account-state';
import type { Settings } from '@/utils/model/settings';
import type { ArchiveReading } from './archive-reading';
import type { DetailReading } from './detail-reading';
import type { ListReading } from './list-reading';
import type { FolderTools } from './machines/folder-tools';
import type { MapReading } from './map-reading';
import type { StorageReading } from './storage-reading';

/** What the settings know of the reader's other machines. */
export interface MachinesReading {
  /** What became of the last exchange with the browser's account; null where none was made yet. */
  accountState(): Promise<AccountState | null>;
  folder: FolderTools;
}

export interface Services {
  archive: ArchiveReading;
  /** Only in the panel and the settings. */
  details?: DetailReading;
  /** Only in the panel. */
  list?: ListReading;
  /** What the map is made of; only in the panel, and loaded when it is wanted. */
  readMap?(): Promise<MapReading>;
  /** Only in the settings. */
  storage?: StorageReading;
  /** Sends a command to the background worker. @throws BacklistError */
  send<N extends MessageName>(name: N, input: MessageInput<N>): Promise<MessageOutput[N]>;
  /** Calls the listener for each change made elsewhere; answers the function that ends it. */
  onChange(listener: (change: Change) => void): () => void;
  readSettings(): Promise<Settings>;
  /** Shows something in the panel. To be called in the click itself, before anything is awaited. */
  show(request: PanelRequest): void;
  /** Address of the reader for a post, for clicks that ask for a new tab. */
  readerAddress(postId: number): string;
  /** Address of the map, in a tab of its own. */
  mapAddress(): string;
  /** Opens a web address in a new tab. */
  openAddress(url: string): void;
  openOptions(): void;
  /** The keys that the browser has for our commands at this moment. */
  readShortcuts(): Promise<{ command: string; keys: string }[]>;
  /** Opens the browser's own page for them. */
  openShortcutSettings(): void;
  /** Only in the settings. */
  machines?: MachinesReading;
  /** The report for bugs, as it is shown and copied; only in the settings. @throws BacklistError */
  readDiagnostics?(): Promise<string>;
  /** About how many bytes must become free on a full disk before new posts come in; null while it has room. */
  readMissingRoom(): Promise<number | null>;
  /** Calls the listener when the disk becomes full or has room again; answers the function that ends it. */
  watchDisk(listener: () => void): () => void;
  /** Opens the settings where room is made. */
  openRoom(): void;
  /** Opens the page of import and export. */
  openTransfer(): void;
  /** Asks the browser for access to the origin of an address. To be called in the click itself. */
  requestSite(url: string): Promise<boolean>;
  /** The same for several addresses at once. */
  requestSites(urls: readonly string[]): Promise<boolean>;
  /** Asks the browser for access to every site. To be called in the click itself. */
  requestEverySite(): Promise<boolean>;
  /** Leaves the wish to add a source with the background, as the prompt may close this screen. */
  wishSource(url: string): void;
  /** Takes the wish back, once it came true here. */
  forgetWish(): Promise<void>;
  /** Puts a post, or what was marked in it, on the clipboard; only where posts are read. */
  copyPost?(postId: number, form: CopyForm): Promise<void>;
  /** What was half-typed when the screen closed; kept in memory by the browser, never on disk. */
  readDraft(name: DraftName): Promise<string>;
  keepDraft(name: DraftName, text: string): void;
}

/** A post as Markdown, its highlights as quotes with links, or as W3C annotations. */
export type CopyForm = 'markdown' | 'quotes' | 'annotations';

export type DraftName = 'find' | 'lookup' | 'source';

export const ServicesContext = createContext<Services | null>(null);

/** The services of this screen. @throws Error outside of one, which is a mistake in the code. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('no services: wrap the component in ServicesContext.Provider');
  return services;
}

/** The details' reading of this screen. @throws Error outside of panel and settings, which is a mistake in the code. */
export function useDetails(): DetailReading {
  const { details } = useServices();
  if (!details) throw new Error('this screen has no details of posts and sources');
  return details;
}

/** The list's reading of this screen. @throws Error outside of the panel, which is a mistake in the code. */
export function useListReading(): ListReading {
  const { list } = useServices();
  if (!list) throw new Error('this screen has no list of the archive');
  return list;
}

/** The storage's reading of this screen. @throws Error outside of the settings, which is a mistake in the code. */
export function useStorageReading(): StorageReading {
  const { storage } = useServices();
  if (!storage) throw new Error('this screen reads nothing of the storage');
  return storage;
}
