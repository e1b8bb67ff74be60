// Decides which text of a post is better: the feed's, or the one from the post's page. Pure.
import { plainWords } from '@/utils/core/plain-words';
import type { PageVerdict } from '@/utils/model/full-text';

export interface JudgedText {
  title: string;
  /** Plain text, blocks separated by a blank line. */
  text: string;
}

/** A page with fewer words than this has no text. */
const FEWEST = 40;
/** How many more words than the feed a page must have, as a factor and as a number. */
const MORE_SHARE = 1.2;
const MORE_WORDS = 25;
/** Words per shingle: texts that share shingles share their wording (Broder 1997). */
const SHINGLE = 3;
/** Share of the feed's shingles that its page must have; headings and captions may come between. */
const SAME_WORDING = 0.85;
/** The same if the titles agree as well. (Posts of a series begin alike and share most of their titles.) */
const LIKE_WORDING = 0.6;
const SAME_TITLE = 0.8;
/** If the feed has a summary in other words: share of its topic words that the page must have. */
const SAME_TOPIC = 0.5;
const TELLING = 5;
/** With fewer words than this, a feed's text is too short to compare wordings. */
const COMPARABLE = 8;
/** Blocks with fewer words are labels, links and captions; a page with little else is a list. */
const LABEL = 8;
const LABELS_SHARE = 0.8;
/** A text with fewer words that asks to subscribe or sign in consists of that. */
const WALL_WORDS = 220;
/** Characters at the end of a text that are searched for such a demand. */
const END = 400;

/** What is shown instead of a text: demands to subscribe, sign in, agree, enable scripts or prove to be human; errors. */
const WALL = [
  /subscri(?:be|ption) (?:now |today )?(?:to|for) (?:continue|keep|read|unlock|access|get (?:full|unlimited))/i,
  /(?:this|the) (?:article|post|story|content|page) is (?:for|available to|only for|reserved for|exclusive to) (?:paid |paying |our )?(?:subscribers|members)/i,
  /already (?:a |have an? )?(?:subscriber|member|account|subscribed)\b.{0,30}(?:sign|log) in/i,
  /(?:sign|log) in (?:or (?:subscribe|register|sign up|create an account) )?to (?:continue|read|keep|view|access)/i,
  /(?:create|register for) (?:a|your) free account to (?:continue|read)/i,
  /you(?:’|')?ve (?:reached|used) (?:your|all of your)[\w ]{0,30}(?:limit|free articles)/i,
  /(?:accept|agree to|consent to|manage) (?:all |our |the use of )*cookies/i,
  /we (?:and our partners )?(?:use|value)[\w ,]{0,40}(?:cookies|your privacy)/i,
  /(?:enable|turn on|activate) javascript|javascript is (?:disabled|required)/i,
  /(?:verify|confirm|prove) (?:that )?you(?:’|')?(?: a)?re (?:a )?(?:human|not a robot)|are you a robot/i,
  /checking your browser|unusual traffic|access denied|403 forbidden/i,
  /(?:page|article|post) (?:not found|could not be found|no longer exists|has been removed)|\b404\b/i,
  /jetzt (?:weiterlesen|abonnieren|registrieren)|nur für (?:abonnenten|mitglieder)|mit (?:dem )?\w*abo weiterlesen|cookies? akzeptieren/i,
  /réservé aux abonnés|abonnez-vous pour|accepter (?:les |tous les )?cookies|il vous reste \d+\s?% de cet article/i,
  /(?:solo|exclusivo) para suscriptores|suscríbete para|aceptar (?:las |todas las )?cookies/i,
  /(?:exclusivo|conteúdo) para assinantes|assine para (?:ler|continuar)|riservato agli abbonati|abbonati per/i,
  /только для подписчиков|会員限定|この記事は有料|订阅后|登录后(?:阅读|查看)/i,
];

function shinglesOf(words: readonly string[]): Set<string> {
  const shingles = new Set<string>();
  for (let n = 0; n + SHINGLE <= words.length; n += 1) shingles.add(words.slice(n, n + SHINGLE).join(' '));
  return shingles;
}

function shareIn(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let shared = 0;
  for (const one of part) if (whole.has(one)) shared += 1;
  return shared / part.size;
}

/** Topic words: the longer ones, and pairs of characters of scripts without spaces. */
function telling(words: readonly string[]): Set<string> {
  const long = words.filter((word) => word.length >= TELLING);
  const pairs = words.flatMap((word, n) => {
    const next = words[n + 1];
    return next !== undefined && word.length === 1 && next.length === 1 ? [word + next] : [];
  });
  return new Set([...long, ...pairs]);
}

/** What feeds append to the beginning of a text. */
const withoutEnding = (text: string): string => text.replace(/[\s[(]{0,9}(?:…|\.\.\.)[^\n]{0,80}$/, '');

/**
 * Whether two texts are of one post: one has the other's wording, or its title and topic.
 * @returns true also if one is too short to compare and the titles agree
 */
export function isSamePost(feed: JudgedText, page: JudgedText): boolean {
  const [part, whole] = [plainWords(withoutEnding(feed.text)), plainWords(`${page.title}\n${page.text}`)];
  const title = new Set(plainWords(feed.title));
  const inTitle = shareIn(title, new Set(plainWords(page.title)));
  if (part.length < COMPARABLE) return inTitle >= SAME_TOPIC || shareIn(title, new Set(whole)) >= 1;
  // The last word may be cut.
  const wording = shareIn(shinglesOf(part.slice(0, -1)), shinglesOf(whole));
  if (wording >= SAME_WORDING) return true;
  if (inTitle < SAME_TITLE) return false;
  return wording >= LIKE_WORDING || shareIn(telling(part), telling(whole)) >= SAME_TOPIC;
}

/** Share of a text's words that are in blocks of a few words. */
function labelsShare(text: string): number {
  const lengths = text.split(/\n+/).map((block) => plainWords(block).length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const labels = lengths.filter((length) => length < LABEL).reduce((sum, length) => sum + length, 0);
  return all === 0 ? 1 : labels / all;
}

/** Whether a text consists of a demand, or ends in one and has little else. */
function isWall(text: string, words: number, feedWords: number): boolean {
  const asks = (part: string) => WALL.some((mark) => mark.test(part));
  if (words < WALL_WORDS && asks(text)) return true;
  // The beginning that the feed has as well, and then the demand.
  return words < feedWords * 2 && asks(text.slice(-END));
}

/**
 * Judges the text of a post's page against the text that its feed gives. `more` is the only verdict by which the page's
 * text takes the feed's place; in doubt the feed's stays.
 * @param page null where no article was found on the page
 * @param anyTitle the post was kept without text or title of its own (a saved link): whatever its page says is the post
 */
export function judgePage(feed: JudgedText, page: JudgedText | null, anyTitle = false): PageVerdict {
  if (!page) return 'none';
  const words = plainWords(page.text).length;
  const feedWords = plainWords(withoutEnding(feed.text)).length;
  if (isWall(`${page.title}\n${page.text}`, words, feedWords)) return 'wall';
  if (words < FEWEST) return 'none';
  if (words < feedWords * MORE_SHARE || words < feedWords + MORE_WORDS) return 'same';
  if (labelsShare(page.text) > LABELS_SHARE && labelsShare(feed.text) <= LABELS_SHARE) return 'lists';
  if (anyTitle && feedWords === 0) return 'more';
  return isSamePost(feed, page) ? 'more' : 'other';
}
