// The mark: three spines on a shelf, the last one leaning out to be taken.
export function Spines() {
  return (
    <svg class="spines" viewBox="0 0 22 20" width="22" height="20" aria-hidden="true" focusable="false">
      <rect class="spines-first" x="1.5" y="2" width="4" height="15" rx="0.8" />
      <rect class="spines-second" x="7" y="4" width="4" height="13" rx="0.8" />
      <rect
        class="spines-third"
        x="13.6"
        y="2.6"
        width="4"
        height="14.4"
        rx="0.8"
        transform="rotate(-13 15.6 17)"
      />
      <path class="spines-shelf" d="M.5 18.6h21" />
    </svg>
  );
}
