// What git knows of the work tree, and the sources as they are built, as a ZIP.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What git answers. @throws Error with what it said. */
function git(root: string, args: readonly string[], env: Record<string, string> = {}): string {
  return execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 50_000_000,
  });
}

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

export const tagsOf = (root: string): string[] => lines(git(root, ['tag', '--list']));

/** Files that are changed or unknown to git, as it writes them (` M file`). */
export const changesOf = (root: string): string[] =>
  lines(git(root, ['status', '--porcelain', '--untracked-files=all'])).map((line) => line.trim());

/** The work tree as a tree of git, with what is in no commit; neither the index nor a file is touched. */
function treeOf(root: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'backlist-index-'));
  const env = { GIT_INDEX_FILE: path.join(folder, 'index') };
  try {
    git(root, ['read-tree', 'HEAD'], env);
    git(root, ['add', '--all'], env);
    return git(root, ['write-tree'], env).trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Writes all that git would keep of the work tree into a ZIP, in a folder of the given name. Of a clean one it is the
 * commit, with the commit's time: the same bytes each time.
 */
export function archiveSources(root: string, folder: string, file: string): void {
  const what = changesOf(root).length === 0 ? 'HEAD' : treeOf(root);
  git(root, ['archive', '--format=zip', '-9', `--prefix=${folder}/`, `--output=${file}`, what]);
}
