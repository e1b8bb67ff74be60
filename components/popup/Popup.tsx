// The toolbar popup: find; what belongs beside this page, and what's new; this site as a source, the last sync.

import { useRef } from 'preact/hooks';
import { DiskNotice } from '@/components/disk/DiskNotice';
import { AnswerSkeleton } from '@/components/page/AnswerSkeleton';
import { PageAnswerView } from '@/components/page/PageAnswerView';
import { usePageAnswer } from '@/components/page/use-page-answer';
import { SaveButton } from '@/components/saving/SaveButton';
import { SaveResult } from '@/components/saving/SaveResult';
import { besideSaving, canSave, useSaving } from '@/components/saving/use-saving';
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { IndexProgress } from '@/components/ui/IndexProgress';
import { LiveRegion } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { Spines } from '@/components/ui/Spines';
import { useArrowKeys } from '@/components/use-arrow-keys';
import { t } from '@/utils/i18n/translate';
import { AddSite } from './AddSite';
import { Find } from './Find';
import { LastSync } from './LastSync';
import { SiteActions } from './SiteActions';
import { useFittingHeight } from './use-fitting-height';
import { WhatsNew } from './WhatsNew';

export interface Tab {
  /** Null until the browser has said which it is: what the archive has to show does not wait for that. */
  id: number | null;
  /** Known where the browser lets us see it: after the click on our button it does. */
  url: string | null;
}

export function Popup({ tab }: { tab: Tab }) {
  const { show } = useServices();
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useArrowKeys(root, search);
  useFittingHeight(root);
  const { value: answer, error, loading, reload } = usePageAnswer(tab.id);
  const saving = useSaving(tab.id, reload);
  const hasPosts = Boolean(answer && (answer.known || answer.related.length + answer.linked.length > 0));

  return (
    <div class="popup" ref={root}>
      <header class="masthead">
        <Spines />
        <h1 class="wordmark">{t('app.name')}</h1>
        {canSave(answer, tab.url) && <SaveButton saving={saving} />}
        <button type="button" class="button" onClick={() => show({ show: 'archive' })}>
          <Icon name="panel" />
          {t('popup.open')}
        </button>
      </header>
      <main class="popup-main">
        <DiskNotice />
        <SaveResult saving={saving} />
        <Find inputRef={search}>
          <div class="page-part">
            {loading && <AnswerSkeleton posts={1} />}
            {error && <Notice error={error} onRetry={reload} />}
            {answer?.state === 'article' && !answer.known && <p class="page-state">{t('popup.state.new')}</p>}
            {answer && <PageAnswerView answer={besideSaving(answer, saving)} onRetry={reload} />}
          </div>
          {/* Posts take the place of what's new, which is drawn anew below them: a line that is being read does not move. */}
          <WhatsNew key={hasPosts ? 'below' : 'first'} roomy={!hasPosts} />
        </Find>
      </main>
      <footer class="popup-foot">
        <div class="foot-row">
          <AddSite
            feeds={answer?.feeds ?? null}
            url={answer?.url ?? tab.url}
            knownOf={answer?.known?.sourceId ?? null}
          />
          <SiteActions answer={answer} onSwitched={reload} />
        </div>
        <IndexProgress />
        <LastSync />
      </footer>
      <LiveRegion />
    </div>
  );
}
