// Guards: of a folder with more files than are read, nothing is left out without a word.
import { expect, test } from 'vitest';
import { droppedFiles, pickedFiles } from '@/components/transfer/chosen-files';
import { damageWords } from '@/components/transfer/damage-words';
import { BacklistError, toBacklistError } from '@/utils/core/errors';
import '@/utils/i18n/screens/transfer-strings';

type Entry = Partial<FileSystemFileEntry & FileSystemDirectoryEntry>;

const fileNamed = (name: string): Entry => ({
  isFile: true,
  fullPath: `/folder/${name}`,
  file: (done) => done(new File(['x'], name)),
});

/** A folder that the browser hands over a hundred at a time. */
function folderOf(entries: readonly Entry[]): Entry {
  let at = 0;
  return {
    isDirectory: true,
    createReader: () => ({
      readEntries: (done) => done(entries.slice(at, (at += 100)) as FileSystemEntry[]),
    }),
  };
}

const MOST = 1_000;
const drop = (...entries: Entry[]) => {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  return droppedFiles({ items } as unknown as DataTransfer, MOST);
};

const numbered = (count: number) => Array.from({ length: count }, (_, n) => fileNamed(`${n}.md`));
const failure = (reading: Promise<unknown>): Promise<BacklistError> =>
  reading.then(() => new BacklistError('internal'), toBacklistError);

test('folders in folders come with their paths', async () => {
  const files = await drop(folderOf([folderOf(numbered(250)), fileNamed('a.md')]), fileNamed('b.md'));
  expect(files).toHaveLength(252);
  expect(files[0]?.path).toBe('folder/0.md');
});

test('as many files as are read come in, one more is told, dropped or picked', async () => {
  const most = numbered(MOST);
  expect(await drop(folderOf(most))).toHaveLength(MOST);
  const picked = Array.from({ length: MOST + 1 }, () => new File([], 'a.md')) as unknown as FileList;
  for (const failed of [
    await failure(drop(folderOf([...most, fileNamed('more.md')]))),
    await failure(pickedFiles(picked, MOST)),
  ])
    expect(damageWords(failed)).toEqual({
      what: 'This folder holds more than 1,000 files. Nothing of it was taken in.',
      next: 'Choose the folder or the file that the product exported, not what is around it.',
    });
});

test('a folder that goes while it is walked is told as that', async () => {
  const going: Entry = {
    isDirectory: true,
    createReader: () => ({
      readEntries: (_done, fail) => fail?.(new DOMException('not there', 'NotFoundError')),
    }),
  };
  expect((await failure(drop(going))).facts.reason).toBe('gone');
});
