import type { Plan, Step } from "./plan.ts";

/** A whole history for people: how the page is set up, what happened before, and what happens on it. */
export function describePlan(plan: Plan): string {
  const { seed, conditions, chats, otherColleague, counters, steps, endsAt } = plan;
  const { loadedAt, ...rest } = conditions;
  return [
    `history ${seed}: ${JSON.stringify(rest)}, second colleague ${otherColleague}`,
    ...chats.flatMap(
      ({ chatId, customer, renamed, line, joined, startedAt, happenings }, index) => [
        `chat${chatId} ${customer} - ${line.name} (${line.connector}${line.sevenDays ? ", 7 days" : ""})${renamed === null ? "" : `, called ${renamed}`}${joined ? "" : ", not joined"}, unread ${counters[index]}`,
        `  ${iso(startedAt)} begins`,
        ...happenings
          .filter(({ at }) => at < loadedAt)
          .map(({ at, ...happening }) => `  ${iso(at)} ${inWords(happening)}`),
      ],
    ),
    `${iso(loadedAt)} the page is loaded`,
    ...steps.map((step) => `  ${iso(step.at)} ${stepInWords(step, chats)}`),
    `${iso(endsAt)} the end`,
  ].join("\n");
}

function stepInWords(step: Step, chats: Plan["chats"]): string {
  if ("happens" in step) {
    const { at: _, ...happening } = step.happens;
    return `chat${chats[step.chat]?.chatId}: ${inWords(happening)}`;
  }
  const { does, ...more } = step.acts;
  const which = "chat" in more ? ` chat${chats[more.chat]?.chatId}` : "";
  return `the agent: ${does}${which}${"around" in more && more.around !== null ? " at an older message" : ""}`;
}

function inWords({ does, ...more }: { readonly does: string }): string {
  const words = Object.entries(more).map(([name, value]) => `${name} ${String(value)}`);
  return [does, ...words].join(", ");
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
