// A reader server: an account on a server that speaks the Google Reader API, its subscriptions, and what is remembered of
// its items. The account is a source of kind `reader`, each of its subscriptions one of kind `subscription`.

/** What can be marked of an item, both here and there. */
export const READER_FIELDS = ['read', 'starred'] as const;
export type ReaderField = (typeof READER_FIELDS)[number];

/**
 * What is known of an account beside its source's row, and is in no backup: whoever holds `auth` reads and marks in the
 * reader's name. The password is not kept: the servers' `Auth` holds until the password changes.
 */
export interface ReaderAccount {
  sourceId: number;
  /** Of `Authorization: GoogleLogin auth=…`; null where the reader must sign in (again). */
  auth: string | null;
  /** Sent as `T` with what changes something; null until it was asked for. */
  token: string | null;
  /** Each stream that was ever seen (`feed/12`), also one whose source the reader has removed here. */
  streams: Record<string, { sourceId: number; title: string }>;
  /** Streams that the server no longer has, and whether they were followed here until then. */
  gone: Record<string, boolean>;
  /** Streams that the reader wants back: all that the server has of them is looked at. */
  anew: string[];
  /** When the lists were last compared, and when all items were last listed, in milliseconds since 1970; null before. */
  comparedAt: number | null;
  listedAt: number | null;
  /** When subscriptions of which nothing ever came were last asked for what they have; absent before. */
  silentAt?: number;
}

/** What is remembered of one item of an account. Flags are 1 or absent, so that an index holds only those that are set. */
export interface ReaderItem {
  accountId: number;
  /** 16 hexadecimal digits, or the server's own word where that is no number (item-id.ts). Also the guid of its post. */
  item: string;
  /** Its contents were taken in once: the flags say what the server said then, or was told since. */
  known?: 1;
  /** 2: so it is by its contents, but the server's list of these does not name it. */
  unread?: 1 | 2;
  starred?: 1 | 2;
  /** Its contents are to be fetched, in this order. */
  wanted?: number;
}

/** A mark that the server has still to be told. */
export interface ReaderMark {
  accountId: number;
  item: string;
  field: ReaderField;
  value: boolean;
  /** When it was made: a newer one of the same field is another. */
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
  /** Of its feed, where the server says it. */
  url: string | null;
  siteUrl: string | null;
}

/** Where an account is, and whose it is. */
export interface ReaderAddress {
  /** Without user: what the API's paths are put behind. */
  base: string;
  user: string;
}

/**
 * The address of an account's source: the place of its API, with the user, as two may have an account on one server. It
 * is never fetched.
 */
export function accountUrl({ base, user }: ReaderAddress): string {
  const url = new URL(base);
  url.username = encodeURIComponent(user);
  return url.href.replace(/\/$/, '');
}

/** The parts of an account's address, or of one of its subscriptions'. @throws TypeError where it is none */
export function readerAddress(address: string): ReaderAddress {
  const url = new URL(address);
  const user = decodeURIComponent(url.username);
  url.username = '';
  url.hash = '';
  return { base: url.href.replace(/\/$/, ''), user };
}

/** The address of a subscription's source. */
export const streamUrl = (account: string, stream: string): string => `${account}#${stream}`;

/** The account's address of a subscription. */
export const accountOf = (streamAddress: string): string => streamAddress.replace(/#.*$/s, '');

/** How far the items of an account have come in. */
export interface ReaderProgress {
  signedIn: boolean;
  /** Items that the server named, and those of them whose contents are still to come. */
  items: number;
  waiting: number;
  /** Marks that the server has still to be told. */
  marks: number;
  /** Subscriptions that the server has and the reader has removed here. */
  left: { stream: string; title: string }[];
}
