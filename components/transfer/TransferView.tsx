// The page of import and export.
import { LiveRegion } from '@/components/ui/LiveRegion';
import { Spines } from '@/components/ui/Spines';
import { t } from '@/utils/i18n/translate';
import { BackupSection } from './BackupSection';
import { ExportSection } from './ExportSection';
import { ImportSection } from './ImportSection';
import { LostNotice } from './LostNotice';

/** @param isLost an archive that was here is gone: this page was opened because of it */
export function TransferView({ isLost = false }: { isLost?: boolean }) {
  return (
    <div class="options transfer">
      <header class="options-head">
        <Spines />
        <h1 class="wordmark">
          {t('app.name')} <span class="options-word">{t('transfer.heading')}</span>
        </h1>
      </header>
      <main class="options-main">
        {isLost && <LostNotice />}
        <ImportSection />
        <BackupSection />
        <ExportSection />
      </main>
      <LiveRegion />
    </div>
  );
}
