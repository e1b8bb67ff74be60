// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
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
