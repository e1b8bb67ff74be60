// The subscriptions of an account in the list of sources: their number, and behind it their rows.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/utils/i18n/translate';

interface Props {
  title: string;
  count: number;
  /** Their rows; only asked for when they are shown, as they may be a thousand. */
  rows(): ComponentChildren;
}

export function Subscriptions({ title, count, rows }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <li class="subscriptions">
      <button
        type="button"
        class="quiet-button folding"
        aria-expanded={open}
        aria-label={t('join.colon', { name: t('server.subscriptions.count', { count }), words: title })}
        onClick={() => setOpen(!open)}
      >
        <Icon name="fold" />
        {t('server.subscriptions.count', { count })}
      </button>
      {open && (
        <ul class="plain-list" aria-label={t('server.subscriptions.label', { title })}>
          {rows()}
        </ul>
      )}
    </li>
  );
}
