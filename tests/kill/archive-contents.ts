// Everything that a sync leaves, so that two archives can be compared: without ids, which follow from the order of
// arrival, and without the times of it.
import type { Post } from '@/utils/model/post';
import { lookUp } from '@/utils/search/lookup/lookup';
import type { Archive } from '@/utils/store/database';
import { indexReader } from '@/utils/store/index/index-store';
import { indexContents } from './index-contents';

/** Asked of the index. */
const QUERIES = ['harbour master', '"the water clock"', 'surveyor -bees', 'barom', 'tide tables frost'];

async function storedIndex(db: Archive) {
  const segments = await indexReader(db).segments();
  const tx = db.transaction(['postings', 'vectors']);
  const [keys, blocks, ids, vectors] = await Promise.all([
    tx.objectStore('postings').getAllKeys(),
    tx.objectStore('postings').getAll(),
    tx.objectStore('vectors').getAllKeys(),
    tx.objectStore('vectors').getAll(),
  ]);
  return {
    segments,
    postings: keys.map((key, n) => ({ key, block: blocks[n] as Uint8Array })),
    vectors: new Map(ids.map((id, n) => [id, vectors[n] as Uint8Array])),
  };
}

/** What can be compared of an archive: posts and sources by their names, what the index says and answers, work left. */
export async function archiveContents(db: Archive): Promise<Record<string, unknown>> {
  const sources = await db.getAll('sources');
  const posts = await db.getAll('posts');
  const bodies = new Map((await db.getAll('bodies')).map((body) => [body.id, body]));
  if (bodies.size !== posts.length) throw new Error(`${bodies.size} bodies of ${posts.length} posts`);
  const urls = new Map(sources.map(({ id, url }) => [id, url]));
  const nameOf = ({ sourceId, guid }: Post) => `${urls.get(sourceId)} ${guid}`;
  const names = new Map(posts.map((post) => [post.id, nameOf(post)]));
  const index = indexContents(await storedIndex(db));
  const answers = await Promise.all(QUERIES.map((query) => lookUp(query, indexReader(db))));
  const versions = await db.getAll('versions');
  const merges = await db.getAll('merges');
  return {
    merges: merges
      .map(({ sourceId, guid, postId, holder, at, ...row }) => ({
        ...{ of: `${urls.get(sourceId)} ${guid}`, with: names.get(postId), holder: urls.get(holder) },
        ...row,
      }))
      .sort((a, b) => (a.of < b.of ? -1 : 1)),
    aside: versions.map(({ postId, from, text }) => `${names.get(postId)} ${from} ${text}`).sort(),
    posts: Object.fromEntries(
      posts.map((post) => {
        const { id, sourceId, addedAt, ...row } = post;
        const { html, text } = bodies.get(id) ?? {};
        return [nameOf(post), { ...row, html, text, indexed: index.get(id) }];
      }),
    ),
    indexed: [...index.keys()].map((id) => names.get(id)).sort(),
    answers: answers.map(({ documents }) => documents.map((id) => names.get(id)).sort()),
    sources: Object.fromEntries(
      sources.map((source) => [
        source.url,
        {
          title: source.title,
          siteUrl: source.siteUrl,
          lang: source.lang,
          state: source.state,
          conditional: source.validators !== null,
          seen: source.seen,
          failures: source.failures,
          error: source.lastCheck?.error,
        },
      ]),
    ),
    // Whether segments wait to be merged depends on how often the worker was stopped, and changes nothing of what is found.
    work: (await db.getAll('jobs'))
      .filter(({ kind }) => kind !== 'merge')
      .map(({ kind, sourceId }) => `${kind} ${urls.get(sourceId)}`)
      .sort(),
  };
}
