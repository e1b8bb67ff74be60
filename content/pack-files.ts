// Posts → the files of a pack (utils/feeds/pack.ts): a manifest and shards. The same posts give the same bytes, and a
// change to one post changes one shard.
import { createHash } from 'node:crypto';
import { PACK_FORMAT, type PackManifest, type PackPost } from '../utils/feeds/pack';

export const MANIFEST = 'manifest.json';
/** Where posts go that state no date. */
const UNDATED = 'undated';
/** Bytes above which a year is parted into its months; a reader takes shards of up to ten megabytes. */
const LARGE = 4 * 1024 * 1024;

export interface PackMeta {
  title: string;
  siteUrl: string | null;
  lang: string | null;
}

const byDate = (a: PackPost, b: PackPost): number => {
  const [one, other] = [`${a.published ?? ''} ${a.guid}`, `${b.published ?? ''} ${b.guid}`];
  return one < other ? -1 : one > other ? 1 : 0;
};

const shardText = (posts: readonly PackPost[]): string =>
  `${JSON.stringify({ format: PACK_FORMAT, posts }, null, 1)}\n`;

/** Posts by the first characters of their dates. */
function grouped(posts: readonly PackPost[], length: number): Map<string, PackPost[]> {
  const groups = new Map<string, PackPost[]>();
  for (const post of posts) {
    const name = post.published?.slice(0, length) ?? UNDATED;
    groups.set(name, [...(groups.get(name) ?? []), post]);
  }
  return groups;
}

/** The files of a pack by path, the manifest among them. Shards are years, the newest first; a very large year its months. */
export function packFiles(meta: PackMeta, posts: readonly PackPost[]): Map<string, string> {
  const texts = new Map<string, [text: string, posts: number]>();
  for (const [year, ofYear] of grouped([...posts].sort(byDate), 4)) {
    const text = shardText(ofYear);
    const parts = Buffer.byteLength(text) > LARGE ? grouped(ofYear, 7) : new Map([[year, ofYear]]);
    for (const [name, part] of parts) texts.set(name, [shardText(part), part.length]);
  }
  // A year comes before its undated neighbours: what is newest is read first.
  const rank = (name: string) => (name === UNDATED ? '' : name);
  const names = [...texts.keys()].sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
  const files = new Map<string, string>();
  const shards = names.map((name) => {
    const [text, count] = texts.get(name) ?? ['', 0];
    const path = `${name}.json`;
    files.set(path, text);
    return { path, sha256: createHash('sha256').update(text).digest('hex'), posts: count };
  });
  const { title, siteUrl, lang } = meta;
  const manifest: PackManifest = { format: PACK_FORMAT, title, siteUrl, lang, shards };
  files.set(MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`);
  return files;
}
