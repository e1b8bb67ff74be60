// Guards the reading of many rows by their ids: in their order, however many batches that takes, in one transaction.
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { rowsOf } from '@/utils/store/many-rows';

test('rows come in the order of their ids, with gaps where there is none, from one transaction', async () => {
  const db = await openDB('many-rows', 1, { upgrade: (made) => void made.createObjectStore('rows') });
  const ids = Array.from({ length: 350 }, (_, n) => 700 - n);
  const writing = db.transaction('rows', 'readwrite');
  for (const id of ids) if (id % 50 !== 0) void writing.store.put(`row ${id}`, id);
  await writing.done;

  const reading = db.transaction('rows');
  const rows = await rowsOf<string>(reading.store, ids);
  expect(rows).toEqual(ids.map((id) => (id % 50 === 0 ? undefined : `row ${id}`)));
  await reading.done;
  expect(await rowsOf(db.transaction('rows').store, [])).toEqual([]);
  db.close();
});
