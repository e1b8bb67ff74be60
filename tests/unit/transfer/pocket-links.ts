// Links as an import brings them, and a desk with an archive into which they come.
import { allJobs } from '@/utils/store/job-store';
import { postOf, type Read } from '@/utils/transfer/records';
import { type Desk, makeDesk } from './desk';
import { fillShelf } from './shelf';

/** A desk with sixty posts on its shelf. */
export async function fullDesk(): Promise<Desk> {
  const desk = await makeDesk();
  await fillShelf(desk, 60);
  return desk;
}

export const LONG = 'A paragraph about the harbour, said at some length and kept for later. '.repeat(12);
export const SAVED = Date.UTC(2019, 4, 5);

export const link = (n: number, over: object = {}): Read =>
  postOf(n, {
    format: 'pocket',
    url: `https://links.example/${n}`,
    title: `Link ${n}`,
    savedAt: SAVED + n,
    tags: ['sea'],
    ...over,
  });

export async function* of(...records: Read[]): AsyncGenerator<Read> {
  yield* records;
}

/** What an import may have changed. */
export const contents = async (desk: Desk) => ({
  rows: await desk.rows(),
  due: (await allJobs(desk.db))
    .filter(({ sourceId }) => sourceId > 0)
    .map(({ kind, sourceId }) => ({ kind, sourceId })),
});

export const many = () =>
  Array.from({ length: 250 }, (_, n) => link(n, n % 2 ? { html: `<p>${n} ${LONG}</p>` } : {}));
