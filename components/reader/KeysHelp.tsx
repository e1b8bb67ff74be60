// What the reader's keys do, and the switch for those that are letters.
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { Switch } from '@/components/ui/Switch';
import { type Key, t } from '@/utils/i18n/translate';
import { ACTIONS, type Action, KEYS } from './use-reader-keys';

interface Props {
  letters: boolean;
  onLetters(on: boolean): void;
  onClose(): void;
}

const WORDS: Record<Action, Key & `keys.${string}`> = {
  older: 'keys.older',
  newer: 'keys.newer',
  original: 'keys.original',
  star: 'keys.star',
  unread: 'keys.unread',
  outline: 'keys.outline',
  set: 'keys.set',
  images: 'keys.images',
  aloud: 'keys.aloud',
  sentenceBack: 'keys.sentenceBack',
  sentenceOn: 'keys.sentenceOn',
  tab: 'keys.tab',
  help: 'keys.help',
};

export default function KeysHelp({ letters, onLetters, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const line = (keys: readonly string[], words: string) => (
    <div class="keys-line" key={words}>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{words}</dd>
    </div>
  );
  return (
    <dialog
      class="keys"
      ref={dialog}
      aria-labelledby="keys-heading"
      onClose={onClose}
      onKeyDown={(event) => {
        // The browser closes the dialog; the post behind it stays open.
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      <div class="keys-head">
        <h2 id="keys-heading">{t('keys.heading')}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('keys.close')}
          title={t('keys.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      <dl class="keys-list">
        {ACTIONS.map((action) => line(KEYS[action], t(WORDS[action])))}
        {line(['h'], t('keys.highlight'))}
        {line([t('keys.name.escape')], t('keys.back'))}
        {line([t('keys.name.delete')], t('keys.delete'))}
      </dl>
      <Switch
        label={t('keys.letters')}
        explanation={t('keys.letters.explain')}
        on={letters}
        onToggle={onLetters}
      />
    </dialog>
  );
}
