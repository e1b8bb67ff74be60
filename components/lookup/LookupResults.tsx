// What a look-up found: what was done otherwise than typed, how many there are, their order, and the posts themselves.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSourceNames } from '@/components/posts/use-source-names';
import { t } from '@/utils/i18n/translate';
import type { LookupAnswer } from '@/utils/model/lookup';
import type { LookupOrder } from '@/utils/model/settings';
import { answerInWords, isWordless } from './answer-words';
import { HitItem } from './HitItem';
import { OrderChoice } from './OrderChoice';
import { Remarks } from './Remarks';

interface Props {
  answer: LookupAnswer;
  busy: boolean;
  order: LookupOrder;
  onOrder(order: LookupOrder): void;
  onMore(): void;
}

export function LookupResults({ answer, busy, order, onOrder, onMore }: Props) {
  const sourceOf = useSourceNames();
  const list = useRef<HTMLUListElement>(null);
  // The button for more may be gone with the last of them: the focus goes on to the first that came.
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    const added = wanted.current === null ? null : list.current?.children[wanted.current];
    if (!added) return;
    added.querySelector('a')?.focus();
    wanted.current = null;
  }, [answer]);

  return (
    <section aria-label={t('popup.find.results')} aria-busy={busy}>
      <Remarks answer={answer} />
      {isWordless(answer) ? null : answer.hits.length === 0 ? (
        <div class="empty">
          <p class="empty-heading">{answerInWords(answer)}</p>
          <p>{answer.matched === 'filters' ? t('lookup.unfit.next') : t('lookup.none.next')}</p>
        </div>
      ) : (
        <>
          <div class="found-line">
            <p class="remark">{answerInWords(answer)}</p>
            {answer.matched !== 'filters' && <OrderChoice order={order} onChoose={onOrder} />}
          </div>
          <ul class="plain-list" ref={list}>
            {answer.hits.map((hit) => (
              <HitItem key={hit.post.id} hit={hit} passages={3} source={sourceOf(hit.post.sourceId)} />
            ))}
          </ul>
          {answer.more && (
            <button
              type="button"
              class="button"
              data-stop=""
              onClick={() => {
                wanted.current = answer.hits.length;
                onMore();
              }}
            >
              {t('show.more')}
            </button>
          )}
        </>
      )}
    </section>
  );
}
