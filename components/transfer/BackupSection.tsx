// The lossless way out: everything in one file, read back before it is called done.

import { useState } from 'preact/hooks';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { t } from '@/utils/i18n/translate';
import { AutoBackup } from './AutoBackup';
import { useTools } from './tools';

export function BackupSection() {
  const tools = useTools();
  const acting = useAction();
  const [rows, setRows] = useState(0);
  const [made, setMade] = useState<{ name: string; posts: number } | null>(null);
  const make = async () => {
    setMade(null);
    setRows(0);
    say(t('transfer.backup.making'));
    const done = await acting.run(async () => setMade(await tools.downloadBackup(setRows)));
    if (done) say(t('transfer.backup.said'));
  };
  return (
    <section aria-labelledby="backup">
      <h2 class="heading" id="backup">
        {t('transfer.backup')}
      </h2>
      <p class="setting-explanation transfer-intro">{t('transfer.backup.explain')}</p>
      <button type="button" class="button button-main" aria-busy={acting.busy} onClick={() => void make()}>
        {t('transfer.backup.make')}
      </button>
      {acting.busy && (
        <div class="import-progress">
          <progress aria-label={t('transfer.backup.making')} />
          <p class="source-state">{t('transfer.backup.rows', { count: rows })}</p>
        </div>
      )}
      {made && <p class="done">{t('transfer.backup.done', { name: made.name, count: made.posts })}</p>}
      {acting.error && <Notice error={acting.error} />}
      <AutoBackup />
    </section>
  );
}
