// Import: a file comes in, is looked at, taken in, and can be taken out again.

import { useRef, useState } from 'preact/hooks';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';
import { DryRun } from './DryRun';
import { damageWords } from './damage-words';
import { ImportDrop } from './ImportDrop';
import { ImportItem } from './ImportItem';
import { type ChosenFile, useTools } from './tools';

export function ImportSection() {
  const tools = useTools();
  const reading = useAction();
  const [records, setRecords] = useState(0);
  const stop = useRef<AbortController | null>(null);
  const imports = useLoaded(
    () => tools.listImports(),
    [tools],
    (change) => change.of === 'imports',
  );
  const read = async (chosen: Promise<ChosenFile[]>) => {
    setRecords(0);
    const aborting = new AbortController();
    stop.current = aborting;
    const done = await reading.run(async () => {
      const files = await chosen;
      if (files.length > 0) await tools.read(files, setRecords, aborting.signal);
    });
    if (done) say(t('transfer.read'));
    imports.reload();
  };
  const ready = imports.value?.find(({ state }) => state === 'ready');
  const others = imports.value?.filter(({ state }) => state !== 'ready' && state !== 'staging') ?? [];
  const failed = reading.error && reading.error.code !== 'cancelled' ? reading.error : null;
  return (
    <section aria-labelledby="import">
      <h2 class="heading" id="import">
        {t('transfer.import')}
      </h2>
      <p class="setting-explanation transfer-intro">{t('transfer.import.explain')}</p>
      {imports.error && <Notice error={imports.error} onRetry={imports.reload} />}
      {ready?.counts ? (
        <DryRun row={ready} counts={ready.counts} onOver={imports.reload} />
      ) : (
        <ImportDrop
          reading={reading.busy ? records : null}
          onFiles={(files) => void read(files)}
          onCancel={() => stop.current?.abort()}
        />
      )}
      {failed && <Notice error={failed} {...damageWords(failed)} />}
      {others.length > 0 && (
        <ul class="plain-list imports">
          {others.map((row) => (
            <ImportItem key={row.id} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}
