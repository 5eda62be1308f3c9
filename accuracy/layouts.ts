import type { LayoutName } from "../demo/options.ts";

export const LAYOUTS: readonly LayoutName[] = ["legacy", "imol", "chat"];

export function isLayout(text: string): text is LayoutName {
  return LAYOUTS.some((layout) => layout === text);
}
