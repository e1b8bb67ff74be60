// Promise: a page gets the posts that belong beside it, with the reason, or nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MemoryIndex } from '@/tests/bench/memory-index';
import { readPage } from '@/tests/pages/page-html';
import type { PageText } from '@/utils/model/page';
import type { IndexDocument } from '@/utils/search/index/index-reader';
import { relatedTo } from '@/utils/search/related/related';
import { bundledPosts } from './bundled-posts';

const PAGES = join(import.meta.dirname, '../../pages');

interface TestPage {
  page: PageText;
  about: string | null;
}

function pagesIn(folder: string): TestPage[] {
  return readdirSync(join(PAGES, folder)).map((file) => {
    const source = readFileSync(join(PAGES, folder, file), 'utf8');
    const { title, markdown } = readPage(source);
    const text = markdown.replaceAll(/^#+ /gm, '');
    const url = `https://example.org/${file}`;
    return {
      page: { url, title, lang: null, text, headings: [], tags: [], published: null },
      about: /^about: (.+)$/m.exec(source)?.[1] ?? null,
    };
  });
}

const page = (title: string, text: string): PageText => ({
  url: 'https://example.org/',
  title,
  lang: null,
  text,
  headings: [],
  tags: [],
  published: null,
});

describe('beside 17 short abstracts', () => {
  const posts = bundledPosts();
  let index: MemoryIndex;
  beforeAll(async () => {
    index = await MemoryIndex.of(posts.map(({ document }) => document));
  });
  const shown = async (asked: PageText): Promise<string[]> => {
    const { hits } = await relatedTo(asked, index, { amount: 'normal' });
    return hits.map(({ id }) => posts.find(({ document }) => document.id === id)?.slug ?? '');
  };

  it('pages on their subjects show the right post, nearly always first', async () => {
    const pages = pagesIn('related');
    expect(pages.length).toBeGreaterThanOrEqual(25);
    const wrong: string[] = [];
    let first = 0;
    for (const { page: asked, about } of pages) {
      const slugs = await shown(asked);
      if (!slugs.slice(0, 3).includes(about ?? '')) wrong.push(`${asked.title}: ${slugs}`);
      if (slugs[0] === about) first++;
    }
    expect(wrong.length / pages.length, wrong.join('\n')).toBeLessThan(0.1);
    expect(first / pages.length).toBeGreaterThan(0.85);
  });

  it('pages on other subjects show nothing', async () => {
    const pages = pagesIn('unrelated');
    expect(pages.length).toBeGreaterThanOrEqual(25);
    const noisy: string[] = [];
    for (const { page: asked } of pages) {
      const slugs = await shown(asked);
      if (slugs.length > 0) noisy.push(`${asked.title}: ${slugs}`);
    }
    expect(noisy).toEqual([]);
  });

  it('pages as the web has them, long and short, with what stands around them, are no harder', async () => {
    const related = pagesIn('related-cluttered');
    const right: string[] = [];
    for (const { page: asked, about } of related)
      if ((await shown(asked))[0] === about) right.push(asked.title);
    expect(right.length / related.length, right.join('\n')).toBeGreaterThan(0.85);
    for (const { page: asked } of pagesIn('unrelated-cluttered'))
      expect(await shown(asked), asked.title).toEqual([]);
  });

  it('a page on two subjects shows a post on each', async () => {
    const texts = new Map(pagesIn('related').map(({ page: { url, text } }) => [url, text]));
    const halves = ['mesh-domain-teams', 'mesh-in-retail', 'never-trust-vpn', 'gartner-security-fabric'].map(
      (name) => texts.get(`https://example.org/${name}.md`) ?? '',
    );
    const slugs = await shown(page('Notes of the week', halves.join('\n\n')));
    expect(slugs).toEqual(expect.arrayContaining(['data-mesh', 'cybersecurity-mesh']));
  });

  it('an empty page, a page without words and a very long one are answered', async () => {
    expect(await shown(page('', ''))).toEqual([]);
    expect(await shown(page('!!!', '… — 🙂'))).toEqual([]);
    const long = `${'the soup and the spoon are on the table again. '.repeat(4_000)}\n\nend`;
    expect(await shown(page('Soup', long))).toEqual([]);
  });

  it('few shows no more than normal, and normal no more than many', async () => {
    for (const { page: asked } of pagesIn('related').slice(0, 8)) {
      const counts = [];
      for (const amount of ['few', 'normal', 'many'] as const)
        counts.push((await relatedTo(asked, index, { amount })).hits.length);
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
    }
  });
});

describe('beside a single short abstract', () => {
  const shownBy = async (pages: readonly PageText[], post: IndexDocument): Promise<number> => {
    const index = await MemoryIndex.of([{ ...post, id: 0 }]);
    let shown = 0;
    for (const asked of pages) shown += (await relatedTo(asked, index, { amount: 'normal' })).hits.length;
    return shown;
  };

  it('most pages that begin on its subject show it, and no page on something else', async () => {
    const related = pagesIn('related');
    const unrelated = pagesIn('unrelated').map(({ page: one }) => one);
    let right = 0;
    for (const { slug, document } of bundledPosts()) {
      const pages = related
        .filter(({ about }) => about === slug)
        .map(({ page: one }) => ({ ...one, text: one.text.slice(0, 300) }));
      right += await shownBy(pages, document);
      expect(await shownBy(unrelated, document)).toBe(0);
    }
    expect(right / related.length).toBeGreaterThan(0.8);
  });
});

describe('beside 17 short abstracts and a long post on something else', () => {
  const gates = (): IndexDocument => {
    const text = readFileSync(join(PAGES, 'reading/lock-gates.html'), 'utf8')
      .replaceAll(/<\/(?:p|h\d|li|td)>/g, '\n\n')
      .replaceAll(/<[^>]+>/g, '');
    return { id: 99, title: 'How a pair of lock gates was hung', tags: [], lang: 'en', text };
  };
  const ask = async () => {
    const index = await MemoryIndex.of([...bundledPosts().map(({ document }) => document), gates()]);
    const { title, markdown } = readPage(readFileSync(join(PAGES, 'sample-article.md'), 'utf8'));
    return relatedTo(page(title, markdown), index, { amount: 'normal', explain: true });
  };

  it('the long post is not shown, for all the words that it shares, and surely less than what belongs there', async () => {
    const { hits, explanation } = await ask();
    expect(hits.length).toBeGreaterThanOrEqual(4);
    expect(hits.map(({ id }) => id)).not.toContain(99);
    const surest = [...(explanation?.candidates ?? [])].sort((a, b) => b.confidence - a.confidence);
    expect(surest.map(({ id }) => id).indexOf(99)).toBeGreaterThanOrEqual(5);
  });

  it('the reasons are words of the subject, not those that everybody uses', async () => {
    const { hits } = await ask();
    for (const { terms } of hits) {
      const words = terms.join(' ').toLowerCase().split(' ');
      for (const word of ['order', 'night', 'take', 'say', 'case', 'team', 'owns'])
        expect(words).not.toContain(word);
    }
    expect(hits[0]?.terms.slice(0, 2)).toEqual(['domain ownership', 'data mesh']);
  });

  it('of most posts two to four are named, as the page writes them', async () => {
    const { hits } = await ask();
    for (const { terms } of hits) expect(terms.length).toBeLessThanOrEqual(4);
    expect(hits.filter(({ terms }) => terms.length >= 2).length).toBeGreaterThanOrEqual(4);
    const written = readFileSync(join(PAGES, 'sample-article.md'), 'utf8');
    for (const { terms } of hits) for (const term of terms) expect(written).toContain(term);
  });
});

describe('an answer', () => {
  const document = (id: number, title: string, text: string, tags: string[] = []): IndexDocument => ({
    id,
    title,
    tags,
    lang: 'en',
    text,
  });
  const TEXT = {
    lake: 'The data lake was built for analytics. Nobody owned the tables of the lake, and governance of the lake came too late.\n\nA catalogue of tables would have helped the analysts to find what the pipelines wrote.',
    sails:
      'A dinghy is steered with the tiller. When the wind turns, ease the sheet of the mainsail and watch the telltales on the jib.',
    bread:
      'Feed the sourdough starter in the evening. The loaf rises overnight in the fridge and is baked in a hot pot.',
    bees: 'A colony of bees in early spring needs food. Open the hive on a warm noon and count the frames of brood.',
    chess:
      'In the endgame the king is a strong piece. Bring it to the centre, and put rooks behind passed pawns.',
  };
  const documents = Object.entries(TEXT).map(([name, text], i) => document(i + 1, name, text));
  const lakePage = page(
    'Who owns a data lake?',
    'Our data lake has ten thousand tables. Analytics needs governance: each of the tables in the lake needs an owner, and pipelines need a catalogue.',
  );

  it('names words of the page, not stems, and the passage of the post that has them', async () => {
    const index = await MemoryIndex.of(documents);
    const { hits } = await relatedTo(lakePage, index, { amount: 'normal' });
    expect(hits.map(({ id }) => id)).toEqual([1]);
    const [hit] = hits;
    expect(hit?.terms).toContain('data lake');
    for (const term of hit?.terms ?? []) expect(`${lakePage.title} ${lakePage.text}`).toContain(term);
    const marked = hit?.passage?.marks.map(([start, end]) =>
      hit.passage?.text.slice(start, end).toLowerCase(),
    );
    expect(marked).toContain('lake');
    expect(TEXT.lake).toContain(hit?.passage?.text);
  });

  it('leaves out what the caller excludes', async () => {
    const index = await MemoryIndex.of(documents);
    expect((await relatedTo(lakePage, index, { amount: 'normal', exclude: new Set([1]) })).hits).toEqual([]);
  });

  it('tells the page itself at another address from a related post', async () => {
    const copy = document(9, 'A data lake nobody owns', `Home. Menu. ${TEXT.lake} Share this.`);
    const index = await MemoryIndex.of([...documents, copy]);
    const answer = await relatedTo(page('lake', TEXT.lake), index, { amount: 'normal' });
    expect(answer.duplicates).toContain(1);
    expect(answer.hits.map(({ id }) => id)).not.toContain(1);
  });

  it('to a question is the post that asks the same, which is no page at another address', async () => {
    const question =
      'Can dinghy sailors steer with the tiller alone when gusts break the mainsail sheet near harbour rocks?';
    const index = await MemoryIndex.of([...documents, document(9, '', question)]);
    const answer = await relatedTo(page('', question), index, { amount: 'normal', explain: true });
    expect(answer.duplicates).toEqual([]);
    expect(answer.explanation?.candidates[0]?.id).toBe(9);
  });

  it('counts the title of a headline once: as its text', async () => {
    const headline = document(9, 'Owners of a data lake', '');
    const index = await MemoryIndex.of([...documents, headline, { ...headline, id: 10, text: TEXT.lake }]);
    const { explanation } = await relatedTo(lakePage, index, { amount: 'normal', explain: true });
    const titleOf = (id: number) => explanation?.candidates.find((one) => one.id === id)?.features.title;
    expect(titleOf(9)).toBe(0);
    expect(titleOf(10)).toBeGreaterThan(0);
  });

  it('names a post that two publications carry once, and one on the same subject as well', async () => {
    const again = document(8, 'Who owned the lake?', TEXT.lake.replace('Nobody', 'Nobody at all'));
    const other = document(
      9,
      'A catalogue for the lake',
      'Tables of a data lake need an owner and a catalogue. Governance begins when analytics of the lake has a budget, and pipelines are listed with their tables.',
    );
    const index = await MemoryIndex.of([...documents, again, other]);
    const shown = async (exclude: number[]): Promise<number[]> =>
      (await relatedTo(lakePage, index, { amount: 'many', exclude: new Set(exclude) })).hits.map(
        ({ id }) => id,
      );
    const ids = await shown([]);
    const copies = ids.filter((id) => id !== 9);
    expect([...ids].sort()).toEqual([...copies, 9].sort());
    expect(copies).toHaveLength(1);
    // Without the one of them, there is the other.
    expect(await shown(copies)).toEqual(expect.arrayContaining([copies[0] === 1 ? 8 : 1, 9]));
  });

  it('of an archive in Chinese is found by a page in Chinese', async () => {
    const chinese = [
      document(
        1,
        '数据湖为什么失败',
        '数据湖里的表没有所有者，分析师找不到数据。治理来得太晚，数据湖变成了沼泽。',
      ),
      document(2, '帆船入门', '用舵柄控制小艇的方向。风向改变时，放松主帆的缭绳，注意前帆的气流线。'),
      document(3, '酸面包', '晚上喂养酵种，面团在冰箱里过夜发酵，第二天早上放进热锅里烘烤。'),
    ].map((one) => ({ ...one, lang: 'zh' }));
    const index = await MemoryIndex.of(chinese);
    const asked = page(
      '企业数据湖的治理',
      '我们的数据湖有一万张表，没有人知道所有者是谁。数据湖需要治理，否则会变成沼泽。分析师需要目录。',
    );
    expect((await relatedTo(asked, index, { amount: 'normal' })).hits.map(({ id }) => id)).toEqual([1]);
  });

  it('of an archive in Japanese is found by its words, and silent on what shares only endings with it', async () => {
    const japanese = [
      document(
        1,
        'データレイクはなぜ失敗したか',
        'データレイクの表には所有者がいませんでした。分析者はデータを見つけることができず、統治は遅すぎました。',
      ),
      document(
        2,
        '小型帆船の操縦',
        '舵柄を使って小型帆船の向きを変えることができます。風向きが変わったら帆綱を緩めてください。',
      ),
      document(
        3,
        '天然酵母のパン',
        '夜のうちに酵母に粉を与えておきます。生地は冷蔵庫で一晩発酵させて、翌朝に焼くことができます。',
      ),
    ].map((one) => ({ ...one, lang: 'ja' }));
    const index = await MemoryIndex.of(japanese);
    const ask = async (title: string, text: string) =>
      (await relatedTo(page(title, text), index, { amount: 'normal' })).hits;
    const [hit, ...others] = await ask(
      '企業のデータレイクの統治',
      '私たちのデータレイクには一万の表がありますが、所有者が誰なのかを知ることができません。分析者には目録が必要です。',
    );
    expect(hit?.id).toBe(1);
    expect(others).toEqual([]);
    expect(hit?.terms).toContain('データレイク');
    expect(
      await ask(
        '庭の水やりについて',
        '夏の庭では朝のうちに水を与えておくことができます。葉が乾いてしまったら、日陰に移してください。土の表を見て、向きを変えることもできます。',
      ),
    ).toEqual([]);
    // Its copy is known as one, though it is asked without its endings.
    const copy = await relatedTo(page('写し', japanese[0]?.text ?? ''), index, { amount: 'many' });
    expect(copy.duplicates).toEqual([1]);
    // What is written in hiragana alone is looked for all the same.
    const { explanation } = await relatedTo(page('ことができます', ''), index, {
      amount: 'many',
      explain: true,
    });
    expect(explanation?.terms.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'Portuguese',
      'Os servidores guardam as cópias que foram feitas, e não há mais de uma.',
      'Cópia, servidor',
      2,
    ],
    ['Russian', 'Серверы хранят копии, которые были сделаны, и не более одной в день.', 'Сервер, копия', 2],
    ['Chinese', '服务器每天保存一份副本，backups 放在另一个机房。', '副本 backup', 2],
    ['Japanese', 'サーバーは毎日コピーを保存し、backups は別の場所に置く。', 'コピー backup', 3],
  ])(
    'to a page of a few words is looked for in the forms that the archive has, in %s',
    async (_, text, title, terms) => {
      const index = await MemoryIndex.of([{ ...document(1, '', text), lang: null }]);
      const { explanation } = await relatedTo(page(title, ''), index, { amount: 'many', explain: true });
      expect(explanation?.terms.map(({ documents }) => documents)).toEqual(Array(terms).fill(1));
    },
  );

  it('is the same whatever the segments, and reads some dozens of records, not the archive', async () => {
    const filler = Array.from({ length: 400 }, (_, i) =>
      document(100 + i, `filler ${i}`, Object.values(TEXT)[1 + (i % 4)] ?? ''),
    );
    const once = await MemoryIndex.of([...documents, ...filler], 1_000);
    const often = await MemoryIndex.of([...documents, ...filler], 16);
    const [a, b] = [
      await relatedTo(lakePage, once, { amount: 'normal' }),
      await relatedTo(lakePage, often, { amount: 'normal' }),
    ];
    expect(a.hits.map(({ id }) => id)).toEqual([1]);
    expect(b.hits.map(({ id }) => id)).toEqual([1]);
    expect(once.cost.records).toBeLessThan(64 + 100 + 8);
  });

  it('of a damaged segment is left out, and the segment is named', async () => {
    const index = new MemoryIndex();
    const damaged = index.append(documents.slice(0, 2));
    index.append(documents.slice(2));
    index.damage(damaged, 0);
    const answer = await relatedTo(lakePage, index, { amount: 'normal' });
    expect(answer.unusable).toEqual([damaged]);
    expect(answer.hits).toEqual([]);
  });
});
