// Guards: a copy of a backup that could not be written leaves the one of the same day as it was, and no half of itself.
import { expect, test } from 'vitest';
import { putCopy } from '@/utils/transfer/backup/put-copy';

/** A folder that does as the File System Standard says: what is written counts once it is closed. */
function folderWith(files: Map<string, string>, failing: 'write' | 'close' | 'damages' | null) {
  const folder = {
    async getFileHandle(name: string) {
      if (!files.has(name)) files.set(name, '');
      return {
        getFile: async () => new File([files.get(name) ?? ''], name),
        async createWritable() {
          let text = '';
          return new WritableStream<Uint8Array>({
            write(chunk) {
              if (failing === 'write') throw new DOMException('full', 'QuotaExceededError');
              text += new TextDecoder().decode(chunk);
            },
            close() {
              if (failing === 'close') throw new DOMException('gone', 'NotFoundError');
              files.set(name, failing === 'damages' ? text.slice(1) : text);
            },
          });
        },
      };
    },
    async removeEntry(name: string) {
      files.delete(name);
    },
  };
  return folder as unknown as FileSystemDirectoryHandle;
}

const readBack = async (copy: File) => {
  if (!(await copy.text()).startsWith('whole')) throw new Error('not whole');
};
const NEW = new File(['whole and new'], 'x');

test.each([
  [null, { day: 'whole of old' }, { day: 'whole and new' }],
  [null, {}, { day: 'whole and new' }],
  ['write', { day: 'whole of old' }, { day: 'whole of old' }],
  ['close', { day: 'whole of old' }, { day: 'whole of old' }],
  ['write', {}, {}],
  ['damages', { day: 'whole of old' }, {}],
] as const)('%s, over %j', async (failing, before, after) => {
  const files = new Map(Object.entries<string>(before));
  const copying = putCopy(folderWith(files, failing), NEW, 'day', readBack);
  if (failing === null) await copying;
  else await expect(copying).rejects.toThrow();
  expect(Object.fromEntries(files)).toEqual(after);
});
