import type { Marks } from "../messages.ts";
import type { BackgroundHandlers } from "../messaging/serve.ts";
import { thoseHere, toldBy, withoutAccounts } from "../overview/accounts.ts";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import { WORD_LISTS } from "../promotional/word-lists.ts";
import { forgetAgents, readAgents, rememberAgent } from "../settings/agents.ts";
import { forgetClocks, noteClock } from "../settings/clocks.ts";
import { noteHealth } from "../settings/health.ts";
import { putSettingsInForce } from "../settings/keep-in-force.ts";
import { writePause } from "../settings/pause.ts";
import type { Store } from "../store/store.ts";
import type { Instant } from "../time/instant.ts";
import { lookSoon } from "./alarms.ts";
import type { Alerts } from "./alerts.ts";
import { noteAwaited } from "./awaited.ts";
import { inTurn } from "./in-turn.ts";
import { loadMessenger } from "./open-tabs.ts";
import { noteChoice, noteEvents } from "./reporting.ts";
import { showDialog } from "./show-dialog.ts";
import { tellErased, tellErasedSome } from "./tell.ts";

/** What was learned of portals besides their conversations. */
async function forgetBeside(isMeant: (portal: string) => boolean): Promise<void> {
  await forgetAgents(isMeant);
  await forgetClocks(isMeant, Date.now());
}

/** What the background does with each message. */
export function handleMessages(
  store: Store,
  alerts: Pick<Alerts, "look" | "skip">,
  onErased: () => void,
): BackgroundHandlers {
  return {
    "record-facts": ({ records, me, clockAhead }, { portal, tabId }) =>
      inTurn(async () => {
        const fresh = await store.notErased(records);
        // Seen before it was erased: neither is what lies beside it remembered anew.
        if (records.length > 0 && fresh.length === 0) return { committed: true };
        if (me) await rememberAgent(portal, me, tabId);
        if (clockAhead !== undefined) {
          await noteClock(portal, clockAhead, Date.now()).catch(() => undefined);
        }
        // Whoever dies between the facts and the alarm that follows from them is woken by this one.
        await lookSoon();
        const told = fresh.map((found) => toldBy(found, me ? [me] : []));
        await noteAwaited(store, told, Date.now());
        const known = await store.record(told);
        // Whatever fails here is made good when the report is opened, and before anything is forgotten.
        await noteEvents(store, known, Date.now()).catch(() => undefined);
        return { committed: true };
      }),
    "recall-dialogs": async ({ portal, dialogs }) => ({
      records: (await store.recall(portal, dialogs)).map(withoutAccounts),
    }),
    async "load-messenger"(_, { tabId, frameId }) {
      // A disk that is full keeps what held before.
      await putSettingsInForce().catch(() => undefined);
      return loadMessenger(tabId, frameId);
    },
    "fetch-word-lists": async () => WORD_LISTS,
    async "report-health"({ layout, missing }) {
      await noteHealth({ layout, missing, at: Date.now() });
      return { noted: true };
    },
    "show-dialog": ({ portal, dialog }) => showDialog(portal, dialog),
    async "erase-dialogs"() {
      await inTurn(async () => {
        await store.eraseAll();
        await forgetBeside(() => true);
      });
      onErased();
      await tellErased();
      return { erased: true };
    },
    async "erase-some"({ portal, dialog }) {
      await inTurn(async () => {
        await store.erase(portal, dialog);
        if (dialog === undefined) await forgetBeside((other) => other === portal);
      });
      onErased();
      await tellErasedSome(portal, await store.list());
      return { erased: true };
    },
    "record-choice": (chosen) =>
      inTurn(async () => {
        await noteChoice(store, chosen);
        return { committed: true };
      }),
    "settle-report": () =>
      inTurn(async () => {
        await noteEvents(store, await store.list(), Date.now());
        return { settled: true };
      }),
    "mark-dialog": ({ portal, dialog, marks }) =>
      inTurn(async () => {
        const at = Date.now();
        const here = thoseHere(await readAgents(), portal);
        const mark = toldBy(markOf(portal, dialog, marks, at), here);
        await noteAwaited(store, [mark], at);
        await store.record([mark]);
        return { marked: true };
      }),
    async "skip-alerts"({ portal, dialog }) {
      await alerts.skip(portal, dialog);
      return { skipped: true };
    },
    async "pause-alerts"({ until }) {
      await writePause(until);
      await alerts.look();
      return { paused: true };
    },
  };
}

/** What a person says of a conversation, as a piece of what is known of it; not an observation: nothing was seen. */
function markOf(portal: string, dialog: string, marks: Marks, at: Instant): DialogRecord {
  const set = Object.entries(marks).map(([name, value]) => [name, { value, at }] as const);
  return { ...emptyRecord(portal, dialog), ...Object.fromEntries(set) };
}
