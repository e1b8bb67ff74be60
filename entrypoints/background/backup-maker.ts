// Makes automatic backups: written and read back in the workshop, then put where the user wants them.
import { browser } from 'wxt/browser';
import type { BackupWorkshop } from '@/utils/model/backup-workshop';
import { pruneDownloads, saveDownload } from '@/utils/platform/downloads';
import { readSettings } from '@/utils/platform/settings';
import { workshopClient } from '@/utils/platform/workshop-client';

/** Time limit in milliseconds: a large archive takes minutes. */
const LIMIT = 600_000;
/** Backups that are kept. */
const KEPT = 5;
const NAMES = 'backlist-\\d{4}-\\d{2}-\\d{2}\\.zip$';

const workshop = () => workshopClient<BackupWorkshop>(['writeBackup', 'dropBackup'], undefined, LIMIT);

function nameOf(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `backlist-${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}.zip`;
}

/** Makes a backup. @throws BacklistError `no-backup-place`, `no-backup-room`, or why it could not be written at all */
export async function makeBackup(to: 'downloads' | 'folder'): Promise<{ name: string; posts: number }> {
  const name = nameOf(new Date());
  let url: string | null = null;
  try {
    const made = await workshop().writeBackup({
      name,
      toFolder: to === 'folder',
      keep: KEPT,
      madeBy: browser.runtime.getManifest().version,
      settings: await readSettings(),
    });
    url = made.url;
    if (url !== null) {
      await saveDownload(url, `Backlist/${name}`, made.bytes);
      await pruneDownloads(NAMES, KEPT);
    }
    return { name, posts: made.posts };
  } finally {
    // The backup has not failed if our own copy stays; the next one overwrites it.
    await workshop()
      .dropBackup(url)
      .catch((error) => console.warn('Backlist: a copy of a backup stays', error));
  }
}
