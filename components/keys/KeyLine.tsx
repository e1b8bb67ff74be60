// A line of a list of keys: the keys, and what they do.
interface Props {
  /** Any of them does it. */
  keys: readonly string[];
  words: string;
}

export function KeyLine({ keys, words }: Props) {
  return (
    <div class="keys-line">
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{words}</dd>
    </div>
  );
}
