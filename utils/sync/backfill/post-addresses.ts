// Recognises addresses of posts: those that are built like the addresses in the site's feed.
import { isSectionPath } from '@/utils/core/section-address';

/** Different beginnings of posts' addresses from which on a beginning is taken for a variable part, as a category is. */
const VARIED = 4;

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment !== '');
const isNumber = (segment: string): boolean => /^\d+$/.test(segment);

/** The parts of a path before its last, numbers as one: `/2024/05/locks` → `# / #`. */
function beginning(path: string): string {
  return segmentsOf(path)
    .slice(0, -1)
    .map((segment) => (isNumber(segment) ? '#' : segment.toLowerCase()))
    .join('/');
}

const depthOf = (path: string): number => segmentsOf(path).length;

/** @param known addresses of posts of the same site; with none, any page that is no list may be a post */
export function postAddresses(site: string, known: readonly string[]): (url: string) => boolean {
  const { origin } = new URL(site);
  const paths = known
    .filter((url) => URL.canParse(url) && new URL(url).origin === origin)
    .map((url) => new URL(url).pathname);
  const beginnings = new Set(paths.map(beginning));
  const depths = new Set(paths.map(depthOf));
  return (url) => {
    if (!URL.canParse(url)) return false;
    const { pathname, origin: its } = new URL(url);
    if (its !== origin || depthOf(pathname) === 0 || isSectionPath(pathname)) return false;
    if (paths.length === 0 || beginnings.has(beginning(pathname))) return true;
    return beginnings.size >= VARIED && depths.has(depthOf(pathname));
  };
}
