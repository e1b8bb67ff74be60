// Another address for a source: read first, and asked about where it has none of the posts that are there.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { AddressInput } from '@/components/ui/AddressInput';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { BacklistError } from '@/utils/core/errors';
import { t } from '@/utils/i18n/translate';
import type { AddressLook } from '@/utils/model/discovery';
import type { Source } from '@/utils/model/source';
import { addressOf } from './AddSource';

export function ChangeAddress({ source }: { source: Source }) {
  const { send, requestSite } = useServices();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [look, setLook] = useState<AddressLook | null>(null);
  const { run, busy, error, clear } = useAction();
  const open = typed !== null;
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (open) field.current?.select();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);

  /** Runs within the click: the browser asks for access first. */
  const read = (anyway: boolean) =>
    run(async () => {
      setLook(null);
      const url = addressOf(typed ?? '');
      if (url === null) throw new BacklistError('bad-address');
      if (!(await requestSite(url))) throw new BacklistError('permission-needed');
      const answer = await send('source.address', { id: source.id, url, anyway });
      setLook(answer);
      if (!answer.changed) return say(t('source.edit.strange', { title: answer.title, count: answer.posts }));
      setTyped(null);
      say(t('source.edit.done.none'));
    });
  const close = () => {
    setTyped(null);
    setLook(null);
    clear();
  };

  if (typed === null) {
    return (
      <>
        {look?.changed && (
          <p class="done">
            {look.shared > 0 ? t('source.edit.done', { count: look.shared }) : t('source.edit.done.none')}
          </p>
        )}
        <button ref={opener} type="button" class="button" onClick={() => setTyped(source.url)}>
          {t('source.edit')}
        </button>
      </>
    );
  }
  return (
    <form
      class="add-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void read(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <label class="setting-label" for={id}>
        {t('source.edit.label')}
      </label>
      <div class="add-line">
        <AddressInput
          id={id}
          inputRef={field}
          value={typed}
          onText={(text) => {
            setTyped(text);
            setLook(null);
            clear();
          }}
        />
      </div>
      <div class="edit-actions">
        <button type="submit" class="button button-main" aria-busy={busy}>
          {t('source.edit.read')}
        </button>
        <button type="button" class="button" onClick={close}>
          {t('source.edit.cancel')}
        </button>
      </div>
      {busy && <p class="working">{t('source.edit.reading')}</p>}
      {error && <Notice error={error} />}
      {look && !look.changed && (
        <div class="found-sources">
          <p>{t('source.edit.strange', { title: look.title, count: look.posts })}</p>
          <button type="button" class="button" onClick={() => void read(true)}>
            {t('source.edit.anyway')}
          </button>
        </div>
      )}
    </form>
  );
}
