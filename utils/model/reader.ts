// A reader server: an account on a server with the Google Reader API, its subscriptions, and what is remembered of its items.
// The account is a source of kind `reader`, each of its subscriptions one of kind `subscription`.

/** The marks of an item that are synced. */
export const READER_FIELDS = ['read', 'starred'] as const;
export type ReaderField = (typeof READER_FIELDS)[number];

/**
 * What is known of an account besides its source's row. It is in no backup, because whoever has `auth` can act as the user. The
 * password is not kept: `Auth` is valid until the password changes.
 */
export interface ReaderAccount {
  sourceId: number;
  /** For `Authorization: GoogleLogin auth=…`; null where the user has to sign in (again). */
  auth: string | null;
  /** Sent as `T` with requests that change something; null until it was fetched. */
  token: string | null;
  /** Every stream ever seen (`feed/12`), including those whose source was removed here. */
  streams: Record<string, { sourceId: number; title: string }>;
  /** Streams that the server no longer has → whether they were followed here until then. */
  gone: Record<string, boolean>;
  /** Streams that the user follows again: all of their items are listed. */
  anew: string[];
  /** When the lists were last compared, and when all items were last listed, in milliseconds since 1970; null before. */
  comparedAt: number | null;
  listedAt: number | null;
  /** When the items of subscriptions without any posts were last listed; absent before. */
  silentAt?: number;
}

/** What is remembered of one item of an account. Flags are 1 or absent, so that an index holds only those that are set. */
export interface ReaderItem {
  accountId: number;
  /** 16 hexadecimal digits, or the server's own id if that is no number (item-id.ts). Also the guid of its post. */
  item: string;
  /** Its contents were fetched: the flags say what the server said then, or has been told since. */
  known?: 1;
  /** 2: its contents say so, but the server's list does not name it. */
  unread?: 1 | 2;
  starred?: 1 | 2;
  /** Its contents are to be fetched, in this order. */
  wanted?: number;
}

/** A mark that is still to be sent to the server. */
export interface ReaderMark {
  accountId: number;
  item: string;
  field: ReaderField;
  value: boolean;
  /** When it was made; distinguishes it from a newer one of the same field. */
  at: number;
}

/** A subscription as the server lists it. */
export interface ReaderStream {
  /** `feed/12`, or `feed/https://…` */
  id: string;
  /** Empty where it has none. */
  title: string;
  /** What it is called until it has one. */
  otherwise: string;
  /** Address of its feed; null where the server does not say. */
  url: string | null;
  siteUrl: string | null;
}

/** The server and user of an account. */
export interface ReaderAddress {
  /** Address without the user, to which the API's paths are appended. */
  base: string;
  user: string;
}

/**
 * The address of an account's source: that of its API with the user in it, since one server may have several accounts. It is
 * never fetched.
 */
export function accountUrl({ base, user }: ReaderAddress): string {
  const url = new URL(base);
  url.username = encodeURIComponent(user);
  return url.href.replace(/\/$/, '');
}

/** The parts of an account's address, or of a subscription's. @throws TypeError where it is no address */
export function readerAddress(address: string): ReaderAddress {
  const url = new URL(address);
  const user = decodeURIComponent(url.username);
  url.username = '';
  url.hash = '';
  return { base: url.href.replace(/\/$/, ''), user };
}

/** The address of a subscription's source. */
export const streamUrl = (account: string, stream: string): string => `${account}#${stream}`;

/** The address of the account that a subscription belongs to. */
export const accountOf = (streamAddress: string): string => streamAddress.replace(/#.*$/s, '');

/** Progress of an account's items. */
export interface ReaderProgress {
  signedIn: boolean;
  /** Items that the server listed, and how many of them are still to be fetched. */
  items: number;
  waiting: number;
  /** Marks that are still to be sent. */
  marks: number;
  /** Subscriptions on the server that were removed here. */
  left: { stream: string; title: string }[];
}
