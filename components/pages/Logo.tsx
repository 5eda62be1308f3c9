import { MARK } from "./mark.ts";

export function Logo({ size }: { readonly size: number }) {
  return (
    <svg class="logo" viewBox="0 0 64 64" width={size} height={size} aria-hidden="true">
      <path fill={MARK.color} d={MARK.bubble} />
      <path
        fill="none"
        stroke="#fff"
        stroke-width="5.5"
        stroke-linecap="round"
        stroke-linejoin="round"
        d={MARK.hands}
      />
    </svg>
  );
}
