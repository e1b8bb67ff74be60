// A disk of a few hundred megabytes, which a test can fill: a file system in memory, mounted where this machine allows it.
import { execFile } from 'node:child_process';
import { mkdtemp, open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface SmallDisk {
  folder: string;
  /** Fills it until no more than so many bytes are free. */
  fill(leave: number): Promise<void>;
  /** Takes away what it was filled with. */
  empty(): Promise<void>;
  unmount(): Promise<void>;
}

/** @returns the disk, or why there can be none here */
export async function smallDisk(megabytes: number): Promise<SmallDisk | { missing: string }> {
  if (process.platform !== 'linux') return { missing: 'a small disk is mounted on Linux only' };
  const folder = await mkdtemp(path.join(tmpdir(), 'backlist-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'backlist-test', folder]);
  } catch (error) {
    await rm(folder, { recursive: true });
    return {
      missing: `no small disk can be mounted (${(error as Error).message.trim().split('\n').at(-1)})`,
    };
  }
  const ballast = path.join(folder, 'ballast');
  return {
    folder,
    async fill(leave) {
      const file = await open(ballast, 'a');
      try {
        for (;;) {
          const { bavail, bsize } = await statfs(folder);
          const size = Math.min(bavail * bsize - leave, 8_000_000);
          if (size <= 0) return;
          await file.appendFile(Buffer.alloc(size)).catch((error: NodeJS.ErrnoException) => {
            // Somebody else was quicker: it is looked again.
            if (error.code !== 'ENOSPC') throw error;
          });
        }
      } finally {
        await file.close();
      }
    },
    empty: () => rm(ballast, { force: true }),
    async unmount() {
      await run('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true });
    },
  };
}
