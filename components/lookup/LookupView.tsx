// Look-up: the passages of the archive that speak of something, while the reader types.
import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useServices } from '@/components/services';
import { IndexProgress } from '@/components/ui/IndexProgress';
import { Notice } from '@/components/ui/Notice';
import { SearchField } from '@/components/ui/SearchField';
import { useAction } from '@/components/use-action';
import { useSettings } from '@/components/use-settings';
import { t } from '@/utils/i18n/translate';
import type { LookupOrder } from '@/utils/model/settings';
import { LookupResults } from './LookupResults';
import { useLiveLookup } from './use-live-lookup';

const STEP = 20;
/** What can be typed besides words; the same in every language. */
const FILTERS = [
  '"two words"',
  '-without',
  'in:title',
  'author:',
  'tag:',
  'source:',
  'before:2024',
  'after:2023-05',
  'is:unread',
  'is:starred',
];

interface Props {
  query: Signal<string>;
  inputRef: RefObject<HTMLInputElement | null>;
}

export function LookupView({ query, inputRef }: Props) {
  const { keepDraft, send } = useServices();
  const typed = query.value;
  const { value: settings, loading, choose } = useSettings();
  const choosing = useAction();
  const order = settings?.lookupOrder ?? 'relevance';
  // Not before the order is known: the answer would come twice.
  const { answer, error, busy, more } = useLiveLookup(loading ? '' : typed, STEP, order);
  useLayoutEffect(() => inputRef.current?.focus(), [inputRef]);
  const type = (text: string) => {
    query.value = text;
    keepDraft('lookup', text);
  };
  const setOrder = (lookupOrder: LookupOrder) =>
    choose({ lookupOrder }, () => choosing.also(() => send('settings.change', { lookupOrder })));

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
      {choosing.error && <Notice error={choosing.error} />}
      {typed.trim() === '' && (
        <div class="empty">
          <p class="empty-heading">{t('lookup.empty')}</p>
          <p>{t('lookup.empty.more')}</p>
          <p>{t('lookup.empty.filters')}</p>
          <ul class="filters">
            {FILTERS.map((filter) => (
              <li key={filter}>
                <code dir="ltr">{filter}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      {answer && (
        <LookupResults
          answer={answer}
          busy={busy}
          order={order}
          onOrder={(wanted) => void setOrder(wanted)}
          onMore={more}
        />
      )}
    </div>
  );
}
