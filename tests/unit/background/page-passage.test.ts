// Promise: beside a passage of a page stands what belongs to it, and nothing where the page is not answered.
import { beforeEach, describe, expect, it } from 'vitest';
import { makeWorld, probe, sender, TAB } from './page-world';

let { world, pages, see } = makeWorld();
beforeEach(() => {
  ({ world, pages, see } = makeWorld());
});

describe('a passage of the page', () => {
  it('is answered from the text that was read, without the page itself and what was dismissed', async () => {
    await see(probe(), sender());
    world.log.length = 0;
    world.excluded.length = 0;
    const related = await pages.beside(TAB, 'words in view');
    expect(related.map(({ post: found }) => found.id)).toEqual([3]);
    expect(world.log).toEqual([]);
    expect(world.excluded).toEqual([[1]]);
    await pages.dismiss(TAB, 3, false);
    await pages.beside(TAB, 'words in view');
    expect(world.excluded.at(-1)).toEqual([1, 3]);
    // What the page as a whole was answered stays.
    expect((await pages.answer(TAB)).state).toBe('article');
  });

  it('is not answered where the tab shows another page, or its site was switched off', async () => {
    await see(probe(), sender());
    world.settings = { ...world.settings, hostsOff: ['blog.example'] };
    expect(await pages.beside(TAB, 'words')).toEqual([]);
    world.settings = { ...world.settings, hostsOff: [] };
    world.tab = { url: 'https://blog.example/other', title: '', incognito: false };
    expect(await pages.beside(TAB, 'words')).toEqual([]);
  });
});
