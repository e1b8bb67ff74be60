// The messages of commands.ts once more, with what else they may be asked to do: each choice that their input offers.
import type { MessageName } from '@/utils/messaging/protocol';
import { orderBackups } from '@/utils/store/backup/backup-job';
import type { Archive } from '@/utils/store/database';
import { removeHighlights } from '@/utils/store/highlights/highlight-store';
import { orderMap } from '@/utils/store/map/map-job';
import { dismiss } from '@/utils/store/posts/dismissals';
import { orderFullText } from '@/utils/store/posts/page-queue';
import { markPosts } from '@/utils/store/posts/post-state';
import { chooseText, restoreText } from '@/utils/store/posts/text-store';
import { orderBackfill } from '@/utils/store/sources/backfill-store';
import { updateSource } from '@/utils/store/sources/source-store';
import { type Command, ready, shown, textAside, WRITES, withFolder } from './commands';
import { FEED, LIST, NOW } from './shelf';

const backfill = (db: Archive) => orderBackfill(db, 1, 'start', NOW);
/** Two versions of a text, of which the feed's is in use. */
const pageAside = async (db: Archive) => {
  await textAside(db);
  await restoreText(db, 2, 'feed', NOW);
};
const tabAside = async (db: Archive) => {
  const text = { html: '<p>Words of the tab</p>', text: 'Words of the tab', contentHash: 't' };
  await chooseText(db, { postId: 2, from: 'tab', ...text }, NOW);
  await restoreText(db, 2, 'feed', NOW);
};
const fullText = (db: Archive) => orderFullText(db, 1, 'on', null, NOW);

export const MORE: readonly [MessageName, Command][] = [
  [
    'page.dismiss',
    {
      input: { tabId: 7, postId: 3, undo: true },
      async before(db) {
        await shown();
        await dismiss(db, 'harbour.example/posts/1', 3, NOW);
      },
    },
  ],
  ['source.add', { input: { url: LIST, kind: 'listing' } }],
  ['source.backfill', { input: { id: 1, order: 'pause' }, before: backfill }],
  ['source.backfill', { input: { id: 1, order: 'cancel' }, before: backfill }],
  [
    'source.backfill',
    {
      input: { id: 1, order: 'resume' },
      async before(db) {
        await backfill(db);
        await orderBackfill(db, 1, 'pause', NOW);
      },
    },
  ],
  [
    'source.pause',
    { input: { id: 1, paused: false }, before: (db) => updateSource(db, 1, { state: 'paused' }) },
  ],
  ['source.address', { input: { id: 1, url: FEED, anyway: false } }],
  ['source.remove', { input: { id: 1, keepPosts: true } }],
  ['source.remove', { input: { id: 1, keepPosts: false } }],
  ['post.mark', { input: { ids: [1, 2], starred: true } }],
  [
    'post.mark',
    {
      input: { ids: [1, 2], read: false, starred: false, later: false },
      before: (db) => markPosts(db, [1], { read: true, starred: true, later: true }, NOW),
    },
  ],
  ['post.retake', { input: { tabId: 7, postId: 1, anyway: false } }],
  ['post.text', { input: { id: 2, from: 'page' }, before: pageAside }],
  ['post.text', { input: { id: 2, from: 'tab' }, before: tabAside }],
  ['source.fullText', { input: { id: 1, order: 'off', host: null }, before: fullText }],
  ['source.fullText', { input: { id: 1, order: 'again', host: null }, before: fullText }],
  [
    'highlight.remove',
    { input: { ids: [1], undo: true }, before: (db) => removeHighlights(db, [1], false, NOW) },
  ],
  [
    'pageHighlight.remove',
    {
      input: { canonical: null, id: 1, undo: true },
      before: (db) => removeHighlights(db, [1], false, NOW),
    },
  ],
  [
    'import.start',
    { input: { id: 1, backCatalogue: false, fetchTexts: true, bringBack: true }, before: ready },
  ],
  ['backup.plan', { input: { to: 'folder', days: 1 } }],
  ['backup.plan', { input: { to: 'off', days: 30 }, before: (db) => orderBackups(db, true, NOW) }],
  ['folder.stop', { input: { erase: true }, before: withFolder }],
  ['map.ask', { input: { order: 'stop' }, before: (db) => orderMap(db, 'start') }],
  ['map.ask', { input: { order: 'anew' }, before: (db) => orderMap(db, 'start') }],
  ['archive.makeRoom', { input: { what: 'source', sourceId: 1 } }],
  ['archive.makeRoom', { input: { what: 'old', before: NOW } }],
  [
    'archive.strays',
    {
      input: { keep: false },
      before: (db) => db.delete('posts', 3),
      transactions: 2,
      why: 'the texts, and a new checkup: each is sound without the next',
    },
  ],
];

/** All of them. */
export const COMMANDS: readonly [MessageName, Command][] = [
  ...(Object.entries(WRITES) as [MessageName, Command][]),
  ...MORE,
];
