// Candidate addresses of the API, for an address that somebody pasted: of the server, a page of it, the API or a part of it.

/** Most candidates that are tried. */
const MOST = 10;

/** The part of a path up to where the API's own paths begin, or to FreshRSS's file that answers it; null where it names neither. */
function namedBase(path: string): string | null {
  const script = /^.*?\/greader\.php(?=\/|$)/.exec(path)?.[0];
  if (script) return script;
  const own = /^(.*?)\/(?:reader\/api\/0|accounts\/ClientLogin)(?:\/|$)/.exec(path)?.[1];
  if (own !== undefined) return own;
  // FreshRSS's page about its API, and the file of its other one.
  const api = /^(.*\/api)\/(?:(?:fever|index|query)\.php|index\.html)?$/.exec(path)?.[1];
  return api === undefined ? null : `${api}/greader.php`;
}

/** Where FreshRSS answers, for an address in its pages for the web, which may be behind a sign-in of the web server's own. */
function besidePages(path: string): string[] {
  const site = /^(.*)\/i(?:\/(?:index\.php)?)?$/.exec(path)?.[1];
  return site === undefined ? [] : [`${site}/api/greader.php`];
}

/** Every folder of a path, the deepest first: `/a/b/c.html` → `/a/b`, `/a`, ``. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '');
  if (!path.endsWith('/') && /\.\w+$/.test(parts.at(-1) ?? '')) parts.pop();
  return parts.map((_part, n) => `/${parts.slice(0, parts.length - n).join('/')}`).concat('');
}

/**
 * The bases to try, best first: what stands before `/reader/api/0` and `/accounts/ClientLogin`. An address that names the
 * API leaves no choice. For others each folder may hold FreshRSS (whose files for the web are in `p/`, where the server was
 * not told to begin there) or be a server like Miniflux itself.
 */
export function readerPlaces(address: string): string[] {
  const { origin, pathname } = new URL(address);
  const named = namedBase(pathname);
  if (named !== null) return [origin + named];
  const places = foldersOf(pathname).flatMap((folder) => {
    const inside = folder.endsWith('/p') ? [] : [`${folder}/p/api/greader.php`];
    return [`${folder}/api/greader.php`, folder, ...inside];
  });
  return [...new Set([...besidePages(pathname), ...places.slice(-MOST)])].map((place) => origin + place);
}
