import type { Person } from "../model/people.ts";
import type { Release } from "../options.ts";
import { div, h, type VNode } from "./vdom.ts";

export type AvatarSize = "xxs" | "xl" | "l";

/** What stands for a chat or a person: a picture would be here, the stand-in has only letters. */
export interface Titled {
  readonly title: string;
  readonly kind: "lines" | "chat" | "user";
  readonly color: string;
}

const LINES_COLOR = { 2025: "rgb(75, 169, 132)", 2026: "rgb(255, 169, 0)" };

export function linesTitled(title: string, release: Release): Titled {
  return { title, kind: "lines", color: LINES_COLOR[release] };
}

export function personTitled(person: Person | undefined): Titled {
  return { title: person?.name ?? "", kind: "user", color: rgb(person?.color ?? "#999999") };
}

export function avatar(of: Titled, size: AvatarSize, release: Release, more = ""): VNode {
  const special = of.kind === "lines" && release === 2025;
  const letters = !special && size !== "xxs";
  return h(
    "div",
    {
      title: of.title,
      class: `--size-${size} ${special ? "--special " : ""}--${of.kind} bx-im-avatar__scope bx-im-avatar__container${more}`,
      // Newer releases pass the picture's address on where there is none.
      url: of.kind === "lines" && release === 2026 ? "" : undefined,
    },
    [
      h(
        "div",
        {
          class: `bx-im-avatar__content ${letters ? "--text" : "bx-im-avatar__icon"}`,
          style: `background-color: ${of.color};`,
        },
        letters ? [initials(of.title)] : [],
      ),
    ],
  );
}

/** "Maria Lopez - Facebook" has two letters: of its first two words. */
function initials(title: string): string {
  return title
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("");
}

export function rgb(hex: string): string {
  const value = Number.parseInt(hex.slice(1), 16);
  return `rgb(${value >> 16}, ${(value >> 8) & 255}, ${value & 255})`;
}

/** The name of a chat or a person, with the marks that stand around it. */
export function chatTitle(
  of: {
    readonly title: string;
    readonly mark?: "extranet" | "bot" | undefined;
    readonly color?: string;
  },
  release: Release,
): VNode {
  const { title, mark, color } = of;
  const withIcon = mark === "bot" || (mark === "extranet" && release === 2025);
  const marked = mark ? `--${mark} ` : "";
  return div(
    "bx-im-chat-title__scope bx-im-chat-title__container",
    h("span", "bx-im-chat-title__content", [
      withIcon ? h("span", `${marked}bx-im-chat-title__icon`) : null,
      h(
        "span",
        {
          class: `${marked}bx-im-chat-title__text`,
          title,
          style: color && !mark ? `color: ${color};` : undefined,
        },
        [title],
      ),
      null,
      null,
      ...(release === 2026 ? [null] : []),
    ]),
  );
}
