// Look-up: the passages of the archive that speak of something, while the reader types.
import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useSourceNames } from '@/components/posts/use-source-names';
import { useServices } from '@/components/services';
import { IndexProgress } from '@/components/ui/IndexProgress';
import { Notice } from '@/components/ui/Notice';
import { SearchField } from '@/components/ui/SearchField';
import { t } from '@/utils/i18n/translate';
import { HitItem } from './HitItem';
import { useLiveLookup } from './use-live-lookup';

const STEP = 20;

interface Props {
  query: Signal<string>;
  inputRef: RefObject<HTMLInputElement | null>;
}

export function LookupView({ query, inputRef }: Props) {
  const { keepDraft } = useServices();
  const sourceOf = useSourceNames();
  const typed = query.value;
  const { answer, error, busy, more } = useLiveLookup(typed, STEP);
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
        </div>
      )}
      {answer && (
        <section aria-label={t('popup.find.results')} aria-busy={busy}>
          {answer.corrected.map(([was, searched]) => (
            <p class="remark" key={was}>
              {t('lookup.corrected', { typed: was, searched })}
            </p>
          ))}
          {answer.hits.length === 0 ? (
            <div class="empty">
              <p class="empty-heading">{t('lookup.none', { query: answer.query })}</p>
              <p>{t('lookup.none.next')}</p>
            </div>
          ) : (
            <>
              <p class="remark">
                {answer.matched === 'any' ? t('lookup.any') : t('lookup.total', { count: answer.total })}
              </p>
              <ul class="plain-list">
                {answer.hits.map((hit) => (
                  <HitItem key={hit.post.id} hit={hit} passages={3} source={sourceOf(hit.post.sourceId)} />
                ))}
              </ul>
              {answer.hits.length < answer.total && (
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
