import type { PageWords } from "../../../lib/texts/page-words.ts";

export interface RuleLinksProps {
  /** R1 … R12 */
  readonly rules: readonly string[];
  readonly words: PageWords;
}

/** The way to each rule's own words, one click away. */
export function RuleLinks({ rules, words }: RuleLinksProps) {
  return (
    <p class="rule-links">
      {words.texts.lead.rulesBehind}{" "}
      {rules.map((rule) => (
        <a key={rule} href={`#rule-${rule}`}>
          {rule}
        </a>
      ))}
    </p>
  );
}
