// Look-up: the passages of the archive that speak of something, while the reader types.
import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useSourceNames } from '@/components/posts/use-source-names';
import { useServices } from '@/components/services';
import { IndexProgress } from '@/components/ui/IndexProgress';
import { Notice } from '@/components/ui/Notice';
import { SearchField } from '@/components/ui/SearchField';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';
import type { LookupAnswer } from '@/utils/model/lookup';
import { HitItem } from './HitItem';
import { OrderChoice } from './OrderChoice';
import { Remarks } from './Remarks';
import { useLiveLookup } from './use-live-lookup';

const STEP = 20;
/** What can be typed besides words; the same in every language. */
const FILTERS = '"…"  source:  tag:  author:  before:2024  after:2023-05  is:unread  is:starred  in:title';

function countWords({ matched, total, more }: LookupAnswer): string {
  if (matched === 'any') return t('lookup.any');
  if (matched === 'all') return t('lookup.total', { count: total });
  return more ? t('lookup.newest', { count: total }) : t('lookup.fit', { count: total });
}

interface Props {
  query: Signal<string>;
  inputRef: RefObject<HTMLInputElement | null>;
}

export function LookupView({ query, inputRef }: Props) {
  const { keepDraft, readSettings, send } = useServices();
  const sourceOf = useSourceNames();
  const typed = query.value;
  const { value: settings, reload } = useLoaded(
    readSettings,
    [readSettings],
    (change) => change.of === 'settings',
  );
  const order = settings?.lookupOrder ?? 'relevance';
  const { answer, error, busy, more } = useLiveLookup(typed, STEP, order);
  useEffect(() => inputRef.current?.focus(), [inputRef]);
  const type = (text: string) => {
    query.value = text;
    keepDraft('lookup', text);
  };

  return (
    <div class="view-scroll padded">
      <h1 class="unseen">{t('lookup.heading')}</h1>
      <SearchField
        label={t('lookup.label')}
        hint={t('lookup.hint')}
        value={typed}
        inputRef={inputRef}
        onInput={type}
        onSubmit={() => type(typed.trim())}
      />
      <IndexProgress />
      {error && <Notice error={error} />}
      {typed.trim() === '' && (
        <div class="empty">
          <p class="empty-heading">{t('lookup.empty')}</p>
          <p>{t('lookup.empty.more')}</p>
          <p>{t('lookup.empty.filters')}</p>
          <p>
            <code>{FILTERS}</code>
          </p>
        </div>
      )}
      {answer && (
        <section aria-label={t('popup.find.results')} aria-busy={busy}>
          <Remarks answer={answer} />
          {answer.hits.length === 0 ? (
            <div class="empty">
              <p class="empty-heading">{t('lookup.none', { query: answer.query })}</p>
              <p>{t('lookup.none.next')}</p>
            </div>
          ) : (
            <>
              <div class="found-line">
                <p class="remark">{countWords(answer)}</p>
                {answer.matched !== 'filters' && (
                  <OrderChoice
                    order={order}
                    onChoose={(lookupOrder) => void send('settings.change', { lookupOrder }).then(reload)}
                  />
                )}
              </div>
              <ul class="plain-list">
                {answer.hits.map((hit) => (
                  <HitItem key={hit.post.id} hit={hit} passages={3} source={sourceOf(hit.post.sourceId)} />
                ))}
              </ul>
              {answer.more && (
                <button type="button" class="button" onClick={more}>
                  {t('more')}
                </button>
              )}
            </>
          )}
        </section>
      )}
    </div>
  );
}
