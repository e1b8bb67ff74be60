// Promise: a post that the reader took out of a page's answer stays out, whatever is under way, and is forgotten with a private window.
import { beforeEach, describe, expect, it } from 'vitest';
import { makeWorld, PAGE, probe, sender, TAB } from './page-world';

/** Something that waits, once it is reached, until it is opened. */
function gate() {
  const arrival = Promise.withResolvers<undefined>();
  const opening = Promise.withResolvers<undefined>();
  const wait = () => {
    arrival.resolve(undefined);
    return opening.promise;
  };
  return { wait, reached: arrival.promise, open: () => opening.resolve(undefined) };
}

let { world, pages, see } = makeWorld();
beforeEach(() => {
  ({ world, pages, see } = makeWorld());
});

describe('a post that was dismissed', () => {
  it('goes at once and stays away, until that is taken back', async () => {
    await see(probe(), sender());
    await pages.dismiss(TAB, 3, false);
    expect((await pages.answer(TAB)).related).toEqual([]);
    expect(world.badges.at(-1)).toBe(0);
    await see(probe(), sender());
    expect((await pages.answer(TAB)).related).toEqual([]);
    await pages.dismiss(TAB, 3, true);
    expect((await pages.answer(TAB)).related).toHaveLength(1);
  });

  it('and another one right after it are both gone', async () => {
    world.hits = [2, 3];
    await see(probe(), sender());
    await Promise.all([pages.dismiss(TAB, 2, false), pages.dismiss(TAB, 3, false)]);
    expect((await pages.answer(TAB)).related).toEqual([]);
  });

  it.each([false, true])(
    'while its page is answered anew is gone all the same: private %s',
    async (incognito) => {
      world.tab = { url: PAGE, title: '', incognito };
      await see(probe(), sender());
      world.revision += 1;
      const held = gate();
      world.afterRelated = held.wait;
      const anew = pages.answer(TAB);
      await held.reached;
      const dismissed = pages.dismiss(TAB, 3, false);
      held.open();
      await Promise.all([anew, dismissed]);
      expect((await pages.answer(TAB)).related).toEqual([]);
      expect(world.badges.at(-1)).toBe(0);
    },
  );

  it('of a page that is left meanwhile changes nothing of the next one', async () => {
    await see(probe(), sender());
    const held = gate();
    world.beforeDismiss = held.wait;
    const dismissed = pages.dismiss(TAB, 2, false);
    await held.reached;
    const next = 'https://blog.example/next';
    world.tab = { url: next, title: '', incognito: false };
    world.hits = [];
    await see(probe({ url: next }), sender(next));
    held.open();
    await dismissed;
    expect(world.stored.get(TAB)?.address).toBe(next);
    expect(world.badges.at(-1)).toBe(0);
    expect(world.dismissed.get('blog.example/page')).toEqual(new Set([2]));
  });

  it('in a private window is remembered in memory only', async () => {
    world.tab = { url: PAGE, title: '', incognito: true };
    await see(probe(), sender());
    await pages.dismiss(TAB, 3, false);
    await see(probe(), sender());
    expect((await pages.answer(TAB)).related).toEqual([]);
    expect(world.dismissed.size).toBe(0);
  });
});
