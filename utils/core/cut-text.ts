// Whether a feed gives the whole text of a post, or only its beginning or a summary.
import { plainWords } from './plain-words';

/** `cut`: the text shows that there is more. `unsure`: too short to tell. `whole`: no sign of more. */
export type Cut = 'cut' | 'unsure' | 'whole';

/** What feeds append to every text, cut or not. */
const FOOTER =
  /(?:the post|l’article|l'article|der beitrag|la entrada)\s.{1,300}\s(?:appeared first on|est apparu en premier sur|erschien zuerst auf|se publicó primero en)\s.{1,200}$/is;
/** An ellipsis at the end, in brackets or not. */
const DOTS = /(?:…|\.\.\.|\[\s*(?:…|\.\.\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\))\s*$/;
/** A link to the rest, as the last words. */
const MORE =
  /(?:read (?:more|on|the (?:full|whole|rest)[\w ]{0,30})|(?:continue|keep) reading[^\n]{0,80}|full (?:story|article|post)|more at [\w.]+|weiterlesen[^\n]{0,60}|mehr lesen|lire (?:la suite|plus)[^\n]{0,60}|(?:leer|ver) más|seguir leyendo[^\n]{0,60}|continua a leggere|leia mais|continue lendo|lees (?:meer|verder)|läs mer|читать (?:далее|дальше|полностью)|続きを読む|阅读(?:全文|更多)|繼續閱讀)\s*(?:[.…»›→>\]]|\.\.\.)*\s*$/iu;
const SENTENCE_END = /[.!?。！？…:;)\]"”’»'*]\s*$/u;

/** Words from which on a text counts as whole, unless it ends in a link to the rest. */
const LONG = 300;
/** The same for a text that ends with a complete sentence: summaries are shorter. */
const LONG_ENDED = 200;
/** The same for several paragraphs, the last of them complete: summaries have one paragraph. */
const PARAGRAPHS = 120;
/** From this many words on, an ellipsis at the end does not mean that the text is cut. */
const ELLIPSIS = 600;
/** Fewer words than this without an end of sentence may be a headline. */
const MID_SENTENCE = 25;

/**
 * Judges by the text alone. Where it is unsure, the first pages of the source tell (utils/sync/full-text).
 * @param text plain text, blocks separated by blank lines
 * @param excerpt the excerpt of the post's row, which is taken from the feed's summary if there is one
 */
export function cutOf(text: string, excerpt: string): Cut {
  const own = text.replace(FOOTER, '').trimEnd();
  const words = plainWords(own).length;
  if (words === 0) return 'cut';
  if (MORE.test(own.slice(-160))) return 'cut';
  if (DOTS.test(own) && words < ELLIPSIS) return 'cut';
  const ended = SENTENCE_END.test(own);
  if (words >= (ended ? LONG_ENDED : LONG)) return 'whole';
  const blocks = own.split('\n\n').length;
  if (blocks > 1 && words >= PARAGRAPHS && ended) return 'whole';
  // A feed that gives a summary as well as a text gives the text in full.
  const summary = excerpt.replace(/…$/, '').slice(0, 60);
  if (summary.length > 20 && words >= PARAGRAPHS && !own.replace(/\s+/g, ' ').startsWith(summary))
    return 'whole';
  if (!ended && words >= MID_SENTENCE) return 'cut';
  return 'unsure';
}
