// Connects a reader server: a button among the sources, and behind it what it needs.
import { useId, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/utils/i18n/translate';
import { SignIn } from './SignIn';

export function AddServer() {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  return (
    <div class="add-server">
      <button
        type="button"
        class="quiet-button folding"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
          setAdded(null);
        }}
      >
        <Icon name="fold" />
        {t('server.open')}
      </button>
      {added !== null && <p class="done">{t('server.done', { title: added })}</p>}
      <div id={id} hidden={!open}>
        {open && (
          <>
            <p class="setting-explanation">{t('server.explain')}</p>
            <SignIn
              label={t('server.connect')}
              onDone={(title) => {
                setAdded(title);
                setOpen(false);
              }}
            />
          </>
        )}
      </div>
    </div>
  );
}
