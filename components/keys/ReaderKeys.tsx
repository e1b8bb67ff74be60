// The reader's keys with what each does: in the panel's sheet of keys and in the settings.
import { ACTIONS, type Action, KEYS } from '@/components/reader/use-reader-keys';
import { type Key, t } from '@/utils/i18n/translate';
import { KeyLine } from './KeyLine';

const WORDS: Record<Action, Key & `keys.${string}`> = {
  older: 'keys.older',
  newer: 'keys.newer',
  original: 'keys.original',
  star: 'keys.star',
  later: 'keys.later',
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
      <KeyLine keys={['m']} words={t('keys.nextHighlight')} />
      <KeyLine keys={['⇧m']} words={t('keys.previousHighlight')} />
      <KeyLine keys={[t('keys.name.escape')]} words={t('keys.back')} />
      <KeyLine keys={[t('keys.name.delete')]} words={t('keys.delete')} />
    </dl>
  );
}
