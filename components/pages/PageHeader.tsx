import type { PageWords } from "../../lib/texts/page-words.ts";
import { Logo } from "./Logo.tsx";

export interface PageHeaderProps {
  readonly words: PageWords;
  readonly title: string;
  readonly lead: string;
  readonly children?: preact.ComponentChildren;
}

/** The top of a whole page: whose page it is, and what for. */
export function PageHeader({ words, title, lead, children }: PageHeaderProps) {
  return (
    <header class="page-header">
      <Logo size={40} />
      <div>
        <h1>
          {words.texts.product} <span>{title}</span>
        </h1>
        <p class="hint">{lead}</p>
      </div>
      {children}
    </header>
  );
}
