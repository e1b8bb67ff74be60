// Look-up in the real panel: filters alone, hints for what was not understood, an order that is remembered.
import { expect, test } from 'vitest';
import { openSources, useWorld } from './support';

const world = useWorld({});

test('filters alone find posts, and say how many fit', async () => {
  const side = await openSources(world.companion);
  await side.click('link', 'Look up');
  await side.fill('textbox', /Look up/, 'is:unread after:2021');
  await side.shows(/\d+ posts fit/);
  await side.fill('textbox', /Look up/, 'is:starred');
  await side.shows(/Nothing in the archive/);
});

test('a filter that is none is searched as words, with a hint', async () => {
  const side = await openSources(world.companion);
  await side.click('link', 'Look up');
  await side.fill('textbox', /Look up/, 'architecture before:soon');
  await side.shows(/before:soon was searched as plain words: a date is written as 2023/);
  await side.shows(/Original/);
});

test('newest first is remembered', async () => {
  const side = await openSources(world.companion);
  await side.click('link', 'Look up');
  await side.fill('textbox', /Look up/, 'architecture');
  await side.click('radio', 'Newest first');
  const yearsShown = async (): Promise<number[]> =>
    [...(await side.text()).matchAll(/\b\w+ \d{1,2}, (20\d\d)\b/g)].map((match) => Number(match[1]));
  await side.shows(/posts speak of it/);
  await expect
    .poll(async () => (await yearsShown()).join())
    .toBe((await yearsShown()).toSorted((a, b) => b - a).join());
  expect((await yearsShown()).length).toBeGreaterThan(3);
  await side.evaluate('location.reload()');
  await side.shows(/posts speak of it/);
  const radio = await side.evaluate<string>("document.querySelector('.order input:checked').value");
  expect(radio).toBe('date');
});
