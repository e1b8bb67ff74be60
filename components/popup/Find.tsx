// Find in the archive while typing. The field stays in its place above all that the popup says of the page; with words in it,
// the results stand for that.
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isWordless } from '@/components/lookup/answer-words';
import { HitItem } from '@/components/lookup/HitItem';
import { Remarks } from '@/components/lookup/Remarks';
import { useLiveLookup } from '@/components/lookup/use-live-lookup';
import { useSourceNames } from '@/components/posts/use-source-names';
import { useServices } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { SearchField } from '@/components/ui/SearchField';
import { STOP } from '@/components/use-arrow-keys';
import { t } from '@/utils/i18n/translate';

const SHOWN = 6;

interface Props {
  inputRef: RefObject<HTMLInputElement | null>;
  /** What is below the field while nothing is looked for; it is kept as it is meanwhile. */
  children: ComponentChildren;
}

export function Find({ inputRef, children }: Props) {
  const services = useServices();
  const sourceOf = useSourceNames();
  const [query, setQuery] = useState('');
  // What was half-typed before is in the field again, but the page at hand comes first until the reader turns to it.
  const [turnedTo, setTurnedTo] = useState(false);
  const { answer, error } = useLiveLookup(turnedTo ? query : '', SHOWN);
  const asked = query.trim();

  // What was half-typed when the popup closed is there again.
  useEffect(() => {
    void services.readDraft('find').then((draft) => setQuery((typed) => typed || draft));
  }, [services]);
  const type = (text: string) => {
    setTurnedTo(true);
    setQuery(text);
    services.keepDraft('find', text);
  };
  const looking = turnedTo && asked !== '';
  const openPanel = () => services.show({ show: 'lookup', query: asked });

  return (
    <>
      <SearchField
        label={t('popup.find.label')}
        hint={t('popup.find.hint')}
        value={query}
        inputRef={inputRef}
        onInput={type}
        onSubmit={() => asked !== '' && openPanel()}
        onPoint={() => setTurnedTo(true)}
      />
      {looking && (
        <section class="found" aria-label={t('popup.find.results')}>
          {error && <Notice error={error} />}
          {answer && <Remarks answer={answer} />}
          {answer && answer.hits.length === 0 && !isWordless(answer) && (
            <p class="calm">
              {t('popup.find.none')} {t('lookup.none.next')}
            </p>
          )}
          {answer && answer.hits.length > 0 && (
            <>
              {answer.matched === 'any' && <p class="remark">{t('lookup.any', { count: answer.total })}</p>}
              <ul class="plain-list">
                {answer.hits.map((hit) => (
                  <HitItem key={hit.post.id} hit={hit} passages={1} source={sourceOf(hit.post.sourceId)} />
                ))}
              </ul>
              <button {...STOP} type="button" class="button" onClick={openPanel}>
                {t('popup.find.all', { count: answer.total })}
              </button>
            </>
          )}
        </section>
      )}
      <div hidden={looking}>{children}</div>
    </>
  );
}
