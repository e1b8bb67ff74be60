// Korean particles: written together with the word before them, and no part of it.

/** Those that hardly any word ends like; a word that has one has two syllables before it. */
const CERTAIN = '(?:에서|으로|에)?[을를은는]|(?:에서|에)도|에서|에게|으로|부터|까지|처럼';
/** Those that many a word ends like ("전문가", "고양이"): taken for a particle behind three syllables. */
const LIKELY = '[이가의에와과도로만]';
const PARTICLE = new RegExp(`^(?:[가-힣]{2,}?(${CERTAIN})|[가-힣]{3,}(${LIKELY}))$`);

/** How many syllables at the end of a word between two spaces are a particle. */
export function particleOf(word: string): number {
  const found = PARTICLE.exec(word);
  return (found?.[1] ?? found?.[2] ?? '').length;
}
