// The reader's keys with what each does: in its help and in the settings.
import { KeyLine } from '@/components/ui/KeyLine';
import { type Key, t } from '@/utils/i18n/translate';
import { ACTIONS, type Action, KEYS } from './use-reader-keys';

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

export function ReaderKeys() {
  return (
    <dl class="keys-list">
      {ACTIONS.map((action) => (
        <KeyLine key={action} keys={KEYS[action]} words={t(WORDS[action])} />
      ))}
      <KeyLine keys={['h']} words={t('keys.highlight')} />
      <KeyLine keys={[t('keys.name.escape')]} words={t('keys.back')} />
      <KeyLine keys={[t('keys.name.delete')]} words={t('keys.delete')} />
    </dl>
  );
}
