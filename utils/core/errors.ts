// The one error class. Engines throw codes; screens translate them.

/** Every way in which Backlist can fail, as a stable code that the catalogue of strings translates. */
export const ERROR_CODES = [
  'offline',
  'unreachable', // the name does not resolve, or the connection was refused or cut
  'redirected', // to an address that the browser does not let us read, or in a loop
  'timeout',
  'too-large',
  'http-status',
  'not-found',
  'gone',
  'rate-limited',
  'challenge', // in front of the feed is a page that checks for humans
  'not-a-feed',
  'html-not-feed',
  'not-a-list',
  'malformed',
  'no-feed-found',
  'bad-address',
  'private-address',
  'permission-needed',
  'already-added',
  'no-reader-api', // none was found below the address that was given
  'not-reader-api', // the answer is none of the Google Reader API
  'reader-api-off',
  'wrong-password',
  'sign-in-needed', // the server no longer accepts our token, or this archive never had one
  'reader-behind-login', // the web server in front asks for a login of its own
  'reader-path-lost', // its web server drops the path behind the file name (PATH_INFO)
  'reader-header-lost', // signed in, but the web server drops the Authorization header
  'unknown-source',
  'unknown-post',
  'unknown-highlight',
  'too-many-highlights',
  'private-window', // nothing of private windows is kept
  'unknown-format', // a file that none of the importers knows
  'damaged-file',
  'newer-backup',
  'bad-template',
  'no-backup-place', // the backup folder, or the downloads folder, cannot be written to
  'backup-not-allowed', // the browser has withdrawn access to the backup folder
  'no-backup-room', // the disk of the backup folder, or of the downloads folder, is full
  'folder-login', // the WebDAV server does not accept the name and password
  'folder-digest', // it asks for a kind of authentication that we do not have
  'folder-forbidden',
  'folder-missing',
  'folder-no-dav', // it does not speak WebDAV there
  'folder-elsewhere', // it redirects to another address
  'folder-busy',
  'folder-full',
  'folder-insecure', // an address without https outside of this machine and network
  'folder-damaged',
  'folder-newer', // its content was made by a later version
  'wrong-passphrase',
  'no-tab',
  'private-page', // pages with a password or card field are not read
  'no-text', // there is nothing to read on the page
  'other-page', // the page is not that of the post whose text was to be taken from it
  'bad-message',
  'quota', // the disk is full
  'disk', // the browser could not read or write its files
  'interrupted', // the archive was closed during a write, of which nothing was kept
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

/** Names of database errors (Indexed Database API 3.0, "Exceptions") → our codes. */
const DATABASE_ERRORS: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'quota',
  UnknownError: 'disk',
  NotReadableError: 'disk',
  InvalidStateError: 'interrupted', // the connection is closed
  TransactionInactiveError: 'interrupted',
  VersionError: 'newer-archive',
};

/** What Chromium reports under other names, by a part of its message: errors of IndexedDB and of storage.local. */
const CHROMIUM_MESSAGES: Readonly<Record<string, ErrorCode>> = {
  NO_SPACE: 'quota',
  'Maximum key generator value': 'disk', // the key generator's state could not be read
};

/** Any thrown value as a BacklistError: itself, a database error by its code, or `internal` with the value as its cause. */
export function toBacklistError(thrown: unknown): BacklistError {
  if (thrown instanceof BacklistError) return thrown;
  const [name, message] = thrown instanceof Error ? [thrown.name, thrown.message] : ['', String(thrown)];
  const said = Object.keys(CHROMIUM_MESSAGES).find((part) => message.includes(part));
  const code = said ? CHROMIUM_MESSAGES[said] : DATABASE_ERRORS[name];
  return new BacklistError(code ?? 'internal', { cause: thrown, message });
}
