// The reader: a post, what can be done around it, and posts that are hard to set.
import type { Page } from 'playwright-core';
import { panel, type Screen } from '../screen';
import type { Stage } from '../stage';

const LONG = 'How a pair of lock gates';
const post = (title: string) => async (stage: Stage) => `#/post/${await stage.post(title)}`;
const body = '.reader-body .body';
const press = (name: string | RegExp) => async (page: Page) => {
  await page.locator(body).waitFor();
  await page.getByRole('button', { name }).first().click();
};
/** The long post from its beginning, whatever was read of it for another picture. */
const anew = async (stage: Stage) =>
  stage.send('reading.position', { postId: await stage.post(LONG), offset: 0, quote: '', progress: 0 });
const long = (name: string, title: string, further: Parameters<typeof panel>[3] = {}) =>
  panel(name, title, post(LONG), { before: anew, until: body, ...further });
/** Voices that say nothing: which ones a computer has is its own affair. */
const VOICES = `
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
    getVoices: () => [{ name: 'Ada', voiceURI: 'ada', lang: 'en-GB', localService: true, default: true }],
    cancel() {}, speak() {},
  }) });
`;

export const READER: readonly Screen[] = [
  panel('post', 'A post', post('Data Mesh'), { until: body }),
  long('post-tab', 'A post in a tab, with its outline', {
    door: 'tab',
    act: press('Outline'),
    until: '.outline',
  }),
  long('post-outline', 'The outline', { act: press('Outline'), until: '.outline' }),
  long('post-set', 'How posts are set', { act: press('How posts are set'), until: '.popover' }),
  long('post-sepia', 'On sepia, larger, in the face for dyslexia', {
    before: async (stage) => {
      await anew(stage);
      await stage.send('reading.change', { paper: 'sepia', size: 120, face: 'dyslexic' });
    },
    after: (stage) => stage.send('reading.change', { paper: 'theme', size: 100, face: 'serif' }),
  }),
  long('post-copy', 'Ways to copy', { act: press(/^Copy/), until: '.popover' }),
  long('post-keys', 'The keys', { act: press('Keys'), until: '.keys[open]' }),
  long('post-note', 'A footnote in its place', {
    act: async (page) => {
      await page.locator('.body a[data-note]').first().focus();
      await page.keyboard.press('Enter');
    },
    look: '.body a[data-note]',
    until: '.note',
  }),
  long('post-highlights', 'Highlights of a post', {
    look: '.highlight-item',
    until: '.highlight-item',
  }),
  long('post-images', 'A picture that waits to be asked for', {
    look: '.body figure, .body img',
  }),
  long('post-code', 'Code', { look: '.body pre', until: '.body pre' }),
  long('post-table', 'A wide table', { look: '.body table', until: '.body table' }),
  panel('post-sums', 'Mathematics', post('A page of sums'), { look: '.body math', until: '.body math' }),
  long('post-end', 'What stands below a post', {
    act: (page) => page.locator('.sheet-end').scrollIntoViewIfNeeded(),
    look: '.sheet-end',
    until: '.after-post h2',
  }),
  panel('post-aloud', 'Read aloud', '#/archive', {
    act: async (page, stage) => {
      await page.addInitScript(VOICES);
      const hash = await post('No ferry on Mondays')(stage);
      await page.goto(stage.companion.url(`sidepanel.html${hash}`));
      await page.reload();
      await page.locator(body).waitFor();
      await page.keyboard.press('l');
    },
    until: '.aloud-line',
  }),
  panel('post-arabic', 'From right to left', post('ساعي البريد'), { until: body }),
  panel('post-japanese', 'A title that has no end', post('川沿いの小さな'), { until: body }),
  panel('post-gone', 'A post that is not there any more', '#/post/99999', { until: '.empty' }),
];
