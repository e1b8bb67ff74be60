// Promise: a post is asked after on its page only where its feed's own words say, or may say, that there is more.
import { expect, test } from 'vitest';
import { type Cut, cutOf } from '@/utils/core/cut-text';

const SENTENCE =
  'The lock keeper measured the tide tables before the frost came, to the relief of the bees. ';
const words = (sentences: number) => SENTENCE.repeat(sentences).trim();
const SHORT = words(3);
const TWO_BLOCKS = `${words(5)}\n\n${words(5)}`;

test.each<[what: string, text: string, excerpt: string, cut: Cut]>([
  ['nothing at all', '', '', 'cut'],
  ['white space', ' \n ', '', 'cut'],
  ['an ellipsis', `${SHORT.slice(0, 150)}…`, '', 'cut'],
  ['three full stops', `${SHORT.slice(0, 150)}...`, '', 'cut'],
  ['an ellipsis in brackets', `${SHORT} […]`, '', 'cut'],
  ['dots in brackets', `${SHORT} [...]`, '', 'cut'],
  ['a link to the rest', `${SHORT}\n\nRead more`, '', 'cut'],
  ['a link to the rest, with an arrow', `${SHORT} Continue reading →`, '', 'cut'],
  ['a link that names the post', `${SHORT} Continue reading How the lock was mended`, '', 'cut'],
  ['a link to the rest behind a long text', `${words(40)}\n\nRead the full article »`, '', 'cut'],
  ['a link to the rest in German', `${SHORT} Weiterlesen »`, '', 'cut'],
  ['a link to the rest in French', `${SHORT} Lire la suite`, '', 'cut'],
  ['a link to the rest in Japanese', '潮位表は霜が降りる前に測られた。続きを読む', '', 'cut'],
  ['a link to the rest in Chinese', '霜降之前，船闸管理员测量了潮汐表。阅读全文', '', 'cut'],
  [
    'mid-sentence',
    `${words(2)} and then the harbour master who had never seen a copper gutter went`,
    '',
    'cut',
  ],
  [
    'an ellipsis before what WordPress puts behind everything',
    `${SHORT}… The post Locks appeared first on Harbour.`,
    '',
    'cut',
  ],
  ['a few sentences', SHORT, '', 'unsure'],
  ['a headline', 'Lock mended', '', 'unsure'],
  [
    'a few sentences before what WordPress puts behind everything',
    `${SHORT} The post Locks appeared first on Harbour.`,
    '',
    'unsure',
  ],
  ['two paragraphs', TWO_BLOCKS, '', 'whole'],
  ['a long paragraph', words(14), '', 'whole'],
  ['a long text that ends in an ellipsis', `${words(40)}…`, '', 'whole'],
  [
    'a text beside a summary of its own',
    words(8),
    'What the lock keeper did in the winter, told by himself.',
    'whole',
  ],
  ['the same words as text and as summary', words(8), `${words(8).slice(0, 280)}…`, 'unsure'],
  ['a text that speaks of reading more', `${TWO_BLOCKS} One should read more and write less.`, '', 'whole'],
])('%s', (_, text, excerpt, cut) => {
  expect(cutOf(text, excerpt)).toBe(cut);
});
