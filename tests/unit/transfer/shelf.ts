// An archive with something of everything, for backups.
import type { Entry } from '@/utils/model/post';
import { repairSettings } from '@/utils/model/settings';
import { addHighlight } from '@/utils/store/highlights/highlight-store';
import { ingest } from '@/utils/store/ingest/ingest';
import { dismiss } from '@/utils/store/posts/dismissals';
import { putPosition } from '@/utils/store/posts/positions';
import { markPosts } from '@/utils/store/posts/post-state';
import { newSource } from '@/utils/store/sources/new-source';
import { addSource, getSource } from '@/utils/store/sources/source-store';
import { type Desk, NOW, ORIGIN } from './desk';

/** Words that JSON, CSV and HTML must all get through. A title is a line, and has no tab. */
const ODD_LINE = 'Ünïcode “quotes” 𝒜 日本語 , ; \\ " \' | end';
const ODD = `${ODD_LINE} tab\t end`;

export const stone = (postId: number, deletedAt: number) => ({
  postId,
  urlKey: null,
  title: 'Deleted',
  contentHash: `hash-${postId}`,
  deletedAt,
});

export const entry = (site: string, n: number, over: Partial<Entry> = {}): Entry => ({
  guid: `${site}-${n}`,
  url: `https://${site}.example/posts/${n}`,
  title: `Post ${n} of ${site} ${n % 7 === 0 ? ODD_LINE : ''}`.trim(),
  published: n % 5 === 0 ? null : Date.UTC(2015 + (n % 9), n % 12, 1 + (n % 27)),
  updated: null,
  authors: n % 3 === 0 ? ['Ada Example'] : [],
  tags: n % 4 === 0 ? ['harbour', `tag ${n}`] : [],
  lang: 'en',
  summary: '',
  html: `<p>The tide of ${site} number ${n} came in. ${ODD}</p>`,
  text: `The tide of ${site} number ${n} came in. ${ODD}`,
  ...over,
});

/** Fills an archive: two feeds, the bundled pack, marks, tombstones, dismissals, attempts, a backfill, settings. */
export async function fillShelf(desk: Desk, posts: number): Promise<void> {
  const { db } = desk;
  for (const [n, site] of ['north', 'south'].entries()) {
    const found = { url: `https://${site}.example/feed.xml`, title: site, kind: 'feed' as const };
    const id = await addSource(db, newSource(found, NOW), n === 0);
    for (let at = 0; at < posts; at += 50) {
      const entries = Array.from({ length: Math.min(50, posts - at) }, (_, k) => entry(site, at + k));
      const source = await getSource(db, id);
      const attempt = {
        sourceId: id,
        at: NOW + at,
        outcome: 'updated' as const,
        added: entries.length,
        changed: 0,
        error: null,
        facts: {},
        took: 12,
        bytes: 3_000,
        status: 200,
      };
      await ingest(db, { source, entries, jobId: 999, job: null, attempt, now: NOW });
    }
    await db.put('tombstones', stone(900, NOW), [id, `${site}-deleted`]);
    await db.put('frontier', {
      sourceId: id,
      url: `https://${site}.example/old`,
      waiting: 1,
      order: 0,
      way: 'listing',
      what: 'document',
      title: null,
      published: null,
    });
  }
  const pack = { url: `${ORIGIN}pack/manifest.json`, title: 'Bundled', kind: 'pack' as const };
  await addSource(db, newSource(pack, NOW));
  await markPosts(db, [1, 2, 3], { read: true }, NOW);
  await markPosts(db, [2, posts + 1], { starred: true }, NOW + 1);
  await dismiss(db, 'elsewhere.example/page', 2, NOW);
  for (const [postId, exact] of [
    [3, 'The tide of north'],
    [null, 'Words of a page elsewhere'],
  ] as const)
    await addHighlight(
      db,
      {
        postId,
        urlKey: postId === null ? 'elsewhere.example/page' : null,
        url: null,
        title: 'Where it was',
        madeIn: postId === null ? 'page' : 'post',
        quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 0, end: exact.length },
        colour: 'green',
        note: 'a note',
        tags: ['mine'],
      },
      NOW,
    );
  await putPosition(db, { postId: 3, offset: 40, quote: 'Thetideof', progress: 0.4, at: NOW });
  desk.settings.now = repairSettings({
    reading: { imagesOf: { 2: 'always' } },
    theme: 'dark',
    hostsOff: ['mail.example'],
    welcomed: true,
  });
}
