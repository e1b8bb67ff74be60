// What a WebDAV server says of a folder (RFC 4918, 14.16): its files, by the names under which they lie there.
import { XMLParser } from 'fast-xml-parser';

export interface FolderFile {
  name: string;
  /** As the server states it; null where it does not. */
  bytes: number | null;
  etag: string | null;
}

/** More files than any number of machines leaves behind between two clearings. */
const MOST_FILES = 20_000;

// Prefixes of namespaces are the server's to choose: nothing else in such an answer has these names.
const parser = new XMLParser({
  removeNSPrefix: true,
  parseTagValue: false,
  isArray: (name) => name === 'response' || name === 'propstat',
  processEntities: true,
});

type Node = { [name: string]: unknown };
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? (value as Node[]) : []);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** What a listing holds; null where it is none, or is nested as none is. */
function multistatusIn(xml: string): Node | null {
  try {
    return (parser.parse(xml) as { multistatus?: Node }).multistatus ?? null;
  } catch {
    return null;
  }
}

interface Listed extends FolderFile {
  /** Decoded, of the folder that it lies in; of a folder, of itself. */
  path: string;
  isFolder: boolean;
}

/** What a server says of one file or folder. */
function listed(response: Node, folder: URL): Listed | null {
  const href = text(response.href);
  if (href === null || !URL.canParse(href, folder)) return null;
  const { pathname } = new URL(href, folder);
  const good = nodes(response.propstat).find(({ status }) => / 200\b/.test(String(status ?? ' 200 ')));
  const prop = (good?.prop ?? {}) as Node;
  const isFolder =
    typeof prop.resourcetype === 'object' && prop.resourcetype !== null && 'collection' in prop.resourcetype;
  const parts = partsOf(pathname);
  const name = isFolder ? '' : (parts.pop() ?? '');
  const bytes = Number(text(prop.getcontentlength) ?? Number.NaN);
  return {
    path: parts.join('/'),
    isFolder,
    name,
    bytes: Number.isFinite(bytes) ? bytes : null,
    etag: text(prop.getetag),
  };
}

/**
 * The files that lie in the folder itself. Where that is, the server says by listing it along with them: behind a web server
 * that hands on under another path, its own paths are not those that were asked for.
 */
function filesIn(all: readonly Listed[], folder: URL): FolderFile[] {
  const folders = all.filter(({ isFolder }) => isFolder).sort((a, b) => a.path.length - b.path.length);
  const own = folders[0]?.path ?? partsOf(folder.pathname).join('/');
  return all.flatMap(({ path, isFolder, name, bytes, etag }) =>
    isFolder || name === '' || path !== own ? [] : { name, bytes, etag },
  );
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A name that is not UTF-8 stays as it is written: it is none of ours.
    return path;
  }
}

/** The parts of a path, without what stands behind its last one. */
const partsOf = (pathname: string): string[] =>
  pathname
    .replace(/(?<!\/)\/+$/, '')
    .split('/')
    .map(decodeSafely);

/** The files that lie in a folder, by a listing of it; null where it is none. */
export function filesListed(xml: string, folder: URL): FolderFile[] | null {
  const read = multistatusIn(xml);
  if (typeof read !== 'object' || read === null) return null;
  const all = nodes(read.response).slice(0, MOST_FILES);
  return filesIn(
    all.flatMap((response) => listed(response, folder) ?? []),
    folder,
  );
}
