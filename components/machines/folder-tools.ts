// What the settings can do about the folder, beyond the services of every screen. The entrypoint makes it: what speaks
// WebDAV and derives keys is loaded when it is needed.
import type { FolderState } from '@/utils/model/folder-state';

/** As the reader typed it. */
export interface TypedLogin {
  url: string;
  user: string;
  password: string;
}

/** What is at an address. */
export interface FolderLook {
  /** The address as it is used. */
  url: string;
  /** Not encrypted on its way. Only on this machine, or in its own network. */
  insecure: boolean;
  /** Machines exchange there already: their passphrase opens it. */
  used: boolean;
  /** Files there that are not ours; they stay as they are. */
  others: number;
}

export interface FolderTools {
  /** How the exchange fares; null where no folder is set up. */
  state(): Promise<FolderState | null>;
  /** The address that a typed one stands for. @throws BacklistError `bad-address`, `folder-insecure` */
  address(typed: string): string;
  /** Looks at the folder, and writes nothing. @throws BacklistError what is wrong with it */
  look(login: TypedLogin): Promise<FolderLook>;
  /** Opens the folder, or makes its vault, and keeps the way to it. @throws BacklistError `wrong-passphrase`, … */
  open(login: TypedLogin, passphrase: string, machineName: string): Promise<void>;
  /** Forgets login and key. */
  forget(): Promise<void>;
  /** What this machine may be called. */
  suggestedName(): string;
}
