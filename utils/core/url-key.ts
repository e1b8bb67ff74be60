// One identity for an address, however it is written: for sync, import, page matching and links alike.

/** Query parameters that only say how a reader got here. Prefixes end in `*`. */
const TRACKING = [
  'utm_*',
  'mtm_*',
  'pk_*',
  'piwik_*',
  'hsa_*',
  'oly_*',
  'vero_*',
  '__hs*',
  '_hs*',
  'at_*',
  'wt_*',
  'ns_*',
  'fbclid',
  'gclid',
  'gclsrc',
  'gbraid',
  'wbraid',
  'dclid',
  'msclkid',
  'yclid',
  'ysclid',
  'twclid',
  'ttclid',
  'igshid',
  'igsh',
  'li_fat_id',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  'rb_clickid',
  's_cid',
  'wickedid',
  'epik',
  '_ga',
  '_gl',
  'ref_src',
  'ref_url',
  'referrer',
  'source_id',
  'cmpid',
  'campaign_id',
  'ncid',
  'spm',
  'sfnsn',
  'share',
  'shareid',
  'fb_ref',
  'fb_source',
  'action_object_map',
  'action_type_map',
  'action_ref_map',
  'trk',
  'trkcampaign',
  'sc_cid',
  'icid',
  'amp',
  'outputtype',
];
const TRACKED = new Set(TRACKING.filter((name) => !name.endsWith('*')));
const TRACKED_PREFIXES = TRACKING.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

const INDEX_PAGE = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i;
/** Subdomains that serve the same pages in another layout, any number of them; a domain never loses its last two labels. */
const LAYOUT_SUBDOMAINS = /^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.)/;

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return TRACKED.has(lower) || TRACKED_PREFIXES.some((prefix) => lower.startsWith(prefix));
}

function parse(address: string, base?: string): URL | null {
  const trimmed = address.trim();
  if (!URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/** Host without subdomains that only change the layout. */
function bareHost(url: URL): string {
  const host = url.hostname.replace(/\.$/, '').replace(LAYOUT_SUBDOMAINS, '');
  return url.port ? `${host}:${url.port}` : host;
}

/** Percent-encoding as RFC 3986, section 6.2.2, normalises it: unreserved characters plain, the rest in capitals. */
function normalPath(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(char) ? char : code.toUpperCase();
  });
}

/**
 * The canonical identity of an address, or null when it is none that can be fetched (not http or https).
 *
 * Same key: http and https, default port, case of scheme and host, `www.`, `m.` and `amp.` hosts, `/amp` endings,
 * fragments and text fragments, tracking parameters, order of the others, a trailing slash, index pages.
 * `base` resolves a relative address.
 */
export function urlKey(address: string, base?: string): string | null {
  const url = parse(address, base);
  if (!url) return null;
  const path = normalPath(url.pathname)
    .replace(/\/{2,}/g, '/')
    .replace(INDEX_PAGE, '/')
    .replace(/(?:\/amp|\.amp)\/?$/i, '/')
    .replace(/\/+$/, '');
  const kept = [...url.searchParams].filter(([name]) => !isTracking(name));
  kept.sort(([a, av], [b, bv]) => (a < b ? -1 : a > b ? 1 : av < bv ? -1 : av > bv ? 1 : 0));
  const query = kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`;
  return `${bareHost(url)}${path}${query}`;
}

/**
 * The identity of a page that names another address as its canonical one (RFC 6596). The page is believed only about
 * its own site, so that no page can pass for another publication's; a canonical that points to the site's root from a
 * deeper page is a common mistake and is not believed either.
 */
export function pageKey(address: string, canonical: string | null): string | null {
  const own = parse(address);
  const named = canonical === null ? null : parse(canonical, address);
  if (!own) return null;
  if (!named || bareHost(named) !== bareHost(own)) return urlKey(address);
  if (named.pathname === '/' && own.pathname !== '/') return urlKey(address);
  return urlKey(named.href);
}

/** The identity of a page's address; null for what is none, and for a whole site (some feeds name no other): it tells no post apart. */
export function tellingKey(address: string): string | null {
  const key = urlKey(address);
  return key?.includes('/') || key?.includes('?') ? key : null;
}
