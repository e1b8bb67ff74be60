// The one error class. Engines throw codes; screens translate them.

/** Every way in which Backlist can fail, as a stable code that the catalogue of strings translates. */
export const ERROR_CODES = [
  'offline',
  'unreachable', // the name does not resolve, or the connection was refused or cut
  'redirected', // leads on to an address that the browser does not let us read, or in a circle
  'timeout',
  'too-large',
  'http-status',
  'not-found',
  'gone',
  'rate-limited',
  'challenge', // a page that asks whether we are human stands in front of the feed
  'not-a-feed',
  'html-not-feed',
  'not-a-list',
  'malformed',
  'no-feed-found',
  'bad-address',
  'private-address',
  'permission-needed',
  'already-added',
  'no-reader-api', // nowhere below the address that was given
  'not-reader-api', // an answer that the Google Reader API does not know
  'reader-api-off',
  'wrong-password',
  'sign-in-needed', // the server knows us no more: its password was changed, or this archive never had it
  'reader-behind-login', // the web server in front wants a sign-in of its own
  'reader-path-lost', // its web server hands on no path behind the file's name
  'reader-header-lost', // signed in, but the web server hands no Authorization header on
  'unknown-source',
  'unknown-post',
  'unknown-highlight',
  'too-many-highlights',
  'private-window', // nothing of a private window is kept
  'unknown-format', // a file that none of the importers knows
  'damaged-file',
  'newer-backup',
  'bad-template',
  'no-backup-place', // the folder for backups, or the downloads, may not be written to (any more)
  'backup-not-allowed', // the browser has taken back that the folder for backups may be written to
  'no-backup-room', // the disk of the folder for backups, or of the downloads, is full
  'folder-login', // the folder's server does not take the name and password
  'folder-digest', // it asks for a sign-in of another kind than ours
  'folder-forbidden',
  'folder-missing',
  'folder-no-dav', // it does not speak WebDAV there
  'folder-elsewhere', // it leads on to another address
  'folder-busy',
  'folder-full',
  'folder-insecure', // an address without https that is not of this machine or network
  'folder-damaged',
  'folder-newer', // what lies there was made by a later version
  'wrong-passphrase',
  'no-tab',
  'private-page', // a page where a password or a card number is typed is not read
  'no-text', // a page that has nothing to read
  'other-page', // a page that is not the post whose text was to be taken from it
  'bad-message',
  'quota', // the disk is full
  'disk', // the browser could not read or write its files
  'interrupted', // the archive was closed while something was being written, of which nothing was kept
  'blocked-upgrade',
  'newer-archive', // the archive was written by a newer version of Backlist
  'corrupt-index',
  'cancelled',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error with a stable code, optional facts for the sentence shown to the reader, and its cause. */
export class BacklistError extends Error {
  override readonly name = 'BacklistError';
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(
    code: ErrorCode,
    options: { facts?: Record<string, string | number>; cause?: unknown; message?: string } = {},
  ) {
    super(options.message ?? code, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.facts = options.facts ?? {};
  }
}

/** What the database says, by the names of its errors (Indexed Database API 3.0, "Exceptions"), in our own terms. */
const DATABASE_ERRORS: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'quota',
  UnknownError: 'disk',
  NotReadableError: 'disk',
  InvalidStateError: 'interrupted', // the connection is closed
  TransactionInactiveError: 'interrupted',
  VersionError: 'newer-archive',
};

/** What Chromium calls otherwise, by its words: of its databases, and of what lies beside them (storage.local). */
const SAID: Readonly<Record<string, ErrorCode>> = {
  NO_SPACE: 'quota',
  'Maximum key generator value': 'disk', // it could not read how far it had counted
};

/** The error as one of ours: itself, what the database said, or `internal` with the thing thrown as its cause. */
export function toBacklistError(thrown: unknown): BacklistError {
  if (thrown instanceof BacklistError) return thrown;
  const [name, message] = thrown instanceof Error ? [thrown.name, thrown.message] : ['', String(thrown)];
  const said = Object.keys(SAID).find((words) => message.includes(words));
  const code = said ? SAID[said] : DATABASE_ERRORS[name];
  return new BacklistError(code ?? 'internal', { cause: thrown, message });
}
