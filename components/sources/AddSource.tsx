// Adds a publication by its address: permission, a look for its feeds, a choice where there are several, permission
// again where the feed lives elsewhere, and in it goes.
import { useEffect, useId, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { AddressInput } from '@/components/ui/AddressInput';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { BacklistError } from '@/utils/core/errors';
import { typedAddresses } from '@/utils/core/typed-address';
import { t } from '@/utils/i18n/translate';
import type { FoundSource } from '@/utils/model/discovery';

/** What was typed as an address; https is meant where nothing is said. Null where it can be none. */
export function addressOf(typed: string): string | null {
  const [meant] = typedAddresses(typed);
  if (meant === undefined) return null;
  const { href, hostname } = new URL(meant);
  const isNamed = hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[');
  return isNamed ? href : null;
}

export function AddSource() {
  const { send, requestSite, readDraft, keepDraft } = useServices();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<FoundSource[]>([]);
  const [adding, setAdding] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const action = useAction();

  useEffect(() => {
    void readDraft('source').then((draft) => setTyped((now) => now || draft));
  }, [readDraft]);
  const type = (text: string) => {
    setTyped(text);
    keepDraft('source', text);
    setFound([]);
    setAdded(null);
    action.clear();
  };

  /** Runs within the click: the browser asks for access first. */
  const add = async (source: FoundSource) => {
    setAdding(source.title);
    const done = await action.run(async () => {
      if (!(await requestSite(source.url))) throw new BacklistError('permission-needed');
      await send('source.add', {
        url: source.url,
        ...(source.kind === 'listing' ? { kind: source.kind } : {}),
      });
    });
    setAdding(null);
    if (!done) return;
    type('');
    setAdded(source.title);
    say(t('sources.add.done', { title: source.title }));
  };
  const find = () => {
    setAdded(null);
    return action.run(async () => {
      const address = addressOf(typed);
      if (address === null) throw new BacklistError('bad-address');
      if (!(await requestSite(address))) throw new BacklistError('permission-needed');
      say(t('sources.add.looking'));
      // As it was typed: a site may have no https.
      const sources = await send('source.find', { url: typed });
      if (sources.length === 0) throw new BacklistError('no-feed-found');
      setFound(sources);
      say(t('sources.add.choose', { count: sources.length }));
    });
  };

  return (
    <div class="add-source">
      <form
        class="add-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <label class="setting-label" for={id}>
          {t('sources.add.label')}
        </label>
        <div class="add-line">
          <AddressInput id={id} value={typed} onText={type} example={t('sources.add.hint')} />
          <button type="submit" class="button button-main" aria-busy={action.busy}>
            {t('sources.add.find')}
          </button>
        </div>
      </form>
      {action.busy && (
        <p class="working">
          {adding === null ? t('sources.add.looking') : t('sources.add.working', { title: adding })}
        </p>
      )}
      {action.error && <Notice error={action.error} />}
      {added !== null && <p class="done">{t('sources.add.done', { title: added })}</p>}
      {found.length > 0 && !action.busy && (
        <div class="found-sources">
          <p class="setting-explanation">{t('sources.add.choose', { count: found.length })}</p>
          <ul class="plain-list">
            {found.map((source) => (
              <Found key={source.url} source={source} onAdd={() => void add(source)} />
            ))}
          </ul>
          <button type="button" class="quiet-button" onClick={() => setFound([])}>
            {t('sources.add.cancel')}
          </button>
        </div>
      )}
    </div>
  );
}

/** A feed, or a page that lists posts, that was found at the address. */
function Found({ source, onAdd }: { source: FoundSource; onAdd(): void }) {
  const title = source.title || source.url;
  const isListing = source.kind === 'listing';
  return (
    <li class="found-source">
      <div class="found-source-words">
        <p class="source-title">
          <bdi>{title}</bdi>
        </p>
        {isListing && (
          <p class="found-source-kind">{t('sources.add.listing', { count: source.posts ?? 0 })}</p>
        )}
        <p class="found-source-url">{source.url}</p>
      </div>
      <button
        type="button"
        class="button"
        aria-label={t(isListing ? 'sources.add.addList' : 'sources.add.addLabel', { title })}
        onClick={onAdd}
      >
        {t('sources.add.add')}
      </button>
    </li>
  );
}
