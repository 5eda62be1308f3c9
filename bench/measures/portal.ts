import type { Visit } from "../visit.ts";

/** The conversation that stands open. */
export const OPEN = "chat1001";
const OTHER = "chat1002";

/**
 * Lets so many messages stand in the open conversation: they come in while another one is open, and are all drawn when it is
 * opened again. (To bring them page by page, as scrolling does, takes the stand-in longer with each page.)
 */
export async function receiveUnseen({ tab }: Visit, count: number): Promise<void> {
  await tab.chat.evaluate(
    async ({ wanted, open, other }) => {
      const { portal } = globalThis as unknown as {
        portal: {
          openDialog(dialog: string): Promise<void>;
          burst(spec: object): Promise<void>;
        };
      };
      const standing = document.querySelectorAll("[data-messageid]").length;
      await portal.openDialog(other);
      const missing = Math.max(0, wanted - standing);
      await portal.burst({ count: missing, perFrame: missing, dialogs: [open] });
    },
    { wanted: count, open: OPEN, other: OTHER },
  );
}

/** Opens the conversation, with all that it holds. Resolves to the number of messages that stand there. */
export function openAgain({ tab }: Visit): Promise<number> {
  return tab.chat.evaluate(async (open) => {
    const { portal } = globalThis as unknown as {
      portal: { openDialog(dialog: string): Promise<void> };
    };
    await portal.openDialog(open);
    return document.querySelectorAll("[data-messageid]").length;
  }, OPEN);
}

/** Messages of customers, over all conversations in turn. */
export async function receive(
  { tab }: Visit,
  spec: { readonly count: number; readonly perFrame: number },
): Promise<void> {
  await tab.chat.evaluate(async (given) => {
    const { portal } = globalThis as unknown as { portal: { burst(spec: object): Promise<void> } };
    await portal.burst(given);
  }, spec);
}
