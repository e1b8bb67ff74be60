// `npm run keep:archive`: has the built extension make an archive with something of everything in it, in a real browser, and
// keeps it as tests/archives/NN.json.gz, NN being the version of its schema. Every release keeps the one that it makes: later
// versions are tried with what was really written, not with what is remembered of it.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Post } from '@/utils/model/post';
import { rowsOf, sendMessage } from '../harness/archive-rows';
import { type Companion, launch } from '../harness/launch';
import { grantSites } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { servePages } from '../pages/server';
import { KINDS } from '../sites/kinds/all';
import { makePosts } from '../sites/sentences';
import { serveSite } from '../sites/serve';
import { fileOf, readArchive, toBytes } from './archive-file';

const BUNDLED = 17;
const POSTS = 12;
const PATIENCE = 60_000;

const quote = (exact: string) => ({
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: 0, end: exact.length },
});

/** Marks, notes and removes as a reader does. What a version does not know yet is told, and left out. */
async function useArchive(companion: Companion, page: { tabId: number }): Promise<void> {
  const ask = async (name: string, input: object) => {
    const reply = await sendMessage<{ ok: boolean; code?: string } | undefined>(companion, name, input);
    if (!reply?.ok) console.error(`${name}: ${reply?.code ?? 'no answer'}`);
  };
  const own = (await rowsOf<Post>(companion, 'posts')).filter(({ id }) => id > BUNDLED).map(({ id }) => id);
  const [first = 0, second = 0, third = 0, fourth = 0] = own;
  await ask('post.mark', { ids: [1, first], read: true });
  await ask('post.mark', { ids: [2, second], starred: true });
  await ask('post.mark', { ids: [second], later: true });
  await ask('post.label', { ids: [first, second], add: ['harbour'], remove: [] });
  await ask('reading.position', { postId: third, offset: 3, quote: 'harbour', progress: 0.4 });
  await ask('highlight.add', {
    postId: first,
    colour: 'green',
    note: 'A note',
    tags: ['sea'],
    ...quote('the'),
  });
  await ask('page.save', page);
  await ask('post.delete', { ids: [fourth] });
  const record = { is: 'source', url: 'https://other.example/feed', siteUrl: null, title: 'Other' };
  const none = { new: 0, known: 0 };
  await ask('import.begin', { name: 'feeds.opml', title: 'Imported', format: 'opml' });
  await ask('import.stage', { id: 1, first: 1, slices: [[record]] });
  const counts = { sources: { new: 1, known: 0 }, posts: none, links: 0, highlights: 0, tags: 0 };
  await ask('import.staged', { id: 1, counts: { ...counts, unreadable: 0, examples: [] } });
  await ask('import.start', { id: 1, backCatalogue: false, fetchTexts: false });
  await ask('map.ask', { order: 'start' });
}

const { values } = parseArgs({ options: { extension: { type: 'string' } } });
const site = await serveSite(KINDS.archived.play({ title: 'The Harbour Letter', posts: makePosts(POSTS) }));
const pages = await servePages();
const companion = await launch({
  headless: true,
  flags: [`--host-resolver-rules=MAP harbour.test:80 ${new URL(site.origin).host}`],
  ...(values.extension === undefined ? {} : { extension: path.resolve(values.extension) }),
});
try {
  const posts = async () => (await storedCounts(companion)).posts;
  await until('the bundled archive', async () => (await posts()) === BUNDLED, PATIENCE);
  await grantSites(companion, '*://*/*');
  await sendMessage(companion, 'source.add', { url: `http://harbour.test${KINDS.archived.path}` });
  await until('the posts', async () => (await posts()) >= BUNDLED + 4, PATIENCE);
  const tab = await companion.context.newPage();
  await tab.goto(`${pages.origin}/sample-article`);
  const inside = await companion.context.newPage();
  await inside.goto(companion.url('manifest.json'));
  await inside.evaluate('globalThis.__name ??= (named) => named');
  const tabId = await inside.evaluate(
    async (origin) => (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(origin))?.id ?? 0,
    pages.origin,
  );
  await useArchive(companion, { tabId });
  // What was asked for is done, or waits for long.
  let rows = 0;
  await until(
    'it to come to rest',
    async () => {
      const before = rows;
      rows = Object.values(await storedCounts(companion)).reduce((sum, count) => sum + count, 0);
      await inside.waitForTimeout(3_000);
      return rows === before;
    },
    PATIENCE,
  );
  const archive = await inside.evaluate(readArchive);
  const file = fileOf(archive.version);
  writeFileSync(file, toBytes(archive));
  const counts = archive.stores.flatMap(({ name, rows: own }) =>
    own.length > 0 ? [`${name} ${own.length}`] : [],
  );
  console.log(`${path.relative(process.cwd(), file)}: ${counts.join(', ')}`);
} finally {
  await companion.close();
  await Promise.all([site.close(), pages.close()]);
}
