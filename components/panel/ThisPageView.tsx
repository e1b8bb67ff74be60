// The posts that belong beside the page in the current tab. By itself only in automatic mode; otherwise when asked.
import type { ReadonlySignal, Signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { AnswerSkeleton } from '@/components/page/AnswerSkeleton';
import { PageAnswerView } from '@/components/page/PageAnswerView';
import { usePageAnswer } from '@/components/page/use-page-answer';
import { type FollowPassage, usePassage } from '@/components/page/use-passage';
import { SaveButton } from '@/components/saving/SaveButton';
import { SaveResult } from '@/components/saving/SaveResult';
import { besideSaving, canSave, useSaving } from '@/components/saving/use-saving';
import { useServices } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { BacklistError } from '@/utils/core/errors';
import { excerptOf } from '@/utils/core/excerpt';
import { t } from '@/utils/i18n/translate';
import type { PageAnswer } from '@/utils/model/page';

/** The tab that the panel stands beside. `visit` changes with each navigation in it. */
export interface FollowedTab {
  id: number;
  visit: number;
}

interface Props {
  tab: ReadonlySignal<FollowedTab | null>;
  /** Tells the passage in view; missing where there is no page to look at. */
  followPassage?: FollowPassage | undefined;
  /** Set from outside where the reader asked for this page to be read. */
  pageAsked?: Signal<boolean> | undefined;
}

export function ThisPageView({ tab, followPassage, pageAsked }: Props) {
  const { readSettings } = useServices();
  const settings = useLoaded(readSettings, [readSettings], (change) => change.of === 'settings').value;
  const [asked, setAsked] = useState<string | null>(null);
  const followed = tab.value;
  const visit = followed && `${followed.id}:${followed.visit}`;
  const wanted = pageAsked?.value ?? false;
  useEffect(() => {
    if (!wanted || !pageAsked || visit === null) return;
    pageAsked.value = false;
    setAsked(visit);
  }, [wanted, visit, pageAsked]);

  return (
    <div class="view-scroll padded">
      <h1 class="unseen">{t('panel.page')}</h1>
      {!followed && <p class="calm">{t('page.none')}</p>}
      {followed && settings && (settings.automatic || asked === visit) && (
        <Answer
          key={visit}
          tabId={followed.id}
          everywhere={settings.automatic}
          followPassage={followPassage}
        />
      )}
      {followed && settings && !settings.automatic && asked !== visit && (
        <Manual onAsk={() => setAsked(visit)} />
      )}
    </div>
  );
}

/** `everywhere`: access to every site was given, so a page that can't be read is one that no extension can read. */
function Answer({
  tabId,
  everywhere,
  followPassage,
}: {
  tabId: number;
  everywhere: boolean;
  followPassage: FollowPassage | undefined;
}) {
  const { value: told, error, loading, reload } = usePageAnswer(tabId);
  const value = told && everywhere && told.error === 'permission-needed' ? { ...told, error: null } : told;
  const saving = useSaving(tabId, reload);
  return (
    <>
      <div class="page-head">
        {value?.title && (
          <p class="page-title">
            <bdi>{value.title}</bdi>
          </p>
        )}
        {value && canSave(value, null) && <SaveButton saving={saving} />}
      </div>
      <SaveResult saving={saving} />
      {loading && <AnswerSkeleton />}
      {error && <Notice error={error} onRetry={reload} />}
      {value && <AnswerInView answer={besideSaving(value, saving)} follow={followPassage} onRetry={reload} />}
    </>
  );
}

function AnswerInView({
  answer,
  follow,
  onRetry,
}: {
  answer: PageAnswer;
  follow: FollowPassage | undefined;
  onRetry(): void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const { answer: ordered, passage } = usePassage(answer, follow, list);
  return (
    <div ref={list}>
      {passage !== null && (
        <p class="in-view">
          {t('page.inView')} <q>{excerptOf(passage, 90)}</q>
        </p>
      )}
      <PageAnswerView answer={ordered} onRetry={onRetry} />
    </div>
  );
}

function Manual({ onAsk }: { onAsk(): void }) {
  const { requestEverySite, send } = useServices();
  const switching = useAction();
  const switchOn = () =>
    switching.run(async () => {
      // The request comes first: the browser only asks within the click.
      const granted = requestEverySite();
      if (!(await granted)) throw new BacklistError('permission-needed');
      await send('settings.automatic', { on: true });
    });
  return (
    <div class="empty">
      <p class="empty-heading">{t('page.manual')}</p>
      <p>
        <button type="button" class="button button-main" onClick={onAsk}>
          {t('page.manual.ask')}
        </button>
      </p>
      <p>
        <button type="button" class="button" aria-busy={switching.busy} onClick={() => void switchOn()}>
          {t('page.manual.automatic')}
        </button>
      </p>
      <p class="setting-explanation">{t('page.manual.explain')}</p>
      {switching.error && <Notice error={switching.error} />}
    </div>
  );
}
