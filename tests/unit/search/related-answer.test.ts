import { describe, expect, it } from 'vitest';
import { MemoryIndex } from '@/tests/bench/memory-index';
import type { IndexDocument } from '@/utils/search/index/index-reader';
import { relatedTo } from '@/utils/search/related/related';

import { page } from './page-text';

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
