// A page with a marked passage, and the ways in which such a page changes: for the anchoring tests and the real browser.

/** The passage that is marked. */
export const MARKED = 'a lock painter counts the boats by the sound of their engines, not by their lamps';

const FIRST = 'The canal is older than the town that is named after it, and the town knows.';
const SECOND =
  'On the night shift a lock painter counts the boats by the sound of their engines, not by their lamps, because fog swallows light long before it swallows noise.';
const THIRD = 'In spring the gates are painted green again, whether they need it or not.';
const FOURTH = 'Nobody has drowned here since the railing came, and nobody has thanked the railing.';
const OTHER =
  'At the harbour a crane driver counts the crates by the colour of their lids, which is no better in fog.';

const paragraphs = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');
const with_ = (second: string): string => paragraphs(FIRST, second, THIRD, FOURTH);
const edited = (from: string | RegExp, to: string): string => with_(SECOND.replace(from, to));

/** The page's main part as it was when the passage was marked. */
export const UNCHANGED = with_(SECOND);

export interface PageChange {
  what: string;
  html: string;
  /** The passage as it must be found, or null where it must be an orphan. */
  found: string | null;
}

/** Twenty-six ways in which the page may have changed, each by itself. */
export const PAGE_CHANGES: readonly PageChange[] = [
  { what: 'nothing changed', html: UNCHANGED, found: MARKED },
  {
    what: 'a typo in it was mended',
    html: edited('engines', 'engine'),
    found: MARKED.replace('engines', 'engine'),
  },
  {
    what: 'a word was put in',
    html: edited('counts the boats', 'always counts the boats'),
    found: MARKED.replace('counts', 'always counts'),
  },
  {
    what: 'a word was taken out',
    html: edited('the sound of ', ''),
    found: MARKED.replace('the sound of ', ''),
  },
  {
    what: 'a word was exchanged',
    html: edited('boats', 'barges'),
    found: MARKED.replace('boats', 'barges'),
  },
  { what: 'the paragraph moved to the end', html: paragraphs(FIRST, THIRD, FOURTH, SECOND), found: MARKED },
  { what: 'the paragraph moved to the beginning', html: paragraphs(SECOND, FIRST, THIRD), found: MARKED },
  {
    what: 'much was written above it',
    html: `${paragraphs(...Array.from({ length: 30 }, (_, n) => `Addition number ${n}. ${OTHER}`))}${UNCHANGED}`,
    found: MARKED,
  },
  {
    what: 'it was split by markup',
    html: edited('the sound of their', '<em>the <b>sound</b></em> of <a href="#x">their</a>'),
    found: MARKED,
  },
  {
    what: 'a word in it was split by markup',
    html: edited('engines', 'en<i>gin</i>es'),
    found: MARKED,
  },
  {
    what: 'its white space changed',
    html: edited(/ /g, ' \n\t '),
    found: MARKED,
  },
  {
    what: 'non-breaking blanks and soft hyphens came in',
    html: edited('the boats', 'the&nbsp;boats').replace('engines', 'en&shy;gines'),
    found: MARKED,
  },
  {
    what: 'the paragraph was broken in two',
    html: edited('engines, ', 'engines,</p><p>'),
    found: MARKED,
  },
  {
    what: 'a line break came in',
    html: edited('boats by', 'boats<br>by'),
    found: MARKED,
  },
  {
    what: 'the comma became a dash',
    html: edited('engines, not', 'engines – not'),
    found: MARKED.replace(',', ' –'),
  },
  {
    what: 'a passage much like it stands before it',
    html: paragraphs(FIRST, OTHER, SECOND, THIRD),
    found: MARKED,
  },
  {
    what: 'the same words stand in another place, too',
    html: paragraphs(`As they say: ${MARKED}.`, FIRST, SECOND, THIRD),
    found: MARKED,
  },
  {
    what: 'what stands before it changed',
    html: edited('On the night shift', 'When nobody is watching him'),
    found: MARKED,
  },
  {
    what: 'what stands after it changed',
    html: edited(/, because.*/, '. That is all there is to say.'),
    found: MARKED,
  },
  {
    what: 'all around it changed',
    html: paragraphs(`Years ago: ${MARKED}! Or so it was told.`),
    found: MARKED,
  },
  {
    what: 'it became a list item among others',
    html: `<ul><li>${OTHER}</li><li>${SECOND}</li></ul>`,
    found: MARKED,
  },
  {
    what: 'a script and a hidden form came between',
    html: edited('the boats', 'the <script>var counts = 1;</script><textarea>boats</textarea>boats'),
    found: MARKED,
  },
  { what: 'the paragraph was taken out', html: paragraphs(FIRST, THIRD, FOURTH), found: null },
  {
    what: 'the paragraph was written anew',
    html: with_('At night, fog hides the lamps of every ship, so whoever works at the gates has to listen.'),
    found: null,
  },
  {
    what: 'the page was translated',
    html: paragraphs(
      'Der Kanal ist älter als die Stadt, die nach ihm heißt.',
      'In der Nachtschicht zählt ein Schleusenwärter die Boote nach dem Klang ihrer Motoren, nicht nach ihren Lichtern, denn der Nebel schluckt das Licht lange vor dem Lärm.',
    ),
    found: null,
  },
  { what: 'the page is another one', html: paragraphs(OTHER, 'Nothing else.'), found: null },
];
