// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isRunaway } from '@/utils/extract/parse-html';
import { htmlToText, plainText } from '@/utils/extract/plain-text';

describe('HTML as text', () => {
  it.each([
    ['<p>One  <b>two</b>\n three</p><p>four</p>', 'One two three\n\nfour'],
    ['<h2>Title</h2>Loose text<div><div>deep</div></div>', 'Title\n\nLoose text\n\ndeep'],
    ['<ul><li>a</li><li>b <i>c</i></li></ul><p>d</p>', 'a\nb c\n\nd'],
    ['<table><tr><th>k</th><td>v</td></tr><tr><td>1</td><td>2</td></tr></table>', 'k v\n1 2'],
    ['one<br>two<br><br>three', 'one\ntwo\n\nthree'],
    ['<pre>let a\n  b\n\nc</pre>', 'let a\nb\nc'],
    ['a<script>x</script><style>y</style><template>t</template> b', 'a b'],
    ['un<b>brok</b>en wo<i>rd</i>', 'unbroken word'],
    ['&lt;b&gt; &amp;amp; caf&eacute;', '<b> &amp; café'],
    ['<p></p><p> \n </p>', ''],
    ['', ''],
  ])('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('stops at its limit, between two characters', () => {
    expect(htmlToText('<p>abc</p><p>def</p>', 4)).toBe('abc\n');
    expect(htmlToText('😀😀', 3).isWellFormed()).toBe(true);
  });

  it('reads a document that scripts nested more deeply than any stack', () => {
    const top = document.createElement('div');
    let deepest: Element = top;
    for (let n = 0; n < 100_000; n += 1) {
      const child = document.createElement('div');
      // A child is put in before it is put under: happy-dom itself walks up at each insertion.
      child.append(deepest);
      deepest = child;
      if (n > 2_000) break;
    }
    top.append('x');
    expect(plainText(deepest)).toBe('x');
  });
});

describe('runaway HTML', () => {
  it('is told from long, honest HTML', () => {
    expect(isRunaway('<p>a<li>b<td>c<br><img>'.repeat(5_000))).toBe(false);
    expect(isRunaway('<div><b>x</b></div>'.repeat(5_000))).toBe(false);
    expect(isRunaway('<div>'.repeat(999) + '</div>'.repeat(999))).toBe(false);
    expect(isRunaway('<b>'.repeat(1_001))).toBe(true);
    expect(isRunaway('<i></b>'.repeat(1_001))).toBe(true);
  });

  it.each([
    ['scripts', `<script>${'for (i=0;i<n;i++) if (a<b) c()\n'.repeat(2_000)}</script>`],
    ['styles and fields', `<style>${'<a'.repeat(2_000)}</style><TEXTAREA>${'<b>'.repeat(2_000)}</TEXTAREA>`],
    ['comments', `<!-- ${'<div>'.repeat(2_000)} -->`],
    ['pictures', `<svg>${'<path d="M0 0"/>'.repeat(2_000)}</svg>`],
  ])('is not what looks like it in %s', (_, html) => {
    expect(isRunaway(html)).toBe(false);
    expect(isRunaway(html + '<b>'.repeat(1_001))).toBe(true);
  });

  it.each([
    ['an empty comment', '<!-->'],
    ['a raw element in a picture', '<svg><style>'],
    ['an element that has a slash and stays open', '<div/>'.repeat(1_001)],
    ['a script that ended', '<script>a</SCRIPT >'],
  ])('is seen behind %s', (_, html) => {
    expect(isRunaway(`${html}${'<b>'.repeat(1_001)}`)).toBe(true);
  });

  it('is told in time proportional to the length', () => {
    for (const part of ['<script>', '<!--', '<svg><x</x', '</a', '<br<svg', '<svg/><path '])
      expect(() => isRunaway(part.repeat(400_000))).not.toThrow();
  });
});
