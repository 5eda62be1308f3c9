import type { Access } from "../../lib/settings/access.ts";
import { RULES_READ_AT } from "../../lib/texts/pages.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import { AccessCard } from "./AccessCard.tsx";
import { Logo } from "./Logo.tsx";
import { WelcomeDemo } from "./WelcomeDemo.tsx";

export interface WelcomeProps {
  readonly words: PageWords;
  /** `null` while nobody has looked. */
  readonly access: Access | null;
  /** The person has just allowed it here. */
  readonly justGranted: boolean;
  readonly onGrant: () => void;
  readonly onOptions: () => void;
  /** What can be set here at once. */
  readonly switches?: preact.ComponentChildren;
  /** Which portal is served. */
  readonly portals?: preact.ComponentChildren;
}

/** What it does, what it reads and never reads, and where it works. Seen once, after the installation. */
export function Welcome(props: WelcomeProps) {
  const { words, access, justGranted, onGrant, onOptions } = props;
  const { texts, formats } = words;
  const { welcome } = texts;
  return (
    <div class="page">
      <header class="hero">
        <div>
          <p class="name">
            <Logo size={32} /> {texts.product}
          </p>
          <h1>{welcome.title}</h1>
          <p class="lead">{welcome.lead}</p>
          <button type="button" class="button primary" onClick={onOptions}>
            {welcome.options}
          </button>
        </div>
        <WelcomeDemo words={words} />
      </header>
      <main>
        {access?.matters && <AccessCard texts={texts} access={access} onGrant={onGrant} />}
        {justGranted && <output class="card granted">{texts.access.granted}</output>}
        <div class="columns">
          {props.portals}
          {props.switches}
        </div>
        <ol class="steps">
          {welcome.steps.map(({ label, hint }) => (
            <li key={label} class="card">
              <h2>{label}</h2>
              <p>{hint}</p>
            </li>
          ))}
        </ol>
        <section aria-labelledby="pieces">
          <h2 id="pieces">{welcome.piecesTitle}</h2>
          <ul class="pieces">
            {welcome.pieces.map(({ label, hint }) => (
              <li key={label}>
                <h3>{label}</h3>
                <p>{hint}</p>
              </li>
            ))}
          </ul>
        </section>
        <div class="columns">
          <List kind="reads" title={welcome.readsTitle} items={welcome.reads} />
          <List kind="never" title={welcome.neverTitle} items={welcome.never} />
          <List kind="where" title={welcome.whereTitle} items={welcome.where} />
        </div>
      </main>
      <footer class="hint">
        {welcome.rulesRead(formats.day(RULES_READ_AT))} {texts.options.rules.more}{" "}
        {texts.notAffiliated}
      </footer>
    </div>
  );
}

interface ListProps {
  readonly kind: string;
  readonly title: string;
  readonly items: readonly string[];
}

function List({ kind, title, items }: ListProps) {
  return (
    <section class="card list" data-kind={kind} aria-labelledby={kind}>
      <h2 id={kind}>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
