import { RULES_READ_AT } from "../../lib/texts/pages.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";

/** The rules in short words, how we read what they leave open, and when they were read. */
export function RulesSection({ words }: { readonly words: PageWords }) {
  const { texts, formats } = words;
  const { rules } = texts.options;
  return (
    <>
      <p>
        {rules.lead} {rules.readOn(formats.day(RULES_READ_AT))}
      </p>
      <dl class="card rules">
        {rules.list.map(({ id, text }) => (
          <div key={id} id={`rule-${id}`}>
            <dt>{id}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h3>{rules.readingsTitle}</h3>
      <ol class="card readings">
        {rules.readings.map((reading) => (
          <li key={reading}>{reading}</li>
        ))}
      </ol>
      <h3>{texts.lead.meta.title}</h3>
      <p>
        {texts.lead.meta.lead} {rules.readOn(formats.day(RULES_READ_AT))}
      </p>
      <ul class="card meta-says">
        {texts.lead.meta.list.map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
      <p class="hint">
        {rules.more} {texts.notAffiliated}
      </p>
    </>
  );
}
