import type { Bench } from "../browsing.ts";
import type { Condition } from "../conditions.ts";
import { OPEN, openAgain, receive, receiveUnseen } from "../measures/portal.ts";
import type { Measured } from "../results.ts";
import { ownTime, traced } from "../trace.ts";
import { counters, isExtension, rest, since, visit, type Visit } from "../visit.ts";
import { held } from "./held.ts";

/** Messages that stand in a conversation when it is opened: what that takes, and what is held then. */
export function measureStanding(
  bench: Bench,
  condition: Condition,
  messages: number,
): Promise<Measured> {
  const query = `order=recent&seed=1&rows=20&open=${OPEN}`;
  return measure(bench, condition, query, {
    name: `standing ${messages}`,
    prepare: async (seen) => {
      await receiveUnseen(seen, messages);
      await rest(seen);
    },
    act: async (seen) => {
      const count = await openAgain(seen);
      if (count !== messages) throw new Error(`${count} messages stand there, not ${messages}`);
    },
  });
}

/** Messages that come in over sixty conversations, 250 a frame: what that takes, and what is held of them afterwards. */
export function measureArriving(
  bench: Bench,
  condition: Condition,
  messages: number,
): Promise<Measured> {
  return measure(bench, condition, "order=recent&seed=1&rows=60", {
    name: `arriving ${messages}`,
    prepare: async () => undefined,
    act: (seen) => receive(seen, { count: messages, perFrame: 250 }),
  });
}

interface Plan {
  readonly name: string;
  prepare(seen: Visit): Promise<void>;
  act(seen: Visit): Promise<void>;
}

async function measure(
  bench: Bench,
  condition: Condition,
  query: string,
  { name, prepare, act }: Plan,
): Promise<Measured> {
  const seen = await visit(bench, condition, query);
  try {
    await prepare(seen);
    const before = await counters(seen);
    const events = await traced(seen.page, ["devtools.timeline"], async () => {
      await act(seen);
      await rest(seen, 60_000);
    });
    const after = await counters(seen);
    return {
      [`${name} script`]: ownTime(events, isExtension).script,
      [`${name} task`]: since(before, after, "TaskDuration"),
      [`${name} heap`]: (await held(seen)).heap,
    };
  } finally {
    await seen.close();
  }
}
